import { describe, expect, it } from 'vitest';
import { readContent } from './read-report.ts';

const CODE = '52370212XX0000019E';
const LINES = ['组织名称,代码,区市,类型', `甲组织服务中心,${CODE},城阳,民非`];
const TEXT = LINES.join('\n');
// 组织名称,代码,区市,类型 and 甲䶮,不详,城阳,民非: Node writes no GB18030.
const GB18030_HEADER = Buffer.from('d7e9d6afc3fbb3c62cb4fac2eb2cc7f8cad02cc0e0d0cd0a', 'hex');
const GB18030_ROW = Buffer.from('bcd7fe9f2cb2bbcfea2cb3c7d1f42cc3f1b7c70a', 'hex');

async function values(filename: string, content: string | Buffer) {
  const { report } = await readContent(filename, content);
  return { ...report, first: report.rows[0]?.values };
}

describe('CSV 的编码', () => {
  it.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(TEXT), 'UTF-8'],
    ['UTF-8 有标记', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(TEXT)]), 'UTF-8'],
    ['UTF-16LE 有标记', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le')]), 'UTF-16LE'],
    ['UTF-16BE 有标记', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(TEXT, 'utf16le').swap16()]), 'UTF-16BE'],
  ])('%s', async (_, content, encoding) => {
    const { first, encoding: found } = await values('名单.csv', content);
    expect(found).toBe(encoding);
    expect(first).toMatchObject({ name: '甲组织服务中心', code: CODE, region: '370214' });
  });

  it('不是 UTF-8 的按 GB18030 读，GBK 里没有的字也认得', async () => {
    const { first, encoding } = await values('名单.csv', Buffer.concat([GB18030_HEADER, GB18030_ROW]));
    expect(encoding).toBe('GB18030');
    expect(first).toMatchObject({ name: '甲䶮', region: '370214', code: null });
  });

  it('标记说了算，后面有坏字节也按 UTF-8', async () => {
    const { encoding } = await values('名单.csv', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(`${TEXT}\n`), Buffer.from([0xc8, 0x0a])]));
    expect(encoding).toBe('UTF-8');
  });

  it('没有标记的 UTF-16 读不了，说明怎么办', async () => {
    await expect(values('名单.csv', Buffer.from(TEXT, 'utf16le'))).rejects.toMatchObject({ code: 'ENCODING', message: expect.stringContaining('另存为') });
  });
});

describe('CSV 的分列', () => {
  it.each([[',', 'csv'], [';', 'csv'], ['\t', 'txt'], ['\t', 'tsv']])('分隔符 %j（.%s）', async (delimiter, extension) => {
    const { first, delimiter: found } = await values(`名单.${extension}`, TEXT.replaceAll(',', delimiter));
    expect(found).toBe(delimiter);
    expect(first).toMatchObject({ name: '甲组织服务中心', code: CODE });
  });

  it('引号里的不算，只看前三条记录', async () => {
    const text = `"题目,,,,,,\n,,,,,"\n组织名称;代码;区市;类型\n甲组织服务中心;"${CODE}";城阳;"民,非"\n,,,,,,,,,,,,,,,,,,,,,`;
    expect((await values('名单.csv', text)).delimiter).toBe(';');
  });

  it('引号、换行、双引号、回车', async () => {
    const text = `组织名称,代码,区市,类型,业务范围,备注\r\n"甲""组""织,服务\r\n中心","=""${CODE}""",城阳,民非,"讲座\n咨询",a"b"c\r\n\r\n乙组织服务中心,="51370200XX00000195",城阳,社团,"",""\r丙组织服务中心,"51370200XX"00000195,城阳,社团,,`;
    const { rows, skipped } = await values('名单.csv', text);
    expect(rows.map(({ row, values: it }) => [row, it['name'], it['code'], it['activities']])).toEqual([
      [2, '甲"组"织,服务中心', CODE, ['讲座', '咨询']], [4, '乙组织服务中心', '51370200XX00000195', []], [5, '丙组织服务中心', '51370200XX00000195', []],
    ]);
    expect(skipped).toEqual([{ row: 3, reason: 'BLANK_ROW_SKIPPED' }]);
  });

  it('分成小块读也一样', async () => {
    const rows = Array.from({ length: 4000 }, (_, at) => `"第${at}号""组织""\r\n服务中心",,城阳,草根组织`);
    const { report } = await readContent('名单.csv', `${LINES[0]}\r\n${rows.join('\r\n')}\r\n`);
    expect(report.rows).toHaveLength(4000);
    expect(report.rows.every(({ values: it }, at) => it['name'] === `第${at}号"组织"服务中心`)).toBe(true);
  });

  it('引号没有配对就停下，说出在哪', async () => {
    await expect(values('名单.csv', `${TEXT}\n"乙组织,${CODE},城阳,民非\n丙组织,,城阳,民非`)).rejects.toMatchObject({ code: 'OPEN_QUOTE', message: expect.stringContaining('第 3 条记录') });
  });
});

