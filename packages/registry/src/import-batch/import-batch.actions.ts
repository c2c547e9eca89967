import { actionsFor, all, type RowRule, withinScope } from '@gongqiao/kernel';
import type { RegistryPermission } from '../permissions.ts';
import type { ImportBatch } from './import-batch.entity.ts';

const inState = (permission: RegistryPermission, ...states: string[]): RowRule => (viewer) => all(withinScope(viewer, permission), { state: states });

export const importActions = actionsFor<ImportBatch, RegistryPermission>()({
  remap: { label: '更正列的理解', permission: 'registry.import', rows: inState('registry.import', 'READY') },
  apply: { label: '导入', permission: 'registry.import', rows: inState('registry.import', 'READY') },
  settle: { label: '处理待审行', permission: 'registry.import', rows: inState('registry.import', 'READY') },
  approve: { label: '确认外区与待审行', permission: 'registry.settle', rows: inState('registry.settle', 'APPLIED') },
  undo: { label: '撤销整批', permission: 'registry.import', rows: inState('registry.import', 'APPLIED') },
});
