import { actionsFor, type RowRule } from '@gongqiao/kernel';
import type { WorkspacePermission } from '../permissions.ts';
import type { SavedView } from './saved-view.entity.ts';

const own: RowRule = ({ accountId }) => accountId !== null && { ownerId: accountId, removedAt: null };

export const savedViewActions = actionsFor<SavedView, WorkspacePermission>()({
  overwrite: { label: '更新此视图', permission: 'workspace.keep', rows: own },
  change: { label: '改名或共享…', permission: 'workspace.keep', rows: own },
  remove: { label: '删除', permission: 'workspace.keep', rows: own },
});
