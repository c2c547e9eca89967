export const ownPath = '/my-organization';
export const administratorsPath = `${ownPath}/administrators`;
export const recordPath = `${ownPath}/record`;
export const ownRequestsPath = `${ownPath}/requests`;
export const ownRequestPath = (id: string): string => `${ownRequestsPath}/${id}`;
export const resubmitPath = (id: string): string => `${ownRequestPath(id)}/resubmit`;
/** The form; with a field in the address it begins there. */
export const askPath = (field?: string): string => (field ? `${ownPath}/request?field=${field}` : `${ownPath}/request`);
