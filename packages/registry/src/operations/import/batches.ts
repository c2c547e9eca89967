import { type Context, getRow, matches, rowsFor } from '@gongqiao/kernel';
import { importActions } from '../../import-batch/import-batch.actions.ts';
import { ImportBatch } from '../../import-batch/import-batch.entity.ts';
import { ImportState } from '../../import-batch/import-batch.enums.ts';
import { importBatchPolicy } from '../../import-batch/import-batch.policy.ts';
import { refuse } from '../../refusals.ts';
import type { Reach } from './judge.ts';

type Action = keyof typeof importActions;

/** The batch that an action is for, locked; one that the viewer sees but that is not in the right state is refused with its state. */
export async function batchFor(context: Context, id: string, action: Action): Promise<ImportBatch> {
  const batch = await getRow(context, ImportBatch, id, importBatchPolicy.see(context.viewer));
  const rule = rowsFor(importActions[action], context.viewer);
  if (!matches(rule, { scope: batch.scope, state: batch.state })) throw refuse('NOT_READY', { state: ImportState.labels[batch.state] });
  return batch;
}

/** Where the sender of a batch may import without asking legal-affairs; whoever works on the batch, it stays theirs. */
export function reachOf(batch: Pick<ImportBatch, 'unit' | 'scope'>): Reach {
  return { scopes: batch.unit ? [batch.scope] : null };
}
