import { type Advanced, constantCase, type Context, type Decides, display, newId, nounOf, type Row, today } from '@gongqiao/kernel';
import { deadlineOf, ruleOn, ruleText } from '@gongqiao/rules';
import type { Case } from '../case/case.entity.ts';
import type { Track } from '../case/track.ts';
import { Decision, type KeptFact, type KeptRule } from '../decision/decision.entity.ts';
import { digestOf } from '../decision/digest.ts';
import { refuse } from '../refusals.ts';
import { postOf } from './post-of.ts';

// Bookkeeping, and what a row repeats of the decision itself.
const LEFT_OUT = new Set(['id', 'version', 'scope', 'createdAt', 'updatedAt', 'state', 'answer', 'answeredBy', 'answeredAt', 'seenAt']);

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** A moment as people here read it: `2026-02-10 10:00`. */
const momentText = (moment: Date): string => clock.format(moment);

/** The row's own columns as they are now: what is hidden stays out, what only some may see is not for the record either. */
function ownFacts(row: Row): KeptFact[] {
  const meta = nounOf(row.constructor);
  return [...meta.columns.values()].filter(({ property, hidden, permission, kind }) => !hidden && !permission && kind !== 'json' && !LEFT_OUT.has(property)).flatMap(({ property, title, public: open }) => {
    const held = (row as unknown as Record<string, unknown>)[property];
    const stored = held instanceof Date ? held.toISOString() : (held ?? null);
    const value = held instanceof Date ? momentText(held) : display(meta, property, stored);
    return value === null || value === '' ? [] : [{ field: property, label: title, value, stored, public: open === true }];
  });
}

async function factsOf(context: Context, track: Track, row: Row & { state: string }): Promise<KeptFact[]> {
  const more = (await track.facts?.(context, row)) ?? [];
  return [...ownFacts(row), ...more.map(({ label, value }) => ({ field: null, label, value, stored: value, public: true }))];
}

// Those that the flow names, or of them those that whoever decides chose: one at least.
async function citedRules(context: Context, { cites }: Decides, chosen: readonly string[] | null, { rulesOn, scope }: Case): Promise<KeptRule[]> {
  const keys = cites.filter((key) => chosen === null || chosen.includes(key));
  if (keys.length === 0) throw refuse('RULE_REQUIRED', {}, ['cites']);
  const rules = await Promise.all(keys.map((key) => ruleOn(context, key, rulesOn, scope)));
  return rules.map((rule) => (({ id, key, basis, article, wording, verified }) => ({ id, key, text: ruleText(rule), basis, article, wording, verified }))(rule));
}

/** Until when it may be looked at again; null where nobody is there to ask for it, or where it is the last word. */
async function appealableUntil(context: Context, track: Track, row: Row & { state: string }, file: Case): Promise<string | null> {
  if ((file.organizationId === null && file.accountId === null) || (await track.final?.(context, row))) return null;
  return deadlineOf(today(context.clock), await ruleOn(context, 'decisions.appealPeriod', file.rulesOn, file.scope)).dueOn;
}

/** Records what was decided: why, by which rules as they read, on which facts, by whom and in what post. */
export async function recordDecision(context: Context, { flow, row, action, step, reason, cites }: Advanced, decides: Decides, track: Track, file: Case): Promise<Decision> {
  const { adverse = false } = decides;
  const now = context.clock.now();
  const until = adverse ? await appealableUntil(context, track, row, file) : null;
  const said = {
    subjectType: file.subjectType, subjectId: row.id, action: constantCase(action), adverse, reason, basis: await citedRules(context, decides, cites, file), facts: await factsOf(context, track, row),
    decidedBy: context.viewer.name, post: await postOf(context), decidedAt: now, appealUntil: until,
  };
  return context.em.create(Decision, {
    ...said, id: newId(), createdAt: now, updatedAt: now, scope: file.scope, case: file, flow: flow.name, organizationId: file.organizationId, accountId: file.accountId, title: file.title,
    outcome: step.publicLabel ?? step.label, decidedById: context.viewer.accountId, digest: digestOf(said),
  } as never) as Decision;
}
