export { accounts } from './accounts/feature.ts';
export { grants } from './grants/feature.ts';
export { OpenGrants } from './grants/OpenGrants.tsx';
export { ownAccount } from './own/feature.ts';
