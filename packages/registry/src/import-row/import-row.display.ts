import { FIELDS, type Field, type Reason } from '../import/field.ts';
import { fieldLabel, reasonText } from '../import/report/reason-text.ts';
import { REGIONS } from '../import/samples.ts';
import type { ImportReason, ImportValue } from '../import-batch/import-batch.types.ts';
import { AssessmentLevel, OrganizationKind, RegistrationStatus } from '../organization/organization.enums.ts';

type Row = Readonly<Record<string, unknown>>;

const LABELS: Partial<Record<Field, Readonly<Record<string, string>>>> = {
  kind: OrganizationKind.labels, registrationStatus: RegistrationStatus.labels, assessmentLevel: AssessmentLevel.labels,
  regionCode: Object.fromEntries(REGIONS.map(({ code, name }) => [code, name])),
};

const yuan = (fen: number): string => `${(fen / 100).toLocaleString('en-US', { maximumFractionDigits: 2 })}元`;

/** A value as the clerk reads it and could type it again. */
export function valueShown(field: Field, value: unknown): string | null {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  if (Array.isArray(value)) return value.join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (field === 'annualIncomeFen') return yuan(Number(value));
  return LABELS[field]?.[String(value)] ?? String(value);
}

function inRow(content: Row, field: Field): string | null {
  return valueShown(field, content[field === 'labourDomains' ? 'domainWords' : field]);
}

/** What a row's findings say to the clerk: what is wrong, what became of it, what to do. */
export function reasonsShown(row: Row): ImportReason[] {
  const relatesTo = (row['relatesToRow'] as number | null) ?? 'registry';
  return (row['findings'] as Reason[]).map((reason) => ({
    code: reason.code, field: reason.field, text: reasonText(reason, { relatesTo, kept: inRow(row['content'] as Row, reason.field) }),
  }));
}

/** What was read, field by field, beside what the registry holds. */
export function valuesShown(row: Row): ImportValue[] {
  const content = row['content'] as Row;
  const present = (row['present'] ?? {}) as Row;
  return FIELDS.map((field) => ({ field, label: fieldLabel(field), value: inRow(content, field), present: valueShown(field, present[field]) }));
}
