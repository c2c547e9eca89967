import type { ImportRow as ReadRow } from '../../import/classify/outcome.ts';
import type { ClassifiedRow } from '../../import/classify/registry.ts';
import type { OrganizationValues, Reason } from '../../import/field.ts';

/** What is kept of a row's content beside its columns: enough to judge it again and to apply it without the file. */
export interface RowContent extends OrganizationValues {
  codeValid: boolean;
  nameKey: string | null;
  table: number;
}

/** A row of `registry_import_row` as operations read it. */
export interface StoredRow {
  readonly id: string;
  readonly row_number: number;
  readonly outcome: ClassifiedRow['outcome'];
  readonly outside_scope: boolean;
  readonly findings: readonly Reason[];
  readonly content: RowContent;
  readonly decision: 'TAKE' | 'SKIP' | null;
  readonly decision_reason: string | null;
  readonly result: string | null;
}

export const STORED_COLUMNS = 'id, row_number, outcome, outside_scope, findings, content, decision, decision_reason, result';

export function contentOf({ values, codeValid, nameKey, table }: ReadRow): RowContent {
  return { ...values, codeValid, nameKey, table };
}

export function valuesOf({ codeValid: _code, nameKey: _key, table: _table, ...values }: RowContent): OrganizationValues {
  return values;
}

/** A stored row as it was before it was compared with others. */
export function alone({ row_number: row, findings, content }: StoredRow): ReadRow {
  const reasons = findings.filter(({ code }) => code !== 'DUPLICATE_CODE' && code !== 'DUPLICATE_NAME');
  return { row, table: content.table, values: valuesOf(content), reasons, codeValid: content.codeValid, nameKey: content.nameKey, repeatsRow: null };
}
