import type { ClassifiedRow } from '../classify/registry.ts';
import type { OrganizationValues, SkippedRow } from '../field.ts';
import { FIELD_WORDS, KIND_WORDS, LEVEL_WORDS, OUTCOME_WORDS } from '../format.ts';
import type { ReadSummary } from '../read-import.ts';

export interface ReportRow {
  readonly row: number;
  readonly outcome: string;
  readonly reasons: readonly { readonly code: string; readonly field: string }[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly relatesTo?: number | 'registry';
}

/** What a dry run found, in the words of the exchange format. */
export interface ImportReport {
  readonly file: string;
  readonly sheet?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly headerRows: readonly (readonly number[])[];
  readonly unmappedColumns: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly ReportRow[];
  readonly skipped: readonly SkippedRow[];
}

/** An organization's values in the words of the exchange format; income in yuan. */
export function formatValues(values: OrganizationValues): Record<string, unknown> {
  const { kind, assessmentLevel, annualIncomeFen, domainWords } = values;
  return {
    [FIELD_WORDS.name]: values.name,
    [FIELD_WORDS.creditCode]: values.creditCode,
    [FIELD_WORDS.kind]: kind && KIND_WORDS[kind],
    [FIELD_WORDS.registrationStatus]: values.registrationStatus,
    [FIELD_WORDS.registrationAuthority]: values.registrationAuthority,
    [FIELD_WORDS.supervisingUnit]: values.supervisingUnit,
    [FIELD_WORDS.regionCode]: values.regionCode,
    [FIELD_WORDS.street]: values.street,
    [FIELD_WORDS.foundedOn]: values.foundedOn,
    [FIELD_WORDS.labourDomains]: domainWords,
    [FIELD_WORDS.fullTimeStaff]: values.fullTimeStaff,
    [FIELD_WORDS.partTimeStaff]: values.partTimeStaff,
    [FIELD_WORDS.volunteers]: values.volunteers,
    [FIELD_WORDS.annualIncomeFen]: annualIncomeFen === null ? null : annualIncomeFen / 100,
    [FIELD_WORDS.fundingSources]: values.fundingSources,
    [FIELD_WORDS.activities]: values.activities,
    [FIELD_WORDS.methods]: values.methods,
    [FIELD_WORDS.assessmentLevel]: assessmentLevel && LEVEL_WORDS[assessmentLevel],
    [FIELD_WORDS.hasUnion]: values.hasUnion,
    [FIELD_WORDS.contactName]: values.contactName,
    [FIELD_WORDS.contactPhone]: values.contactPhone,
  };
}

export function reportRow({ row, outcome, reasons, values, relatesTo, repeatsRow }: ClassifiedRow): ReportRow {
  const word = OUTCOME_WORDS[outcome];
  return {
    row,
    outcome: outcome === 'DUPLICATE' ? `${word}:${repeatsRow}` : word,
    reasons: reasons.map(({ code, field }) => ({ code, field: FIELD_WORDS[field] })),
    values: formatValues(values),
    ...(relatesTo !== undefined && { relatesTo }),
  };
}

function countsOf(rows: readonly ClassifiedRow[], skipped: number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of Object.values(OUTCOME_WORDS)) counts[word] = 0;
  for (const { outcome } of rows) counts[OUTCOME_WORDS[outcome]]! += 1;
  return { ...counts, skipped };
}

/** The whole report of one file; `rows` in the order of the file. */
export function toReport(summary: ReadSummary, rows: readonly ClassifiedRow[]): ImportReport {
  const { file, sheet, encoding, delimiter, tables, unmappedColumns, skipped } = summary;
  return {
    file,
    ...(sheet !== undefined && { sheet }),
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    headerRows: tables.map(({ headerRows }) => headerRows).filter((numbers) => numbers.length > 0),
    unmappedColumns,
    counts: countsOf(rows, skipped.length),
    rows: rows.map(reportRow),
    skipped,
  };
}
