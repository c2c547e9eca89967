import { any, policyFor, withinScope } from '@gongqiao/kernel';
import { ImportRow } from '../import-row/import-row.entity.ts';
import { ImportBatch } from './import-batch.entity.ts';

// A batch belongs to the unit that sent it; legal-affairs sees all of them.
const sentOrSettled = (viewer: Parameters<typeof withinScope>[0]) => any(withinScope(viewer, 'registry.import'), withinScope(viewer, 'registry.settle'));

export const importBatchPolicy = policyFor(ImportBatch, { see: sentOrSettled });
export const importRowPolicy = policyFor(ImportRow, { see: sentOrSettled });
