import type { CallRecord } from './calls.documents.ts';
import { criteriaInput, type CriterionDraft, NO_CRITERION } from './CriteriaEditor.tsx';

type Kind = CallRecord['applicants'][number];

/** A call as it is typed. */
export interface CallTyped {
  readonly name: string;
  readonly region: string;
  readonly offered: readonly CallRecord['offered'][number][];
  readonly offerText: string;
  readonly applicants: readonly Kind[];
  readonly limitReason: string;
  readonly opensOn: string;
  readonly criteria: readonly CriterionDraft[];
}

export const EMPTY_CALL: CallTyped = { name: '', region: '', offered: ['SPACE'], offerText: '', applicants: ['REGISTERED', 'UNREGISTERED'], limitReason: '', opensOn: '', criteria: [NO_CRITERION] };

export const typedOf = (criteria: CallRecord['editions']['nodes'][number]['criteria']['nodes']): CriterionDraft[] => criteria.map(({ title, guide, weight }) => ({ title, guide, weight: String(weight) }));

export function typedCall({ name, region, offered, offerText, applicants, limitReason, opensOn, editions }: CallRecord): CallTyped {
  return { name, region: region?.code ?? '', offered, offerText, applicants, limitReason: limitReason ?? '', opensOn, criteria: typedOf(editions.nodes.at(-1)?.criteria.nodes ?? []) };
}

export const inputOf = ({ region, limitReason, offered, applicants, criteria, ...typed }: CallTyped) => ({
  ...typed, region: region || null, limitReason: limitReason.trim() || null, offered: [...offered], applicants: [...applicants], criteria: criteriaInput(criteria),
});
