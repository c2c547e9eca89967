import { type Context, getRow, rowsSeen, type ValueOf } from '@gongqiao/kernel';
import { CollectiveDecision } from '../collective-decision/collective-decision.entity.ts';
import { DecidedMatter } from '../collective-decision/collective-decision.enums.ts';
import { refuse } from '../refusals.ts';
import { yuan } from './yuan.ts';

/**
 * A confirmed collective decision that has room for an amount (fen), held until the transaction ends: the entry that names it uses it up. The budget line is
 * locked before it. A decision about the budget does not allow spending, nor the other way round.
 */
export async function usableDecision(context: Context, id: string, kind: ValueOf<typeof DecidedMatter>, amount: number): Promise<CollectiveDecision> {
  const decision = await getRow(context, CollectiveDecision, id, rowsSeen(CollectiveDecision, context.viewer));
  const { title, state, used } = decision;
  if (state !== 'CONFIRMED') throw refuse('DECISION_UNCONFIRMED', { decision: title }, ['collectiveDecision']);
  if (decision.kind !== kind) throw refuse('DECISION_KIND', { decision: title, kind: DecidedMatter.labels[decision.kind] }, ['collectiveDecision']);
  if (used + amount > decision.amount) throw refuse('DECISION_SHORT', { decision: title, left: yuan(decision.amount - used), amount: yuan(amount) }, ['collectiveDecision']);
  return decision;
}
