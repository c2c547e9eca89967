export const loadApplications = () => import('./OwnApplicationsPage.tsx');
export const loadApplication = () => import('./OwnApplicationPage.tsx');
export const applicationsPath = '/my-organization/applications';
export const applicationPath = (id: string): string => `${applicationsPath}/${id}`;
export const callsPath = '/calls';
export const callPath = (id: string): string => `${callsPath}/${id}`;
