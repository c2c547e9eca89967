import { type Context, refuse as refuseAnyway, type ValueOf } from '@gongqiao/kernel';
import { ListMode } from '../../bulk-change/bulk-change.enums.ts';
import type { BulkChangeInput } from '../../bulk-change/bulk-change.input.ts';
import type { OrganizationFacts } from '../../organization/organization.facts.ts';
import type { OrganizationPatch } from '../../organization/organization.input.ts';
import { factsStated } from '../../organization/organization.reading.ts';
import { fieldTitle, valueText } from '../../organization/value-text.ts';
import { refuse } from '../../refusals.ts';
import { checkSince } from '../correct-organization.ts';

type Facts = Partial<OrganizationFacts>;

/** What is to be changed in each organization. */
export interface Wish {
  readonly stated: Facts;
  readonly lists: ValueOf<typeof ListMode>;
}

/** What many organizations can have in common; names, codes and numbers are each one's own. */
const COMMON: readonly (keyof OrganizationPatch)[] = [
  'kind', 'registrationStatus', 'registrationAuthority', 'supervisingUnit', 'region', 'street', 'labourDomains', 'otherDomains', 'fundingSources', 'methods', 'activities', 'hasUnion',
];

/** The wish of an input, tidied as a correction of one organization does it; refuses what cannot be, or not for many. */
export function wishOf(context: Context, { values, lists, reason, validSince }: BulkChangeInput): Wish {
  if (reason.trim() === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  checkSince(validSince ?? null, context);
  const stated = factsStated(values, context);
  const fields = Object.keys(stated) as (keyof OrganizationPatch)[];
  const alone = fields.find((field) => !COMMON.includes(field));
  if (alone) throw refuse('BULK_FIELD', { field: fieldTitle(alone) }, [alone]);
  if (fields.length === 0) throw refuse('BULK_NOTHING');
  return { stated, lists: lists ?? 'REPLACE' };
}

function together(lists: Wish['lists'], before: readonly unknown[], wished: readonly unknown[]): unknown[] {
  if (lists === 'ADD') return [...before, ...wished.filter((one) => !before.includes(one))];
  return lists === 'REMOVE' ? before.filter((one) => !wished.includes(one)) : [...wished];
}

/** What a wish states of one organization. */
export function statedOf({ stated, lists }: Wish, before: OrganizationFacts): Facts {
  return Object.fromEntries(Object.entries(stated).map(([field, value]) => [field, Array.isArray(value) ? together(lists, before[field as keyof OrganizationFacts] as unknown[], value) : value]));
}

/** A wish in words: what becomes of which field. */
export function wishInWords({ stated, lists }: Wish): string[] {
  return Object.entries(stated).map(([field, value]) => {
    const words = valueText(field, value);
    return words === null ? `${fieldTitle(field)}：清空` : `${fieldTitle(field)}：${Array.isArray(value) ? ListMode.labels[lists] : '改为'} ${words}`;
  });
}
