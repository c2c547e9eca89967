import { flowFor, type RowRule } from '@gongqiao/kernel';
import type { RegistryPermission } from '../permissions.ts';
import type { BulkChange } from './bulk-change.entity.ts';

// Whoever looked at the preview answers for it.
const own: RowRule = ({ accountId }) => accountId !== null && { accountId };

export const bulkChangeFlow = flowFor<BulkChange, RegistryPermission>()('BulkChange', '批量更正', {
  initial: 'previewed',
  states: { previewed: { label: '已预览，没有执行' }, applied: { label: '已执行' }, undone: { label: '已撤销' } },
  actions: {
    apply: { label: '执行', from: ['previewed'], to: 'applied', permission: 'registry.correct', rows: own },
    undo: { label: '撤销', from: ['applied'], to: 'undone', permission: 'registry.correct', rows: own },
  },
});
export const BulkChangeState = bulkChangeFlow.stateType;

/** For so long, in milliseconds, a bulk change can be taken back as a whole. */
export const UNDO_WITHIN = 10 * 60_000;

export const undoUntil = (appliedAt: Date): Date => new Date(appliedAt.getTime() + UNDO_WITHIN);
