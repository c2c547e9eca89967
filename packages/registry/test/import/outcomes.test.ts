import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outerCheckCharacter } from '../../src/organization/credit-code.ts';
import { readContent, type ReadSettings, readSheet } from './read-report.ts';
import type { TestCell } from './workbook-builder.ts';

const HEADER = ['组织名称', '代码', '区市', '状态'];
const [A, B, C] = ['52370212XX0000019E', '51370200XX00000195', '53370200XX0000019Y'];

async function read(rows: readonly (readonly TestCell[])[], registry: ReadSettings['registry'] = []) {
  const report = await readSheet({ rows: [HEADER, ...rows] }, { registry });
  return report.rows.map(({ outcome, relatesTo, reasons }) => [outcome, relatesTo ?? null, reasons.map(({ code }) => code).sort().join(' ')]);
}

describe('代码与登记状态', () => {
  it.each([
    [null, '备案', 'create', 'CODE_MISSING_UNREGISTERED'], ['/', '草根', 'create', 'CODE_MISSING_UNREGISTERED'], [null, '已登记', 'needs-review', 'CODE_LENGTH'], [null, '注销', 'needs-review', 'CODE_LENGTH'],
    [null, null, 'needs-review', 'CODE_LENGTH'], [null, '筹建', 'needs-review', 'CODE_LENGTH'], ['123', '备案', 'needs-review', 'CODE_LENGTH'], ['52370212XX000001OE', '备案', 'needs-review', 'CODE_ALPHABET'],
    ['52370212XX0000019T', '未登记', 'needs-review', 'CODE_CHECKSUM'], [A, '未登记', 'create', ''],
  ])('代码 %s、状态 %s：%s %s', async (code, status, outcome, reasons) => {
    expect(await read([['甲组织服务中心', code, '城阳', status]])).toEqual([[outcome, null, reasons]]);
  });
});

describe('与上面的行相比', () => {
  it('同一代码：指向最早的一行，不再比名称', async () => {
    expect(await read([['甲组织服务中心', A, '城阳'], ['甲组织服务中心', A.toLowerCase(), '城阳'], ['乙组织服务中心', A, '即墨'], ['甲组织服务中心', B, '城阳']])).toEqual([
      ['create', null, ''], ['duplicate-of-row:2', 2, 'DUPLICATE_CODE'], ['duplicate-of-row:2', 2, 'DUPLICATE_CODE'], ['needs-review', 2, 'DUPLICATE_NAME'],
    ]);
  });

  it('重复的行也算上面的行，其他提示照给', async () => {
    expect(await read([['甲组织服务中心', A, '城阳'], ['=乙组织服务中心', A, '历下区'], ['丙组织服务中心', A, '城阳'], ['丙组织服务中心', B, '城阳']])).toEqual([
      ['create', null, ''], ['duplicate-of-row:2', 2, 'DUPLICATE_CODE FORMULA_TEXT_NEUTRALIZED REGION_UNKNOWN'], ['duplicate-of-row:2', 2, 'DUPLICATE_CODE'], ['needs-review', 4, 'DUPLICATE_NAME'],
    ]);
  });

  it('不合校验的代码不比，名称照比', async () => {
    expect(await read([['甲组织服务中心', '123', '城阳'], ['乙组织服务中心', '123', '城阳'], ['甲组织服务中心', '123', '城阳']])).toEqual([
      ['needs-review', null, 'CODE_LENGTH'], ['needs-review', null, 'CODE_LENGTH'], ['needs-review', 2, 'CODE_LENGTH DUPLICATE_NAME'],
    ]);
  });

  it('名称只在同一个已知的区市里比', async () => {
    expect(await read([['甲组织服务中心', A, '城阳'], ['青岛市甲组织服务中心', B, '即墨'], ['甲组织服务中心', C, '历下'], ['甲组织服务中心', null, '历下', '备案'], ['城阳区“甲”组织 服务中心', null, '城阳', '备案']])).toEqual([
      ['create', null, ''], ['create', null, ''], ['needs-review', null, 'REGION_UNKNOWN'], ['needs-review', null, 'CODE_MISSING_UNREGISTERED REGION_UNKNOWN'], ['needs-review', 2, 'CODE_MISSING_UNREGISTERED DUPLICATE_NAME'],
    ]);
  });

  it('没有名称的行不能导入，它的代码仍算出现过', async () => {
    expect(await read([[null, A, '城阳'], ['甲组织服务中心', A, '城阳'], [null, A, '城阳']])).toEqual([
      ['reject', null, 'NAME_MISSING'], ['duplicate-of-row:2', 2, 'DUPLICATE_CODE'], ['reject', 2, 'DUPLICATE_CODE NAME_MISSING'],
    ]);
  });
});

