export { retentionDomain } from './domain.ts';
export { KEPT_FOR_GOOD, keptKinds } from './kinds/kept-kinds.ts';
