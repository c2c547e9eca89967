import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetRow } from '../../src/import/cell.ts';
import { openXlsx } from '../../src/import/read/xlsx.ts';
import { openArchive } from '../../src/import/read/zip.ts';
import { samplePath } from '../../src/import/samples.ts';
import { HEADER_NAMES } from '../../src/import/table/header-names.ts';
import { neutralize, neutralizeText } from '../../src/import/write/neutralize.ts';
import { writeRemarks } from '../../src/import/write/remarks.ts';
import { writeTemplate } from '../../src/import/write/template.ts';
import { type XlsxCell, xlsxStream } from '../../src/import/write/xlsx-stream.ts';
import { readContent, readPath, withFile } from './read-report.ts';
import { buildWorkbook } from './workbook-builder.ts';

async function rowsOf(content: Buffer): Promise<{ rows: SheetRow[]; hidden: number[]; merged: number }> {
  return withFile(content, async (path) => {
    const file = await openXlsx(path);
    const rows: SheetRow[] = [];
    for await (const portion of file.sources[0]!.rows({ withHidden: true })) rows.push(...portion);
    const layout = await file.sources[0]!.layout!();
    file.close();
    return { rows, hidden: [...layout.hidden], merged: layout.merged.length };
  });
}

async function sheetXmlOf(content: Buffer): Promise<string> {
  return withFile(content, async (path) => {
    const archive = await openArchive(path);
    const chunks: Buffer[] = [];
    for await (const chunk of archive.read('xl/worksheets/sheet1.xml')) chunks.push(chunk);
    archive.close();
    return Buffer.concat(chunks).toString();
  });
}

describe('导出时的公式文字', () => {
  it.each(['=1+1', '+86', '-5', '@SUM(1)', '\t=1', '\r1', '\u00001', '＝1', '＋1', '－1', '＠1', '\n=1', ' =1', '\u3000＝1', '\uFEFF=1'])('%j 前面加单引号', (text) => {
    expect(neutralizeText(text)).toBe(`'${text}`);
  });

  it.each(['甲', '1=1', "'=1", '', 'a-b', '0532-5550', '—', '3A'])('%j 不变', (text) => {
    expect(neutralizeText(text)).toBe(text);
  });

  it('数字仍是数字', () => {
    expect([-5, 0, null, true].map(neutralize)).toEqual([-5, 0, null, true]);
  });

  it('写进表格再读出来，没有一格像公式', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom(...'=+-@＝\t\r\n\u0000 甲<&"\'1\uD800') }), { minLength: 1, maxLength: 8 }), async (texts) => {
      const content = await buffer(xlsxStream({ name: '表', rows: [{ number: 1, cells: texts }] }));
      expect(await sheetXmlOf(content)).not.toContain('<f>');
      const { rows } = await rowsOf(content);
      expect((rows[0]?.cells ?? []).filter((cell) => cell && /^[\s\u0000]*[=+\-@＝＋－＠]/.test(cell.text))).toEqual([]);
    }), { numRuns: 50 });
  });
});

describe('表格的写法', () => {
  it('各种单元格', async () => {
    const cells: (XlsxCell | undefined)[] = ['甲 & <乙>\n"丙"', 12.5, undefined, true, false, { date: 41080 }, { header: '备注' }, { note: '=1' }, 523702140000012000];
    const content = await buffer(xlsxStream({ name: 'a/b:[名]*?\\'.repeat(9), widths: new Map([[1, 30]]), hidden: new Set([3]), rows: [{ number: 3, cells }], merged: [{ left: 0, right: 1, top: 5, bottom: 6 }] }));
    const { rows, hidden, merged } = await rowsOf(content);
    expect(rows[0]).toMatchObject({ number: 3, cells: [
      { kind: 'text', text: '甲 & <乙>\n"丙"' }, { kind: 'number', text: '12.5' }, undefined, { kind: 'boolean', text: 'TRUE' }, { kind: 'boolean', text: 'FALSE' }, { kind: 'number', text: '41080', date: true },
      { text: '备注' }, { text: "'=1" }, { kind: 'number', text: '523702140000012000' },
    ] });
    expect({ hidden, merged }).toEqual({ hidden: [3], merged: 1 });
  });
});

describe('模板', () => {
  it('是一张空的名单，列名都认得，说明页说到每一列', async () => {
    const content = await writeTemplate();
    const { report, summary } = await readContent('模板.xlsx', content);
    expect(report).toMatchObject({ sheet: '社会组织名单', headerRows: [[1]], rows: [], unmappedColumns: [], skipped: [] });
    const fields = summary.tables[0]!.columns.map(({ field }) => field);
    // An address is read where a file has one, and asked of nobody.
    expect(fields).toEqual(Object.keys(HEADER_NAMES).filter((field) => field !== 'contactName' && field !== 'address'));
    expect(summary.tables[0]!.columns.find(({ field }) => field === 'annualIncomeFen')!.unit).toBe('万元');
    const official = await readPath(samplePath('laoshan-2018.xlsx'), 'laoshan-2018.xlsx');
    expect(summary.tables[0]!.columns.map(({ header }) => header)).toEqual(official.summary.tables[0]!.columns.map(({ header }) => header));
  });
});