describe('与库中已有的相比', () => {
  const registry = [{ name: '甲组织服务中心', code: A, region: '370214' }, { name: '青岛市即墨区乙组织服务中心', code: null, region: '370215' }];

  it('库中有这个代码就是更新', async () => {
    expect(await read([['全新的名字服务站', A, '即墨'], ['甲组织服务中心', A, '城阳']], registry)).toEqual([['update', 'registry', ''], ['duplicate-of-row:2', 2, 'DUPLICATE_CODE']]);
  });

  it('名称与库中另一个组织相同', async () => {
    expect(await read([['城阳区甲组织服务中心', B, '城阳'], ['乙组织服务中心', C, '即墨'], ['甲组织服务中心', null, '城阳', '备案']], registry)).toEqual([
      ['needs-review', 'registry', 'DUPLICATE_NAME'], ['needs-review', 'registry', 'DUPLICATE_NAME'], ['needs-review', 2, 'CODE_MISSING_UNREGISTERED DUPLICATE_NAME'],
    ]);
  });

  it('不合校验的代码不算库中的那个代码', async () => {
    expect(await read([['甲组织服务中心', '123', '城阳']], [{ name: '甲组织服务中心', code: '123', region: '370214' }])).toEqual([['needs-review', 'registry', 'CODE_LENGTH DUPLICATE_NAME']]);
  });

  it('更新仍与上面的行、与库中另外的组织比名称，不与自己比', async () => {
    expect(await read([['乙组织服务中心', B, '城阳'], ['乙组织服务中心', A, '城阳']], registry)).toEqual([['create', null, ''], ['needs-review', 2, 'DUPLICATE_NAME']]);
    expect(await read([['乙组织服务中心', A, '即墨']], registry)).toEqual([['needs-review', 'registry', 'DUPLICATE_NAME']]);
    expect(await read([['甲组织服务中心', A, '城阳']], registry)).toEqual([['update', 'registry', '']]);
  });

  it('要核对的更新仍说明与库中相关', async () => {
    expect(await read([['甲组织服务中心', A, '历下']], registry)).toEqual([['needs-review', 'registry', 'REGION_UNKNOWN']]);
  });
});

describe('任意的表', () => {
  const code = fc.nat(30).map((at) => {
    const body = `52370214XX${String(at).padStart(7, '0')}`;
    return body + outerCheckCharacter(body);
  });
  const name = fc.constantFrom('甲组织服务中心', '乙组织服务中心', '青岛市甲组织服务中心', '', '合计', '/', '=丙组织服务中心');
  const line = fc.record({ name, code: fc.oneof(code, fc.constantFrom('', '123', '无')), region: fc.constantFrom('城阳', '即墨', '', '历下'), status: fc.constantFrom('备案', '', '在册') });
  const lines = fc.array(fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: fc.constantFrom(null, 'header' as const) }), { maxLength: 30 });

  it('行数对得上：读到的 = 各种结果 + 跳过的 + 表头与末尾的空行；再读一次，结果相同', async () => {
    await fc.assert(fc.asyncProperty(lines, async (drawn) => {
      const rows = drawn.map((it) => (it === null ? [] : it === 'header' ? HEADER : [it.name, it.code, it.region, it.status]));
      const csv = [HEADER, ...rows, ['完', '', '城阳', '备案']].map((cells) => cells.join(',')).join('\n');
      const { report, rows: read } = await readContent('名单.csv', csv);
      const listed = [...report.rows.map(({ row }) => row), ...report.skipped.map(({ row }) => row), ...report.headerRows.flat()];
      // Notes are passed over: a row without a name and with one cell.
      const passed = rows.flatMap((cells, at) => (cells.length > 0 && ['', '/'].includes(cells[0]!) && cells.slice(1).filter((cell) => !['', '无'].includes(cell)).length === 1 ? [at + 2] : []));
      expect([...new Set([...listed, ...passed])].sort((one, other) => one - other)).toEqual(Array.from({ length: rows.length + 2 }, (_, at) => at + 1));
      const { skipped, ...outcomes } = report.counts;
      expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(report.rows.length);
      expect(skipped).toBe(report.skipped.length);
      expect(read.filter(({ outcome, repeatsRow, row }) => outcome === 'DUPLICATE' && !(repeatsRow! < row))).toEqual([]);
    }), { numRuns: 60 });
  });

  it('整理过的值以 JSON 再送一次，读出来还是这些值', async () => {
    const { report } = await readSheet({
      rows: [[...HEADER, '类型', '街道', '成立', '领域', '专职', '收入（万元）', '资金来源', '电话', '等级', '是否建会', '主管单位', '成立日期'],
        ['城阳区(甲)组织', A, '青岛市即墨区', '正常', '民非', '环秀', null, '文体、其他事、=1', '约5人', '12.34', '会费/补助', '55501111、(0532)55502222', 'AAA', '无', '=公式', '2015年3月']],
    }).then((first) => readContent('values.json', JSON.stringify(first.rows.map(({ values }) => values))).then(({ report: second }) => ({ report: { first, second } })));
    expect(report.second.rows[0]!.values).toEqual(report.first.rows[0]!.values);
  });
});
