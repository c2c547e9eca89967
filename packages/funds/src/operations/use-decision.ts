import { type Context, isId, type ValueOf } from '@gongqiao/kernel';
import { readRow, transactionSql } from '@gongqiao/query';
import { yuan } from '@gongqiao/rules';
import { CollectiveDecision } from '../collective-decision/collective-decision.entity.ts';
import { DecidedMatter } from '../collective-decision/collective-decision.enums.ts';
import { refuse } from '../refusals.ts';

// Rows refer to a decision after they have taken a number that others wait for: whoever holds it must not keep them from that, or both wait for ever.
async function lockDecision(context: Context, id: string): Promise<CollectiveDecision> {
  if (isId(id)) await transactionSql(context).query('select from funds_collective_decision where id = $1 for no key update', [id]);
  return readRow(context, CollectiveDecision, id);
}

/**
 * A confirmed collective decision that has room for an amount (fen), held until the transaction ends: the entry that names it uses it up. The budget line is
 * locked before it. A decision about the budget does not allow spending, nor the other way round.
 */
export async function usableDecision(context: Context, id: string, kind: ValueOf<typeof DecidedMatter>, amount: number): Promise<CollectiveDecision> {
  const decision = await lockDecision(context, id);
  const { title, state, used } = decision;
  if (state !== 'CONFIRMED') throw refuse('DECISION_UNCONFIRMED', { decision: title }, ['collectiveDecision']);
  if (decision.kind !== kind) throw refuse('DECISION_KIND', { decision: title, kind: DecidedMatter.labels[decision.kind] }, ['collectiveDecision']);
  if (used + amount > decision.amount) throw refuse('DECISION_SHORT', { decision: title, left: yuan(decision.amount - used), amount: yuan(amount) }, ['collectiveDecision']);
  return decision;
}
