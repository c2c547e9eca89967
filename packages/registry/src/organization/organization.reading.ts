import { type Context, nounOf, today } from '@gongqiao/kernel';
import { isEmptyText, plainText, properText } from '../import/normalize/text.ts';
import { REGIONS } from '../import/samples.ts';
import { refuse } from '../refusals.ts';
import { Organization } from './organization.entity.ts';
import type { OrganizationFacts } from './organization.facts.ts';
import type { OrganizationPatch } from './organization.input.ts';

type Field = keyof OrganizationPatch;
type Reader = (value: never, field: Field, context: Context) => unknown;

const TEXT_LIMIT = 200;
const LIST_LIMIT = 100;

function invalid(field: Field, problem: string): Error {
  const meta = nounOf(Organization);
  return refuse('VALUE_INVALID', { field: meta.columns.get(field)?.title ?? meta.relations.get(field)?.title ?? field, problem }, [field]);
}

const text: Reader = (value: string | null, field) => {
  const tidied = value === null ? '' : properText(value);
  if (tidied.length > TEXT_LIMIT) throw invalid(field, `不能超过 ${TEXT_LIMIT} 个字。`);
  return isEmptyText(tidied) ? null : tidied;
};

const texts: Reader = (value: string[] | null, field, context) => {
  const items = (value ?? []).map((item) => text(item as never, field, context)).filter((item) => item !== null);
  if (items.length > LIST_LIMIT) throw invalid(field, `不能超过 ${LIST_LIMIT} 项。`);
  return [...new Set(items)];
};

const choices: Reader = (value: string[] | null) => [...new Set(value ?? [])];
const asItIs: Reader = (value) => value;

const count: Reader = (value: number | null, field) => {
  if (value !== null && value < 0) throw invalid(field, '不能是负数。');
  return value;
};

const fen: Reader = (value: string | null, field) => {
  if (value === null) return null;
  const amount = Number(value);
  if (amount < 0 || !Number.isSafeInteger(amount)) throw invalid(field, '应为不小于零的金额。');
  return amount;
};

// 1949-10-01 is where the import begins too: earlier dates are misreadings.
const EARLIEST = '1949-10-01';

const date: Reader = (value: string | null, field, context) => {
  if (value !== null && (value > today(context.clock) || value < EARLIEST.slice(0, value.length))) throw invalid(field, `应在 ${EARLIEST} 与今天之间。`);
  return value;
};

const region: Reader = (value: string | null, field) => {
  if (value !== null && !REGIONS.some(({ code }) => code === value)) throw refuse('REGION_UNUSABLE', {}, [field]);
  return value;
};

/** A code as it is kept: without the spaces and dashes that people put between, in capitals; null where there is none. */
export function creditCodeText(typed: string): string | null {
  const plain = plainText(typed);
  return isEmptyText(plain) ? null : plain.replace(/[\s\-–—_.']/g, '').toUpperCase() || null;
}

const creditCode: Reader = (value: string | null) => (value === null ? null : creditCodeText(value));

const READERS: Readonly<Record<Field, Reader>> = {
  name: text, formerNames: texts, creditCode, codeOverrideReason: text, kind: asItIs, registrationStatus: asItIs, registrationAuthority: text, supervisingUnit: text,
  region, street: text, foundedOn: date, labourDomains: choices, otherDomains: texts, fullTimeStaff: count, partTimeStaff: count, volunteers: count, annualIncome: fen,
  fundingSources: choices, otherFundingSources: texts, activities: texts, methods: choices, otherMethods: texts, assessmentLevel: asItIs, hasUnion: asItIs,
};

/** What people state of an organization: the fields of which sources are kept. */
export const STATED_FIELDS = Object.keys(READERS) as readonly Field[];

/** The facts that an input states, tidied as the import does it; refuses what cannot be. */
export function factsStated(input: OrganizationPatch, context: Context): Partial<OrganizationFacts> {
  const stated = STATED_FIELDS.filter((field) => input[field] !== undefined);
  return Object.fromEntries(stated.map((field) => [field, READERS[field](input[field] as never, field, context)]));
}
