import { flowFor } from '@gongqiao/kernel';
import type { RegistryPermission } from '../permissions.ts';
import type { Statement } from './statement.entity.ts';

/** A person chooses between what stands and what another source says; nothing is overwritten by itself. */
export const statementFlow = flowFor<Statement, RegistryPermission>()('Statement', '不同说法', {
  initial: 'open',
  states: { open: { label: '待选定' }, adopted: { label: '已采用' }, kept: { label: '未采用' }, past: { label: '早先的情况' } },
  actions: {
    adopt: { label: '采用这一说法', from: ['open', 'kept', 'past'], to: 'adopted', permission: 'registry.correct' },
    keep: { label: '保留现值', from: ['open'], to: 'kept', permission: 'registry.correct' },
    file: { label: '归入早先的情况', from: ['open', 'kept'], to: 'past', permission: 'registry.correct' },
  },
});
export const StatementState = statementFlow.stateType;
