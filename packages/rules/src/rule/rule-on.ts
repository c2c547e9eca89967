import type { Context } from '@gongqiao/kernel';
import { Rule } from './rule.entity.ts';

const begins = ({ validFrom }: Rule): string => validFrom ?? '';
const holdsOn = ({ validFrom, validTo }: Rule, day: string): boolean => (validFrom === null || validFrom <= day) && (validTo === null || day.slice(0, validTo.length) <= validTo);

// The scope's own before the city's; of several, the one that began last.
const before = (scope: string) => (one: Rule, other: Rule): number => Number(other.scope === scope) - Number(one.scope === scope) || (begins(one) < begins(other) ? 1 : -1);

/** The rows of these rules that are in force on a day (`YYYY-MM-DD`), in a scope; a rule that is not there is left out. */
export async function rulesOn({ em }: Context, keys: readonly string[], day: string, scope = ''): Promise<Rule[]> {
  const rows = (await em.find(Rule, { key: { $in: [...keys] }, scope: { $in: ['', scope] } } as never)) as Rule[];
  const inForce = rows.filter((rule) => holdsOn(rule, day)).sort(before(scope));
  return keys.flatMap((key) => inForce.find((rule) => rule.key === key) ?? []);
}

/**
 * The row of a rule that is in force on a day (`YYYY-MM-DD`), in a scope: the scope's own, else the city's; of several, the one that began last. Fails when
 * there is none: what follows from it could not be right.
 */
export async function ruleOn(context: Context, key: string, day: string, scope = ''): Promise<Rule> {
  const [rule] = await rulesOn(context, [key], day, scope);
  if (!rule) throw new Error(`no rule ${key} is in force on ${day}`);
  return rule;
}

/** The same, of a rule that is a number or a period. Fails for an article, which has none. */
export async function amountOn(context: Context, key: string, day: string, scope = ''): Promise<Rule & { amount: number }> {
  const rule = await ruleOn(context, key, day, scope);
  if (rule.amount === null) throw new Error(`rule ${key} is an article and fixes no number`);
  return rule as Rule & { amount: number };
}
