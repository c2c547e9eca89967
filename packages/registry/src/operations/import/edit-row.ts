import { type Context, getRow, refuse as refuseAnyway, today, withinScope } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import type { Cell } from '../../import/cell.ts';
import { FIELDS, type Field, type MoneyUnit, type Reason } from '../../import/field.ts';
import { DOMAIN_WORDS, KIND_WORDS, LEVEL_WORDS } from '../../import/format.ts';
import type { FieldCells } from '../../import/normalize/draft.ts';
import { nameKey } from '../../import/normalize/name-key.ts';
import { normalizeRow } from '../../import/normalize/row.ts';
import type { ImportRow as ReadRow } from '../../import/classify/outcome.ts';
import type { ImportValueInput } from '../../import-batch/import-batch.inputs.ts';
import type { ImportColumn } from '../../import-batch/import-batch.types.ts';
import type { ImportBatch } from '../../import-batch/import-batch.entity.ts';
import { ImportRow } from '../../import-row/import-row.entity.ts';
import { refuse } from '../../refusals.ts';
import { batchFor, reachOf } from './batches.ts';
import { rejudge, rowsNumbered } from './rejudge.ts';
import { alone, type RowContent } from './stored-row.ts';
import { skippedOf, tallyOf } from './tally.ts';

const text = (value: string): Cell => ({ kind: 'text', text: value });
const list = (items: readonly string[]): Cell | undefined => (items.length > 0 ? { kind: 'text', text: items.join('、'), items } : undefined);

/** A value as somebody would have typed it, so that it is read as what it is. */
function cellOf(field: Field, content: RowContent): Cell | undefined {
  const value = field === 'labourDomains' ? content.domainWords : content[field];
  if (value === null) return undefined;
  if (Array.isArray(value)) return list(value);
  if (typeof value === 'boolean') return text(value ? '是' : '否');
  if (field === 'annualIncomeFen') return text(`${Number(value) / 100}元`);
  return text(String({ ...KIND_WORDS, ...LEVEL_WORDS, ...DOMAIN_WORDS }[String(value) as keyof typeof KIND_WORDS] ?? value));
}

const unitOf = (batch: ImportBatch, table: number): MoneyUnit | null =>
  ((batch.layout as { columns?: ImportColumn[] }).columns ?? []).find((column) => column.table === table && column.field === 'annualIncomeFen')?.unit as MoneyUnit | undefined ?? null;

// What was said about cells that nobody touched still holds: their text is not read again.
function reasonsAfter(before: ReadRow, fresh: readonly Reason[], typed: ReadonlySet<Field>): Reason[] {
  const touched = (field: Field): boolean => typed.has(field) || (field === 'regionCode' && typed.has('street'));
  const kept = before.reasons.filter(({ field, code }) => !touched(field) && !(field === 'creditCode' && before.values.creditCode === null) && code !== 'NAME_MISSING');
  return [...kept, ...fresh.filter(({ field, code }) => touched(field) || code === 'NAME_MISSING' || (field === 'creditCode' && before.values.creditCode === null))];
}

function edited(before: ReadRow, content: RowContent, typed: ReadonlyMap<Field, Cell | undefined>, moneyUnit: MoneyUnit | null, day: string): ReadRow {
  const cells: FieldCells = {};
  for (const field of FIELDS) {
    const cell = typed.has(field) ? typed.get(field) : cellOf(field, content);
    if (cell) cells[field] = cell;
  }
  const { values, reasons, codeValid } = normalizeRow(cells, { above: null, moneyUnit, date1904: false, today: day, ownWords: true });
  const { name } = values;
  return {
    ...before, values, reasons: reasonsAfter(before, reasons, new Set(typed.keys())), codeValid: typed.has('creditCode') ? codeValid : before.codeValid, nameKey: name === null ? null : nameKey(name),
  };
}

function typedCells(values: readonly ImportValueInput[]): Map<Field, Cell | undefined> {
  return new Map(values.map(({ field, value }) => {
    if (!FIELDS.includes(field as Field)) throw refuse('FIELD_UNKNOWN', { field });
    return [field as Field, value == null ? undefined : text(value)];
  }));
}

/** Corrects values of a row as if they were typed into its cells; it and its relatives are judged again. */
export async function editImportRow(context: Context, id: string, version: number, values: readonly ImportValueInput[]): Promise<ImportRow> {
  const row = await getRow(context, ImportRow, id, withinScope(context.viewer, 'registry.import'));
  if (row.version !== version) throw refuseAnyway('CONFLICT');
  const batch = await batchFor(context, row.batch.id, 'settle');
  const sql = transactionSql(context);
  const [stored] = await rowsNumbered(sql, batch.id, [row.rowNumber]);
  const before = alone(stored!);
  const after = edited(before, stored!.content, typedCells(values), unitOf(batch, before.table), today(context.clock));
  await rejudge(sql, batch.id, [after], [before], reachOf(batch), context.clock.now().toISOString());
  batch.tally = await tallyOf(sql, batch.id, skippedOf(batch));
  return row;
}
