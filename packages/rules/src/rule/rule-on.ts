import type { Context } from '@gongqiao/kernel';
import { Rule } from './rule.entity.ts';

/** The row of a rule that is in force on a day (`YYYY-MM-DD`). Fails when there is none: what follows from it could not be right. */
export async function ruleOn({ em }: Context, key: string, day: string): Promise<Rule> {
  const rows = (await em.find(Rule, { key } as never)) as Rule[];
  const found = rows.find(({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || day.slice(0, validTo.length) <= validTo));
  if (!found) throw new Error(`no rule ${key} is in force on ${day}`);
  return found;
}
