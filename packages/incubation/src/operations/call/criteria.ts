import { type Context, createRow } from '@gongqiao/kernel';
import type { Call } from '../../call/call.entity.ts';
import type { CriterionInput } from '../../call/call.input.ts';
import { Criterion } from '../../criterion/criterion.entity.ts';
import { criteriaDigest, type CriterionText } from '../../edition/criteria-digest.ts';
import { CriteriaEdition } from '../../edition/edition.entity.ts';
import { refuse } from '../../refusals.ts';
import { shortEnough } from '../reason.ts';

const WHOLE = 100;

/** Criteria as they were typed, tidied: each with words, points that add up to a hundred. */
export function checkedCriteria(typed: readonly CriterionInput[]): CriterionText[] {
  if (typed.length === 0) throw refuse('CRITERIA_NONE', {}, ['criteria']);
  // A tab or a line break would make two sets of criteria read alike in the digest.
  const tidy = (text: string, most: number): string => shortEnough(text.replace(/\s+/g, ' ').trim(), most, 'criteria');
  const criteria = typed.map(({ title, guide, weight }) => ({ title: tidy(title, 50), guide: tidy(guide, 500), weight }));
  const unworded = criteria.findIndex(({ title, guide }) => title === '' || guide === '');
  if (unworded >= 0) throw refuse('CRITERIA_WORDS', { row: unworded + 1 }, ['criteria']);
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  if (sum !== WHOLE || criteria.some(({ weight }) => weight < 1)) throw refuse('CRITERIA_WEIGHTS', { sum }, ['criteria']);
  return criteria;
}

/** Writes the criteria of an edition, in their order. */
export async function writeCriteria(context: Context, edition: CriteriaEdition, criteria: readonly CriterionText[]): Promise<void> {
  await context.em.flush();
  criteria.forEach((criterion, index) => createRow(context, Criterion, { ...criterion, edition, position: index + 1, scope: edition.scope }, { action: 'create' }));
  await context.em.flush();
}

/** Adds a version of the criteria to a call; one that is published with its reason, or the draft of the first. */
export async function addEdition(context: Context, call: Call, criteria: readonly CriterionText[], published: { readonly number: number; readonly reason: string } | null): Promise<CriteriaEdition> {
  const edition = createRow(context, CriteriaEdition, {
    call, number: published?.number ?? 1, digest: criteriaDigest(criteria), publishedAt: null, reason: published?.reason ?? null, scope: call.scope,
  }, { action: published ? 'amend' : 'create' });
  await writeCriteria(context, edition, criteria);
  return edition;
}

/** The version of the criteria that a call goes by now. */
export const presentEdition = ({ em }: Context, call: Call): Promise<CriteriaEdition> => em.findOneOrFail(CriteriaEdition, { call: call.id, number: call.criteriaNumber } as never) as Promise<CriteriaEdition>;
