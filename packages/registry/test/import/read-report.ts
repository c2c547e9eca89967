import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ClassifiedRow, classify, registryEntry, registryLookup } from '../../src/import/classify/registry.ts';
import { type ReadOptions, type ReadSummary, readImport } from '../../src/import/read-import.ts';
import { readImportInWorker } from '../../src/import/read-in-worker.ts';
import { type ImportReport, toReport } from '../../src/import/report/report.ts';
import { buildWorkbook, type TestCell, type TestSheet } from './workbook-builder.ts';

export interface Registered {
  readonly name: string;
  readonly code: string | null;
  readonly region: string | null;
}

export interface ReadSettings extends Partial<ReadOptions> {
  readonly registry?: readonly Registered[];
  readonly inWorker?: boolean;
}

export const TODAY = '2018-11-20';

/** Writes a file where nothing else lies, and takes it away afterwards. */
export async function withFile<Result>(content: string | Buffer, use: (path: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'gongqiao-import-'));
  try {
    const path = join(folder, 'upload');
    await writeFile(path, content);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface FullReading {
  readonly report: ImportReport;
  readonly summary: ReadSummary;
  readonly rows: readonly ClassifiedRow[];
}

/** The whole way of a file that lies at a path: read, compared with the registry, reported. */
export async function readPath(path: string, filename: string, { registry = [], inWorker = false, today = TODAY, corrections = [] }: ReadSettings = {}): Promise<FullReading> {
  const lookup = registryLookup(registry.map(({ name, code, region }) => registryEntry({ name, creditCode: code, regionCode: region })));
  const rows: ClassifiedRow[] = [];
  const read = inWorker ? readImportInWorker : readImport;
  const summary = await read({ path, filename }, { today, corrections }, (portion) => {
    rows.push(...classify(portion, lookup));
  });
  return { report: toReport(summary, rows), summary, rows };
}

export function readContent(filename: string, content: string | Buffer, settings?: ReadSettings): Promise<FullReading> {
  return withFile(content, (path) => readPath(path, filename, settings));
}

export async function readSheet(sheet: TestSheet, settings?: ReadSettings & { readonly date1904?: boolean }): Promise<ImportReport> {
  const content = buildWorkbook({ sheets: [sheet], ...(settings?.date1904 && { date1904: true }) });
  return (await readContent('名单.xlsx', content, settings)).report;
}

/** Column headers, and one row below them. */
type Columns = Readonly<Record<string, TestCell>>;

/** One data row under a header made of its keys; name, code, region and type are filled in where they are not given. */
export async function readRow(columns: Columns, settings?: ReadSettings & { readonly date1904?: boolean }): Promise<ImportReport['rows'][number]> {
  const filled: Columns = { 组织名称: '城阳区匠心职工服务中心', 统一社会信用代码: '52370212XX0000019E', 所属区市: '城阳区', 组织类型: '民非', ...columns };
  const report = await readSheet({ rows: [Object.keys(filled), Object.values(filled)] }, settings);
  return report.rows[0]!;
}
