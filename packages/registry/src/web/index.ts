export { RecentImports, WaitingImports } from './home/BatchList.tsx';
export { RegistrySummary } from './home/RegistrySummary.tsx';
export { duplicates } from './duplicates/feature.ts';
export { imports } from './imports/feature.ts';
export { organizations } from './organizations/feature.ts';
export { picture } from './picture/feature.ts';
export { requests } from './requests/feature.ts';
export { OpenRequests, OwnRequests } from './requests/home/RequestPanels.tsx';
export { statements } from './statements/feature.ts';
