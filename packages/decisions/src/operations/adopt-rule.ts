import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { scopeOfUnit, Unit } from '@gongqiao/identity';
import { type Context, createRow, EVERYWHERE, scopesFor, today } from '@gongqiao/kernel';
import { Rule, ruleOn } from '@gongqiao/rules';
import { refuse } from '../refusals.ts';
import type { RuleInput } from '../rule-set/rule-set.types.ts';

/** Where a viewer's rules hold: in the whole city, or with the own unit. */
async function placeOf({ viewer, em }: Context): Promise<{ scope: string; place: string | null }> {
  if (scopesFor(viewer, 'decisions.adoptRules').includes(EVERYWHERE) || viewer.unitId === null) return { scope: '', place: null };
  const unit = (await em.findOneOrFail(Unit, { id: viewer.unitId })) as Unit;
  return { scope: scopeOfUnit(unit), place: unit.name };
}

async function presentRule(context: Context, key: string, scope: string): Promise<Rule> {
  try {
    return await ruleOn(context, key, today(context.clock), scope);
  } catch {
    throw refuse('RULE_UNKNOWN', { key }, ['key']);
  }
}

function checked(context: Context, { amount, basis, wording, validFrom }: RuleInput, present: Rule): void {
  if (present.amount !== null && !(Number.isInteger(amount) && amount! > 0)) throw refuse('RULE_AMOUNT', {}, ['amount']);
  if (basis.trim() === '' || wording.trim() === '') throw refuse('RULE_BASIS', {}, [basis.trim() === '' ? 'basis' : 'wording']);
  if (validFrom.length < 10 || validFrom < today(context.clock)) throw refuse('RULE_FROM', {}, ['validFrom']);
}

/** Puts down how a rule reads from a day on: the city's, or a unit's own where the rule leaves it to the units. Cases that have begun keep the rule they began under. */
export async function adoptRule(context: Context, input: RuleInput): Promise<Rule> {
  const { scope, place } = await placeOf(context);
  const present = await presentRule(context, input.key, scope);
  if (scope !== '' && !present.adjustable) throw refuse('RULE_FIXED', { title: present.title }, ['key']);
  checked(context, input, present);
  const rule = createRow(context, Rule, {
    key: present.key, title: present.title, amount: present.amount === null ? null : input.amount!, outOf: present.outOf, unit: input.unit ?? present.unit, basis: input.basis.trim(), article: input.article?.trim() || null,
    wording: input.wording.trim(), validFrom: input.validFrom, validTo: null, verified: true, place, adjustable: present.adjustable, adoptedBy: context.viewer.name, adoptedAt: context.clock.now(), scope,
  }, { action: 'adopt' });
  try {
    await context.em.flush();
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException ? refuse('RULE_REPEATED', {}, ['validFrom']) : error;
  }
  return rule;
}
