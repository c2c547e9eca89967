import { type Context, type Download, inTransaction } from '@gongqiao/kernel';
import { CSV, csvStream, describeViewer, fileTime, keepTrace, localTime, XLSX, type XlsxRow, xlsxStream } from '@gongqiao/registry';
import { yuan } from '@gongqiao/rules';
import { refuse } from '../../refusals.ts';
import { checkMonth, type VoucherLine, vouchersOf } from './vouchers-of.ts';

const TITLES = ['日期', '凭证字号', '摘要', '科目代码', '科目名称', '借方金额（元）', '贷方金额（元）', '预算科目', '集体决策', '付款凭证号'];
const WIDTHS = new Map([[2, 48], [4, 22], [7, 30], [8, 26]]);
const TYPES = { xlsx: XLSX, csv: CSV } as const;

// 两位小数, 没有千分位: 会计软件照此读入
const digits = (fen: number): string => `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
const side = (fen: number): string | undefined => (fen === 0 ? undefined : digits(fen));

const cellsOf = ({ day, cash, number, summary, code, name, debit, credit, line, decision, paidBy }: VoucherLine) => [day, `${cash ? '记' : '备'}-${number}`, summary, code, name, side(debit), side(credit), line, decision ?? undefined, paidBy ?? undefined] as const;

function headOf(month: string, by: string, now: string, lines: readonly VoucherLine[]): string[] {
  const [debit, credit] = [lines.reduce((sum, line) => sum + line.debit, 0), lines.reduce((sum, line) => sum + line.credit, 0)];
  const unverified = [...new Set(lines.filter(({ verified }) => !verified).map(({ code, name }) => `${code} ${name}`))];
  return [
    `记账凭证 ${month}（${now} 导出）`, `导出人：${by}`, `筛选：${month} 记账的全部分录；“记”是付款和冲销，“备”是预算的备查`, `${lines.length / 2} 张凭证，借方合计 ${yuan(debit)} 元，贷方合计 ${yuan(credit)} 元`,
    ...(unverified.length > 0 ? [`还没有核对的科目：${unverified.join('、')}。导入会计软件以前请先核对。`] : []),
  ];
}

function* xlsxRows(head: readonly string[], lines: readonly VoucherLine[]): Generator<XlsxRow> {
  let number = 0;
  for (const text of head) yield { number: (number += 1), cells: [text] };
  yield { number: (number += 1), cells: TITLES.map((header) => ({ header })) };
  for (const line of lines) yield { number: (number += 1), cells: cellsOf(line).map((cell, column) => (cell !== undefined && (column === 5 || column === 6) ? { amount: cell } : cell)) };
}

async function* csvRows(head: readonly string[], lines: readonly VoucherLine[]): AsyncGenerator<readonly (string | undefined)[]> {
  for (const text of head) yield [text];
  yield TITLES;
  yield* lines.map(cellsOf);
}

/** A month's entries for the accounting software, one row per side: `?month=2026-12&format=xlsx|csv`. */
export async function exportVouchers(context: Context, query: Readonly<Record<string, string | undefined>>): Promise<Download> {
  const [month, format] = [checkMonth(query['month']), query['format'] ?? 'xlsx'];
  if (format !== 'xlsx' && format !== 'csv') throw refuse('VOUCHER_FORMAT', {}, ['format']);
  const now = localTime(context.clock.now());
  const { lines, by } = await inTransaction(context, async () => ({ lines: await vouchersOf(context, month), by: await describeViewer(context) }));
  await keepTrace(context, { month, format, vouchers: lines.length / 2 }, 'VoucherExport');
  const head = headOf(month, by, now, lines);
  const body = format === 'csv' ? csvStream(csvRows(head, lines)) : xlsxStream({ name: `记账凭证 ${month}`, widths: WIDTHS, rows: xlsxRows(head, lines) });
  return { fileName: `记账凭证-${month}-${fileTime(now)}.${format}`, contentType: TYPES[format], body, rows: lines.length };
}
