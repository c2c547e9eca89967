import { type Context, getRow, inTransaction, Refused, rowsSeen } from '@gongqiao/kernel';
import { Rule, ruleText } from '@gongqiao/rules';
import { Decision } from '../decision/decision.entity.ts';
import type { DecisionReplay } from '../decision/decision.types.ts';
import { digestOf } from '../decision/digest.ts';

async function replay(context: Context, id: string): Promise<DecisionReplay> {
  const decision = await getRow(context, Decision, id, rowsSeen(Decision, context.viewer));
  const rules = (await context.em.find(Rule, { id: { $in: decision.basis.map((rule) => rule.id) } } as never)) as Rule[];
  const rulesStand = decision.basis.every((cited) => rules.some((rule) => rule.id === cited.id && ruleText(rule) === cited.text && rule.wording === cited.wording));
  return { intact: digestOf(decision) === decision.digest, rulesStand, facts: decision.facts.length };
}

/** Looks at a decision again from what it kept: that nothing of it was altered, and that the rules it cites read as they did. Null where it is out of sight. */
export function replayDecision(context: Context, id: string): Promise<DecisionReplay | null> {
  return inTransaction(context, () => replay(context, id)).catch((error: unknown) => {
    if (error instanceof Refused) return null;
    throw error;
  });
}
