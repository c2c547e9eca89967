import { policyFor, withinScope } from '@gongqiao/kernel';
import { BulkChangeRow } from './bulk-change-row.entity.ts';
import { BulkChange } from './bulk-change.entity.ts';

export const bulkChangePolicy = policyFor(BulkChange, { see: (viewer) => withinScope(viewer, 'registry.correct') });
export const bulkChangeRowPolicy = policyFor(BulkChangeRow, { see: (viewer) => withinScope(viewer, 'registry.correct') });
