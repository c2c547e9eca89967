export { workspaceDomain } from './domain.ts';
export { keepViewsOf } from './saved-view/lists.ts';
