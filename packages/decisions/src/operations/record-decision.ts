import { type Advanced, constantCase, type Context, type Decides, display, newId, nounOf, type Row, today } from '@gongqiao/kernel';
import { deadlineOf, ruleOn, ruleText } from '@gongqiao/rules';
import type { Case } from '../case/case.entity.ts';
import type { Track } from '../case/track.ts';
import { Decision, type KeptFact, type KeptRule } from '../decision/decision.entity.ts';
import { digestOf } from '../decision/digest.ts';
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

async function citedRules(context: Context, keys: readonly string[], { rulesOn, scope }: Case): Promise<KeptRule[]> {
  const rules = await Promise.all(keys.map((key) => ruleOn(context, key, rulesOn, scope)));
  return rules.map((rule) => (({ id, key, basis, article, wording, verified }) => ({ id, key, text: ruleText(rule), basis, article, wording, verified }))(rule));
}

/** Records what was decided: why, by which rules as they read, on which facts, by whom and in what post. */
export async function recordDecision(context: Context, { flow, row, action, step, reason, cites }: Advanced, { adverse = false }: Decides, track: Track, file: Case): Promise<Decision> {
  const now = context.clock.now();
  const until = adverse && !track.final?.(row) ? deadlineOf(today(context.clock), await ruleOn(context, 'decisions.appealPeriod', file.rulesOn, file.scope)).dueOn : null;
  const said = {
    subjectType: file.subjectType, subjectId: row.id, action: constantCase(action), adverse, reason, basis: await citedRules(context, cites, file), facts: await factsOf(context, track, row),
    decidedBy: context.viewer.name, post: await postOf(context), decidedAt: now, appealUntil: until,
  };
  return context.em.create(Decision, {
    ...said, id: newId(), createdAt: now, updatedAt: now, scope: file.scope, case: file, flow: flow.name, organizationId: file.organizationId, accountId: file.accountId, title: file.title,
    outcome: step.publicLabel ?? step.label, decidedById: context.viewer.accountId, digest: digestOf(said),
  } as never) as Decision;
}
