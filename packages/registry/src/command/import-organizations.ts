import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Context, Refused } from '@gongqiao/kernel';
import type { ClassifiedRow } from '../import/classify/registry.ts';
import type { ReadSummary } from '../import/read-import.ts';
import { ImportRefused } from '../import/refusal.ts';
import { toReport } from '../import/report/report.ts';
import { type AppliedImport, findSender, importFile, type LocalFile, type RowTold, tryImport } from '../operations/import/import-file.ts';
import { CITY_SENDER, type Sender } from '../operations/viewer-unit.ts';
import { printed, resultCounts, RowLines } from './printed.ts';

/** What the command needs of wherever it is typed. */
export interface CommandPlace {
  readonly context: Context;
  /** A line of the result. */
  out(text: string): void;
  /** A line for the person who watches, which is no result. */
  tell(text: string): void;
  /** A file as it was named, counted from where the command was typed. */
  file(name: string): string;
}

export const IMPORT_USAGE = 'import-organizations 文件 [--region 区划代码] [--as-of 资料截止日期] [--dry-run] [--json]';

interface Asked {
  readonly file: LocalFile;
  readonly sender: Sender;
  readonly asOf: string | null;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** Called in a way that it does not understand. */
class Misuse extends Error {}

function options(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true, options: { region: { type: 'string' }, 'as-of': { type: 'string' }, 'dry-run': { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    });
    if (positionals.length !== 1) throw new Misuse('请写明一个要导入的文件。');
    return { ...values, name: positionals[0]! };
  } catch (error) {
    throw error instanceof Misuse ? error : new Misuse('命令的写法有误。');
  }
}

async function asked(args: readonly string[], { context, file }: CommandPlace): Promise<Asked> {
  const { region, 'as-of': asOf = null, 'dry-run': dryRun, json, name } = options(args);
  if (asOf !== null && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(asOf)) throw new Misuse('资料截止日期应写作 2018-11-30、2018-11 或 2018。');
  const path = file(name);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new Misuse(`没有 ${name} 这个文件。`);
  const sender = region === undefined ? CITY_SENDER : await findSender(context, region);
  if (!sender) throw new Misuse(`没有区划代码为 ${region} 的区市总工会。`);
  return { file: { path, fileName: basename(path), size: found.size }, sender, asOf, dryRun, json };
}

/** `null` where nothing was written. */
async function carriedOut({ file, sender, asOf, dryRun }: Asked, context: Context, told: RowTold): Promise<{ summary: ReadSummary; applied: AppliedImport | null }> {
  if (dryRun) return { summary: await tryImport(context, file, sender, told), applied: null };
  const applied = await importFile(context, file, sender, asOf, told);
  return { summary: applied.summary, applied };
}

async function inWords(task: Asked, { context, out }: CommandPlace): Promise<void> {
  const rows = new RowLines();
  const { summary, applied } = await carriedOut(task, context, rows.add);
  printed(summary, rows, applied, out);
}

async function inJson(task: Asked, { context, out }: CommandPlace): Promise<void> {
  const rows: ClassifiedRow[] = [];
  const { summary, applied } = await carriedOut(task, context, (row) => void rows.push(row));
  const report = toReport(summary, rows);
  const results = applied && { batch: applied.batchId, results: resultCounts(applied.results), rows: report.rows.map((row) => ({ ...row, result: applied.results.get(row.row)?.toLowerCase() ?? null })) };
  out(JSON.stringify({ ...report, ...results }, null, 1));
}

/** `import-organizations`: what the import page does, for whoever runs the server. Returns the exit code: 0 done, 1 the file was refused, 2 not understood. */
export async function importOrganizationsCommand(args: readonly string[], place: CommandPlace): Promise<number> {
  try {
    const task = await asked(args, place);
    await (task.json ? inJson : inWords)(task, place);
    return 0;
  } catch (error) {
    if (error instanceof Misuse) place.tell(`${error.message}\n用法：pnpm gongqiao ${IMPORT_USAGE}`);
    else if (error instanceof ImportRefused || error instanceof Refused) place.tell(error.message);
    else throw error;
    return error instanceof Misuse ? 2 : 1;
  }
}
