import type { ClassifiedRow } from '../classify/registry.ts';
import { FIELDS, type OrganizationValues, type SkippedRow } from '../field.ts';
import { FIELD_WORDS, KIND_WORDS, LEVEL_WORDS, OUTCOME_WORDS } from '../format.ts';
import type { ReadSummary } from '../read-import.ts';

interface ReportRow {
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
function formatValues(values: OrganizationValues): Record<string, unknown> {
  const { kind, assessmentLevel, annualIncomeFen, domainWords } = values;
  const written = {
    ...values,
    kind: kind && KIND_WORDS[kind],
    labourDomains: domainWords,
    annualIncomeFen: annualIncomeFen === null ? null : annualIncomeFen / 100,
    assessmentLevel: assessmentLevel && LEVEL_WORDS[assessmentLevel],
  };
  return Object.fromEntries(FIELDS.map((field) => [FIELD_WORDS[field], written[field]]));
}

function reportRow({ row, outcome, reasons, values, relatesTo, repeatsRow }: ClassifiedRow): ReportRow {
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
