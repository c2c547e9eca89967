import { advance, type Context, getRow, refuse, rowsFor } from '@gongqiao/kernel';
import { Duplicate } from '../../duplicate/duplicate.entity.ts';
import { duplicateFlow } from '../../duplicate/duplicate.flow.ts';
import { decision } from '../statements.ts';

/** A person says that two records are two organizations, or takes that back. */
export async function distinguishDuplicate(context: Context, id: string, version: number, distinct: boolean, reason: string): Promise<Duplicate> {
  const why = reason.trim();
  if (why === '') throw refuse('REASON_REQUIRED', {}, ['reason']);
  const action = distinct ? 'distinguish' : 'reopen';
  const row = await getRow(context, Duplicate, id, rowsFor(duplicateFlow.actions[action]!, context.viewer));
  return advance(context, duplicateFlow, row, { action, version, reason: why, values: decision(context, why) });
}

/** The suspicion about a pair follows what became of it. */
export async function followPair(context: Context, one: string, other: string, action: 'merge' | 'reopen', reason: string): Promise<void> {
  const [first, second] = [one, other].sort();
  const row = (await context.em.findOne(Duplicate, { first, second, state: action === 'merge' ? 'OPEN' : 'MERGED' } as never)) as Duplicate | null;
  if (row) await advance(context, duplicateFlow, row, { action, version: row.version, reason, values: decision(context, reason) });
}
