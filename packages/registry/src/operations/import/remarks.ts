import type { Context, Download } from '@gongqiao/kernel';
import { GUARDED, Parameters, scopeSql } from '@gongqiao/query';
import { FIELDS } from '../../import/field.ts';
import { fieldLabel } from '../../import/report/reason-text.ts';
import { writeRemarks } from '../../import/write/remarks.ts';
import { type XlsxRow, xlsxStream } from '../../import/write/xlsx-stream.ts';
import { ImportBatch } from '../../import-batch/import-batch.entity.ts';
import { ImportOutcome, ImportResult } from '../../import-batch/import-batch.enums.ts';
import { reasonsShown, valuesShown } from '../../import-row/import-row.display.ts';
import { fieldTitle } from '../../organization/value-text.ts';
import { XLSX } from '../export/content-types.ts';
import { rowSeen } from '../export/row-seen.ts';

type Row = Readonly<Record<string, unknown>>;

const PORTION = 2_000;

async function* rowsOf({ viewer, sql }: Context, batchId: string): AsyncGenerator<Row> {
  const parameters = new Parameters();
  const guard = scopeSql(viewer, parameters);
  for (let after = 0; ;) {
    const { rows } = await sql.query(`
      with ${guard} select row_number as "rowNumber", outcome, relates_to_row as "relatesToRow", outside_scope as "outsideScope", findings, content, present, decision, decision_reason as "decisionReason", result, disputed
      from registry_import_row where ${GUARDED} and batch_id = $2 and row_number > $3 order by row_number limit ${PORTION}`, [...parameters.values, batchId, after]);
    yield* rows;
    if (rows.length < PORTION) return;
    after = rows.at(-1)!['rowNumber'] as number;
  }
}

/** What the clerk reads beside a row: what it would do or has done, why, and what to do about it. */
function remarkOf(row: Row): string {
  const state = row['result'] ? ImportResult.labels[row['result'] as keyof typeof ImportResult.labels] : ImportOutcome.labels[row['outcome'] as keyof typeof ImportOutcome.labels];
  const waits = row['outsideScope'] && !row['result'] ? '不在本单位范围，须由法律工作部确认。' : '';
  const decided = row['decisionReason'] ? `处理理由：${row['decisionReason'] as string}。` : '';
  const disputed = row['disputed'] as string[];
  const beside = disputed.length > 0 ? `${disputed.map(fieldTitle).join('、')}与核实过的值不同，已并列待选定，现值没有改。` : '';
  return [state, `${waits}${reasonsShown(row).map(({ text }) => text).join('')}${decided}${beside}`].filter(Boolean).join('：');
}

// The file that was sent is kept for some days and for its sender only; its content stays with the batch.
async function* storedRows(context: Context, batchId: string): AsyncGenerator<XlsxRow> {
  yield { number: 1, cells: [...FIELDS.map((field) => ({ header: fieldLabel(field) })), { header: '原行号' }, { header: '导入备注' }] };
  let number = 1;
  for await (const row of rowsOf(context, batchId)) {
    yield { number: (number += 1), cells: [...valuesShown(row).map(({ value }) => value ?? undefined), row['rowNumber'] as number, { note: remarkOf(row) }] };
  }
}

/** The list that was sent, with a column of remarks: `?id=<batch>`. */
export async function importRemarks(context: Context, query: Readonly<Record<string, string | undefined>>): Promise<Download> {
  const batch = await rowSeen(context, ImportBatch, query['id'] ?? '');
  const fileName = `${batch.fileName.replace(/\.[^.]*$/, '')}-导入备注.xlsx`;
  const original = await context.uploads.find(context.viewer, batch.uploadId);
  if (!original) return { fileName, contentType: XLSX, body: xlsxStream({ name: '导入备注', widths: new Map([[FIELDS.length + 1, 60]]), rows: storedRows(context, batch.id) }) };
  const remarks = new Map<number, string>();
  for await (const row of rowsOf(context, batch.id)) remarks.set(row['rowNumber'] as number, remarkOf(row));
  return { fileName, contentType: XLSX, body: await writeRemarks({ path: original.path, filename: original.fileName }, remarks) };
}