describe('带备注的文件', () => {
  const remarks = new Map([[3, '代码不对，请核对'], [5, '=HYPERLINK("x")']]);

  it('xlsx：值、合并、隐藏列都在，右边多一列，没有公式', async () => {
    const original = buildWorkbook({
      sheets: [
        { name: '说明', rows: [['说明']] },
        {
          name: '名单',
          rows: [['题目', null, null, null, null, null, null], ['组织名称', '代码', '区市', '类型', '内部', '成立日期', '专职'], ['甲组织服务中心', null, '城阳', '草根组织', '=危险', { date: 41080 }, { formula: 'SUM(1,2)', number: 3 }],
            null, ['乙组织服务站', 52370214000001200, null, '草根组织', 'X', '2015.3', true]],
          merged: ['A1:G1', 'C3:C5'], hiddenColumns: [4],
        },
      ],
    });
    const content = await withFile(original, async (path) => buffer(await writeRemarks({ path, filename: '名单.xlsx' }, remarks)));
    expect(await sheetXmlOf(content)).not.toMatch(/<f>/);
    const { rows, hidden, merged } = await rowsOf(content);
    expect(rows.map(({ number, cells }) => [number, cells[7]?.text])).toEqual([[1, undefined], [2, '导入备注'], [3, '代码不对，请核对'], [4, undefined], [5, '\'=HYPERLINK("x")']]);
    expect({ hidden, merged }).toEqual({ hidden: [4], merged: 2 });
    expect(rows[2]!.cells[4]!.text).toBe("'=危险");
    expect(rows[2]!.cells[5]).toMatchObject({ date: true, text: '41080' });
    const [before, after] = [await readContent('名单.xlsx', original), await readContent('名单.xlsx', content)];
    expect(after.report).toEqual({ ...before.report, unmappedColumns: ['导入备注'] });
  });

  it('1904 年起算的日期不变', async () => {
    const original = buildWorkbook({ sheets: [{ rows: [['组织名称', '代码', '区市', '成立日期'], ['甲组织服务中心', null, '城阳', { date: 39618 }]] }], date1904: true });
    const content = await withFile(original, async (path) => buffer(await writeRemarks({ path, filename: '名单.xlsx' }, remarks)));
    expect((await readContent('名单.xlsx', content)).report.rows[0]!.values['foundedOn']).toBe('2012-06-20');
  });

  it('几张表各有列名，都在最右边', async () => {
    const original = buildWorkbook({ sheets: [{ rows: [['组织名称', '代码', '区市', '类型', '备注'], ['甲组织服务中心'], ['组织名称', '代码', '区市', '类型'], ['乙组织服务站', null, null, null, null, '多出来的']] }] });
    const { rows } = await rowsOf(await withFile(original, async (path) => buffer(await writeRemarks({ path, filename: '名单.xlsx' }, new Map([[4, '好']])))));
    expect(rows.map(({ cells }) => cells[6]?.text)).toEqual(['导入备注', undefined, '导入备注', '好']);
    expect(rows[3]!.cells[5]!.text).toBe('多出来的');
  });

  it('样例：再送一次，结果不变', async () => {
    for (const name of ['chengyang-2018.xlsx', 'jimo-2018.csv']) {
      const before = await readPath(samplePath(name), name);
      const content = await buffer(await writeRemarks({ path: samplePath(name), filename: name }, new Map([[5, '请核对']])));
      const after = await readContent('备注.xlsx', content);
      expect(after.report.rows.map(({ row, outcome }) => [row, outcome])).toEqual(before.report.rows.map(({ row, outcome }) => [row, outcome]));
      expect(after.report.unmappedColumns).toEqual([...before.report.unmappedColumns, '导入备注']);
    }
  });

  it('JSON 的列表上面加一行列名', async () => {
    const items = JSON.stringify([{ name: '甲组织服务中心', domains: ['就业', '技能'] }, {}, { name: '=乙', hasUnion: true }]);
    const { rows } = await rowsOf(await withFile(items, async (path) => buffer(await writeRemarks({ path, filename: 'values.json' }, new Map([[3, '名称不对']])))));
    expect(rows.map(({ number, cells }) => [number, cells[0]?.text, cells[9]?.text, cells[21]?.text])).toEqual([
      [1, '组织名称', '业务领域', '导入备注'], [2, '甲组织服务中心', '就业、技能', undefined], [4, "'=乙", undefined, '名称不对'],
    ]);
  });

  it('没有表头的文件拒绝', async () => {
    await expect(withFile('甲,乙\n1,2', (path) => writeRemarks({ path, filename: '名单.csv' }, remarks))).rejects.toMatchObject({ code: 'NO_HEADER' });
  });
});
