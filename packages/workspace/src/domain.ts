import { defineDomain } from '@gongqiao/kernel';
import { DraftResolver } from './draft/draft.resolver.ts';
import { workspaceGrants, workspacePermissions } from './permissions.ts';
import { workspaceRefusals } from './refusals.ts';
import { SavedView } from './saved-view/saved-view.entity.ts';
import { savedViewPolicy } from './saved-view/saved-view.policy.ts';
import { SavedViewResolver } from './saved-view/saved-view.resolver.ts';
import { workspaceTerms } from './terms.ts';

export const workspaceDomain = defineDomain({
  name: 'workspace', title: '工作台', requires: ['identity'], entities: [SavedView], policies: [savedViewPolicy], resolvers: [SavedViewResolver, DraftResolver],
  permissions: workspacePermissions, grants: workspaceGrants, refusals: workspaceRefusals, terms: workspaceTerms,
});
