import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { samplePath } from '../../src/import/samples.ts';
import { type Registered, readPath } from './read-report.ts';

interface Expected {
  readonly registryBefore: readonly Registered[];
  readonly rows: readonly { readonly reasons: readonly { code: string; field: string }[] }[];
}

/** Reasons are a set. */
function sorted<Report extends { readonly rows: Expected['rows'] }>(report: Report): Report {
  const rows = report.rows.map((row) => ({ ...row, reasons: [...row.reasons].sort((one, other) => (`${one.code}${one.field}` < `${other.code}${other.field}` ? -1 : 1)) }));
  return { ...report, rows };
}

describe('样例文件', () => {
  it.each([
    ['chengyang-2018', 'xlsx', false],
    ['chengyang-2018', 'xlsx', true],
    ['jimo-2018', 'csv', false],
    ['jimo-2018', 'csv', true],
  ])('%s.%s 与约定的结果完全一致（在另一进程：%s）', async (name, extension, inWorker) => {
    const { registryBefore, ...expected } = JSON.parse(readFileSync(samplePath(`${name}.expected.json`), 'utf8')) as Expected;
    const file = `${name}.${extension}`;
    const { report } = await readPath(samplePath(file), file, { registry: registryBefore, inWorker });
    expect(sorted(report)).toEqual(sorted(expected));
  });

  it('laoshan-2018.xlsx 四十行都是新增，没有提示', async () => {
    const { report } = await readPath(samplePath('laoshan-2018.xlsx'), 'laoshan-2018.xlsx');
    expect(report.counts).toEqual({ create: 40, update: 0, 'duplicate-of-row': 0, 'needs-review': 0, reject: 0, skipped: 0 });
    expect(report.rows.flatMap((row) => row.reasons)).toEqual([]);
  });

  it('每张表的各列都说明怎样理解', async () => {
    const { summary } = await readPath(samplePath('chengyang-2018.xlsx'), 'chengyang-2018.xlsx');
    const columns = summary.tables[0]!.columns;
    expect(columns.find(({ letter }) => letter === 'N')).toEqual({
      index: 13, letter: 'N', header: '年收入', unit: '万元', field: 'annualIncomeFen', known: true,
    });
    expect(columns.find(({ letter }) => letter === 'X')).toMatchObject({ header: '备注', field: null, known: false });
    expect(columns.some(({ letter }) => letter === 'U')).toBe(false);
  });
});
