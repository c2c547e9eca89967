import { all, type Context, type Download, type FieldChange, nounOf, rowsSeen, type ValueOf } from '@gongqiao/kernel';
import { GUARDED, Parameters, scopeSql, whereSql } from '@gongqiao/query';
import { BulkChange } from '../../bulk-change/bulk-change.entity.ts';
import { BulkOutcome, BulkResult } from '../../bulk-change/bulk-change.enums.ts';
import { BulkChangeRow, changesInWords } from '../../bulk-change/bulk-change-row.entity.ts';
import { type XlsxRow, xlsxStream } from '../../import/write/xlsx-stream.ts';
import { XLSX } from '../export/content-types.ts';
import { describeViewer, fileTime, localTime } from '../export/describe.ts';
import { keepTrace } from '../export/keep-trace.ts';
import { rowSeen } from '../export/row-seen.ts';

interface ResultRow {
  readonly place: number;
  readonly name: string;
  readonly outcome: ValueOf<typeof BulkOutcome>;
  readonly result: ValueOf<typeof BulkResult> | null;
  readonly message: string | null;
  readonly changes: readonly FieldChange[];
}

const TITLES = ['序号', '社会组织', '改动', '预览结果', '更正结果', '说明'];
const WIDTHS = new Map([[0, 8], [1, 40], [2, 60], [3, 12], [4, 12], [5, 50]]);

// The rows that the list shows: at most as many as one change may have.
async function resultRows({ sql, viewer }: Context, id: string): Promise<ResultRow[]> {
  const parameters = new Parameters();
  const guard = scopeSql(viewer, parameters);
  const where = whereSql(all({ bulkChange: id }, rowsSeen(BulkChangeRow, viewer)), { noun: nounOf(BulkChangeRow), alias: 'r', parameters });
  const { rows } = await sql.query(`with ${guard} select r.place, r.name, r.outcome, r.result, r.message, r.changes from registry_bulk_change_row r where ${GUARDED} and ${where} order by r.place`, parameters.values);
  return rows as unknown as ResultRow[];
}

function headOf({ authorName, createdAt, appliedAt, undoneAt, wishes, covers, total, reason, validSince }: BulkChange, by: string, now: string): string[] {
  const times = [`${localTime(createdAt)} 预览`, ...(appliedAt ? [`${localTime(appliedAt)} 执行`] : ['没有执行']), ...(undoneAt ? [`${localTime(undoneAt)} 撤销`] : [])];
  return [
    `批量更正的结果（${now} 导出）`, `导出人：${by}`, `办理：${authorName}，${times.join('，')}`, `改动：${wishes.join('；')}${validSince ? `；自 ${validSince} 起` : ''}`, `范围：${covers}，共 ${total} 个`, `理由：${reason}`,
  ];
}

function* sheetRows(head: readonly string[], rows: readonly ResultRow[]): Generator<XlsxRow> {
  let number = 0;
  for (const text of head) yield { number: (number += 1), cells: [text] };
  yield { number: (number += 1), cells: TITLES.map((header) => ({ header })) };
  for (const { place, name, outcome, result, message, changes } of rows) {
    yield { number: (number += 1), cells: [place, name, { note: changesInWords({ changes }).join('\n') }, BulkOutcome.labels[outcome], result ? BulkResult.labels[result] : undefined, message ?? undefined] };
  }
}

/** What a bulk change would do, or did, organization by organization: `?id=<bulk change>`. */
export async function bulkResult(context: Context, query: Readonly<Record<string, string | undefined>>): Promise<Download> {
  const change = await rowSeen(context, BulkChange, query['id'] ?? '');
  const now = localTime(context.clock.now());
  const head = headOf(change, await describeViewer(context), now);
  await keepTrace(context, { filter: `批量更正：${change.wishes.join('；')}（${change.covers}）`, columns: TITLES });
  return { fileName: `批量更正结果-${fileTime(now)}.xlsx`, contentType: XLSX, body: xlsxStream({ name: '批量更正结果', widths: WIDTHS, rows: sheetRows(head, await resultRows(context, change.id)) }) };
}