describe('JSON', () => {
  it('一项一个组织，字段可以不全', async () => {
    const items = [
      { name: '甲组织服务中心', code: CODE, region: '370214', annualIncomeYuan: 890000, hasUnion: false, domains: ['社会保障', '其他事'], foundedOn: '2015-03', phone: null },
      {},
      { name: '乙组织服务中心', code: 523702140000012000, region: '城阳', registrationStatus: 'FILED', annualIncomeYuan: '约89万元', fullTimeStaff: '29人', hasUnion: '有', 备注: 'x', domains: '社保、文体' },
      { name: '合计', region: '城阳', registrationStatus: 'UNREGISTERED' },
      { code: CODE },
    ];
    const { rows, skipped, unmappedColumns, headerRows } = await values('名单.json', JSON.stringify(items, null, 2));
    expect(rows.map(({ row, outcome }) => [row, outcome])).toEqual([[1, 'create'], [3, 'needs-review'], [4, 'create'], [5, 'reject']]);
    expect(rows[0]!.values).toMatchObject({ annualIncomeYuan: 890000, hasUnion: false, domains: ['社会保障', '其他事'], foundedOn: '2015-03', phone: null });
    expect(rows[1]).toMatchObject({
      values: { code: '523702140000012000', registrationStatus: 'FILED', annualIncomeYuan: 890000, fullTimeStaff: 29, hasUnion: true, domains: ['社会保障', '精神文化'] },
      reasons: [{ code: 'CODE_CHECKSUM', field: 'code' }, { code: 'NUMBER_APPROXIMATE', field: 'annualIncomeYuan' }],
    });
    expect({ skipped, unmappedColumns, headerRows }).toEqual({ skipped: [{ row: 2, reason: 'BLANK_ROW_SKIPPED' }], unmappedColumns: ['备注'], headerRows: [] });
  });

  it('空数组没有行', async () => {
    expect((await values('名单.json', ' [ ] ')).rows).toEqual([]);
  });

  it.each([
    ['{"rows": []}', '不是数组'], ['"文字"', '不是数组'], ['[{"name": "甲"}', '没有写完'], ['[{"name": "甲"}] 完', '还有内容'], ['[1, 2]', '第 1 项'], ['[{"name": "甲"},, {}]', '第 2 项'], ['[{"name": {"a": 1}}]', 'name'],
    ['[{"name": \'甲\'}]', '第 1 项'], ['[[{}]]', '第 1 项'], [`[{"name": "${'甲'.repeat(1_100_000)}"}]`, '过长'],
  ])('%.20s 读不了，说明为什么', async (content, why) => {
    await expect(values('名单.json', content)).rejects.toMatchObject({ code: 'JSON_SHAPE', message: expect.stringContaining(why) });
  });
});
