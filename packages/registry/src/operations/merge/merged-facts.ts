import type { FieldChange } from '@gongqiao/kernel';
import type { OrganizationFacts } from '../../organization/organization.facts.ts';
import { STATED_FIELDS } from '../../organization/organization.reading.ts';

type Field = keyof OrganizationFacts;

// These are put together from both, whoever stands.
const GATHERED: ReadonlySet<Field> = new Set(['formerNames', 'codeOverrideReason']);

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

/** What is known of the one that stands after the other is merged into it: its own values, those that are to be taken from the other, and the other's where it had none. */
export function mergedFacts(survivor: OrganizationFacts, absorbed: OrganizationFacts, take: readonly string[]): OrganizationFacts {
  const taken = STATED_FIELDS.filter((field) => !GATHERED.has(field) && (take.includes(field) || isEmpty(survivor[field])));
  const facts = { ...survivor, ...Object.fromEntries(taken.map((field) => [field, absorbed[field]])) };
  const codes = [survivor, absorbed].flatMap(({ creditCode, formerCodes }) => [...formerCodes, ...(creditCode ? [creditCode] : [])]);
  return {
    ...facts,
    codeOverrideReason: (taken.includes('creditCode') ? absorbed : survivor).codeOverrideReason,
    formerNames: union(survivor.formerNames, absorbed.formerNames, [survivor.name, absorbed.name]).filter((name) => name !== facts.name),
    formerCodes: union(codes).filter((code) => code !== facts.creditCode),
    published: survivor.published || absorbed.published,
    sender: survivor.sender ?? absorbed.sender,
  };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

function restored(present: unknown, { before, after }: FieldChange): unknown {
  if (same(present, after)) return before;
  if (!Array.isArray(present)) return present;
  const [had, got] = [(before ?? []) as string[], (after ?? []) as string[]];
  return union(present.filter((item: string) => had.includes(item) || !got.includes(item)), had.filter((item) => !got.includes(item)));
}

/** The facts without what a merge changed; what somebody changed since stays as it is. */
export function separatedFacts(present: OrganizationFacts, changes: readonly FieldChange[]): OrganizationFacts {
  return { ...present, ...Object.fromEntries(changes.filter(({ field }) => field in present).map((change) => [change.field, restored(present[change.field as Field], change)])) };
}
