import type { MoneyUnit, OrganizationValues, Reason } from '../field.ts';
import { DOMAIN_WORDS } from '../format.ts';
import { readCode } from './code.ts';
import { type DateContext, readDate } from './date.ts';
import { type FieldCells, RowDraft } from './draft.ts';
import { listItems } from './list.ts';
import { readMoney, readPersons, type ReadNumber } from './number.ts';
import { readPhones } from './phone.ts';
import { readPlace } from './place.ts';
import { readDomain, readKind, readLevel, readStatus, readUnion } from './word.ts';

interface RowContext extends DateContext {
  /** The data row above, for 同上. */
  readonly above: OrganizationValues | null;
  /** The unit of money that the header names. */
  readonly moneyUnit: MoneyUnit | null;
  /** The words of the exchange format itself count (JSON). */
  readonly ownWords: boolean;
}

export interface NormalizedRow {
  readonly values: OrganizationValues;
  readonly reasons: Reason[];
  /** The code passed the outer check and did not come as a number: codes are compared only then. */
  readonly codeValid: boolean;
}

function readIdentity(draft: RowDraft, ownWords: boolean): boolean {
  const { values, cells } = draft;
  values.name = draft.text('name');
  if (values.name === null) draft.add('NAME_MISSING', 'name');
  const { code, fault } = readCode(draft.plain('creditCode'), cells.creditCode?.kind === 'number');
  values.creditCode = code;
  draft.word('registrationStatus', (text) => readStatus(text, code !== null, ownWords));
  draft.word('kind', (text) => readKind(text, fault ? null : code));
  const unregistered = values.registrationStatus === 'FILED' || values.registrationStatus === 'UNREGISTERED';
  if (code === null) draft.add(unregistered ? 'CODE_MISSING_UNREGISTERED' : 'CODE_LENGTH', 'creditCode');
  else if (fault) draft.add(fault, 'creditCode', cells.creditCode?.text);
  return code !== null && fault === null;
}

function copyDomains(values: OrganizationValues, above: OrganizationValues | null): void {
  values.labourDomains = [...(above?.labourDomains ?? [])];
  values.otherDomains = [...(above?.otherDomains ?? [])];
  values.domainWords = [...(above?.domainWords ?? [])];
}

function readDomains(draft: RowDraft): void {
  const { values, above } = draft;
  if (draft.isDitto('labourDomains')) return copyDomains(values, above);
  if (draft.isEmpty('labourDomains')) return;
  for (const item of listItems(draft.cells.labourDomains!)) {
    const domain = readDomain(item);
    const word = domain ? DOMAIN_WORDS[domain] : draft.safe(item, 'labourDomains');
    if (values.domainWords.includes(word)) continue;
    values.domainWords.push(word);
    if (domain) values.labourDomains.push(domain);
    else values.otherDomains.push(word);
  }
}

function readNumber(draft: RowDraft, field: 'fullTimeStaff' | 'partTimeStaff' | 'volunteers' | 'annualIncomeFen', read: (plain: string) => ReadNumber): void {
  draft.cell(field, (plain, cell) => {
    const { value, approximate } = read(plain);
    if (approximate) draft.add('NUMBER_APPROXIMATE', field, cell.text);
    return value;
  });
}

function readFoundingDate(draft: RowDraft, context: DateContext): void {
  draft.cell('foundedOn', (plain, cell) => {
    const date = readDate(plain, context, cell.date);
    if (date === null) draft.add('DATE_AMBIGUOUS', 'foundedOn', cell.text);
    return date;
  });
}

/** Rules 4 to 10 over one row. */
export function normalizeRow(cells: FieldCells, context: RowContext): NormalizedRow {
  const draft = new RowDraft(cells, context.above);
  const { values, reasons } = draft;
  const codeValid = readIdentity(draft, context.ownWords);
  for (const field of ['registrationAuthority', 'supervisingUnit', 'contactName'] as const) values[field] = draft.text(field);
  readPlace(draft);
  readFoundingDate(draft, context);
  readDomains(draft);
  for (const field of ['fullTimeStaff', 'partTimeStaff', 'volunteers'] as const) readNumber(draft, field, readPersons);
  readNumber(draft, 'annualIncomeFen', (plain) => readMoney(plain, context.moneyUnit));
  for (const field of ['fundingSources', 'activities', 'methods'] as const) values[field] = draft.list(field);
  draft.word('assessmentLevel', readLevel);
  draft.cell('hasUnion', (plain) => readUnion(plain) ?? null);
  draft.cell('contactPhone', (_, cell) => readPhones(cell.text));
  return { values, reasons, codeValid };
}
