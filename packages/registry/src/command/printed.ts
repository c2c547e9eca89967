import type { ClassifiedRow } from '../import/classify/registry.ts';
import type { ReadSummary } from '../import/read-import.ts';
import { fieldLabel, reasonText } from '../import/report/reason-text.ts';
import type { Field } from '../import/field.ts';
import { ImportOutcome, ImportResult } from '../import-batch/import-batch.enums.ts';
import { valueShown } from '../import-row/import-row.display.ts';
import type { AppliedImport } from '../operations/import/import-file.ts';

const RESULTS = { CREATED: 'created', UPDATED: 'updated', UNCHANGED: 'unchanged', SKIPPED: 'skipped', WAITING: 'waiting' } as const;

/** How many rows came to what. */
export function resultCounts(results: ReadonlyMap<number, string>): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(Object.values(RESULTS).map((word) => [word, 0]));
  for (const result of results.values()) counts[RESULTS[result as keyof typeof RESULTS]]! += 1;
  return counts;
}

const counted = (pairs: readonly (readonly [label: string, count: number])[]): string => pairs.map(([label, count]) => `${label} ${count}`).join('，');

function understood({ tables, unmappedColumns }: ReadSummary): string[] {
  const columns = tables.flatMap(({ columns: all }) => all.flatMap(({ letter, header, field }) => (field && field !== 'sequence' ? [`${letter} ${header} → ${fieldLabel(field)}`] : [])));
  return [`列的理解：${columns.join('；')}`, ...(unmappedColumns.length > 0 ? [`不认识的列（不导入）：${unmappedColumns.join('、')}`] : [])];
}

function lineOf({ row, outcome, values, reasons, relatesTo }: ClassifiedRow): string {
  const texts = reasons.map((reason) => reasonText(reason, { ...(relatesTo !== undefined && { relatesTo }), kept: valueShown(reason.field, values[reason.field as Field]) }));
  return `第 ${row} 行 ${ImportOutcome.labels[outcome]} ${values.name ?? '（无名称）'}${texts.length > 0 ? `：${texts.join('')}` : ''}`;
}

/** What is said of the rows: how many there are of each outcome, and a line for each about which there is something to say. */
export class RowLines {
  readonly lines: string[] = [];
  readonly #counts = new Map<ClassifiedRow['outcome'], number>();

  readonly add = (row: ClassifiedRow): void => {
    this.#counts.set(row.outcome, this.count(row.outcome) + 1);
    if (row.reasons.length > 0) this.lines.push(lineOf(row));
  };

  readonly count = (outcome: ClassifiedRow['outcome']): number => this.#counts.get(outcome) ?? 0;
}

/** What the screen shows, as lines of text: rows about which there is nothing to say are only counted. */
export function printed(summary: ReadSummary, rows: RowLines, applied: AppliedImport | null, out: (text: string) => void): void {
  const outcomes = ImportOutcome.values.map((outcome) => [ImportOutcome.labels[outcome], rows.count(outcome)] as const);
  const read = outcomes.reduce((sum, [, count]) => sum + count, summary.skipped.length);
  out(`“${summary.file}”${summary.sheet === undefined ? '' : `（工作表“${summary.sheet}”）`}读到 ${read} 行：${counted([...outcomes, ['跳过', summary.skipped.length]])}。`);
  understood(summary).forEach(out);
  rows.lines.forEach(out);
  if (!applied) return out('这是试导入，没有写入任何内容。');
  if (applied.message) out(applied.message);
  const results = resultCounts(applied.results);
  out(`${counted(ImportResult.values.map((result) => [ImportResult.labels[result], results[RESULTS[result]]!]))}。批次 ${applied.batchId}，可以在导入页上查看和撤销。`);
}
