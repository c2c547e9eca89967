import { describe, expect, it } from 'vitest';
import { readContent, readRow, readSheet } from './read-report.ts';
import { sharedStringsXml, type TestCell, workbookEntries } from './workbook-builder.ts';
import { buildZip } from './zip-builder.ts';

const HEADER = ['序号', '组织名称', '代码', '区市', '街道', '类型', '成立日期', '专职', '是否建会', '领域'];
const row = (...cells: TestCell[]): TestCell[] => cells;
const first = row(1, '甲组织服务中心', '52370212XX0000019E', '城阳区', '流亭', '民非', '2015.3', 5, '是', '社保');

describe('哪些行是数据', () => {
  it('合计、空行、说明', async () => {
    const { rows, skipped } = await readSheet({
      rows: [
        row('某某名单'), HEADER, first, null, row(null, ' ', '/', '　', '无'), row('合  计', '1 家'), row(null, '小计：'), row('本页合计'), row(null, null, null, null, '注：以下为备案组织'),
        row(2, '乙组织服务站', null, '城阳', null, '草根组织'), row(3), row('总计'), row(null, '共计', null, null, null, null, null, 30), row('注：数据截至十月'), null, null,
      ],
    });
    expect(rows.map((it) => it.row)).toEqual([3, 10]);
    expect(skipped).toEqual([
      { row: 4, reason: 'BLANK_ROW_SKIPPED' }, { row: 5, reason: 'BLANK_ROW_SKIPPED' }, { row: 6, reason: 'TOTALS_ROW_SKIPPED' }, { row: 7, reason: 'TOTALS_ROW_SKIPPED' }, { row: 8, reason: 'TOTALS_ROW_SKIPPED' },
      { row: 11, reason: 'BLANK_ROW_SKIPPED' }, { row: 12, reason: 'TOTALS_ROW_SKIPPED' }, { row: 13, reason: 'TOTALS_ROW_SKIPPED' },
    ]);
  });

  it('合并到名称列的标题行不算数据，普通的合并算', async () => {
    const { rows, skipped } = await readSheet({
      rows: [HEADER, row('二、备案组织'), first, row(null, '三、其他组织'), row(2, '乙组织服务站', null, '城阳')],
      merged: ['A2:J2', 'B4:E4', 'B5:D5'],
    });
    expect(rows.map((it) => it.row)).toEqual([3, 5]);
    expect(skipped).toEqual([]);
  });

  it('名称为空但不止一格有内容的是数据，不能导入', async () => {
    const { rows } = await readSheet({ rows: [HEADER, row(1, null, null, '城阳'), row(null, '/', '52370212XX0000019E', '城阳')] });
    expect(rows.map(({ outcome, reasons }) => [outcome, reasons.map(({ code }) => code)])).toEqual([['reject', ['NAME_MISSING', 'CODE_LENGTH']], ['reject', ['NAME_MISSING']]]);
  });

  it('是否建会填“无”的一行不是空行', async () => {
    const { rows, skipped } = await readSheet({ rows: [HEADER, row(1, null, null, null, null, null, null, null, '无'), row(2, null, null, null, null, null, null, null, '/'), first] });
    expect(rows.map((it) => it.row)).toEqual([2, 4]);
    expect(skipped).toEqual([{ row: 3, reason: 'BLANK_ROW_SKIPPED' }]);
  });

  it('最后一个有内容的行之后的空行不列出', async () => {
    const { skipped } = await readSheet({ rows: [HEADER, first, null, row('—'), row(null, ' ')] });
    expect(skipped).toEqual([]);
  });

  it('隐藏的行照读，隐藏的列不读', async () => {
    const { rows, unmappedColumns } = await readSheet({ rows: [[...HEADER, '内部编号'], [...first, 'CY9000'], [2, '乙组织服务站', null, '即墨', null, null, null, null, null, null, 'X']], hiddenRows: [3], hiddenColumns: [3, 10] });
    expect(rows.map(({ row: number, values }) => [number, values['region']])).toEqual([[2, '370214'], [3, null]]);
    expect(unmappedColumns).toEqual([]);
  });
});

describe('单元格', () => {
  it('合并区域的值对每一格都算', async () => {
    const { rows } = await readSheet({ rows: [HEADER, first, row(2, '乙组织服务站', null, null, null, '草根组织'), row(3, '丙组织服务站', null, '即墨')], merged: ['D2:D3', 'G2:G4'] });
    expect(rows.map(({ values }) => [values['region'], values['foundedOn']])).toEqual([['370214', '2015-03'], ['370214', '2015-03'], ['370215', '2015-03']]);
  });

  it('合并区域盖住的格里藏着的值不算，没写出来的行也算', async () => {
    const { rows } = await readSheet({ rows: [HEADER, row(1, '甲组织服务中心', null, '城阳', '流亭'), row(2, '乙组织服务站', null, '即墨', '河套'), null], merged: ['B2:B4', 'D2:D4', 'E3:E4', 'J3:J4'] });
    expect(rows.map(({ row: number, values }) => [number, values['name'], values['region'], values['street']])).toEqual([
      [2, '甲组织服务中心', '370214', '流亭街道'], [3, '甲组织服务中心', '370214', '河套街道'], [4, '甲组织服务中心', '370214', '河套街道'],
    ]);
  });

  it('公式取存下的结果，没有结果的和错误值为空', async () => {
    expect((await readRow({ 街道: { formula: '"流"&"亭"', text: '流亭' }, 专职: { formula: 'SUM(8,4)', number: 12 }, 兼职: { formula: 'A1' }, 志愿者: { error: '#DIV/0!' }, 联系人: { error: '#N/A' } })).values).toMatchObject({
      street: '流亭街道', fullTimeStaff: 12, partTimeStaff: null, volunteers: null, contact: null,
    });
  });

  it('富文本连起来，不带拼音；内嵌文字、布尔值和转义', async () => {
    const cells = { 组织名称: { rich: ['城阳区', '匠心', ' 服务中心'], guide: 'jiàngxīn' }, 联系人: { inline: '王 女士' }, 是否建会: true, 业务范围: '讲座_x000D_\n咨询', 主管单位: { inline: 'A_x005F_x0041_局' } };
    expect((await readRow(cells)).values).toMatchObject({ name: '城阳区匠心服务中心', contact: '王女士', hasUnion: true, activities: ['讲座', '咨询'], supervisingUnit: 'A_x0041_局' });
  });

  it('数字代码不可信', async () => {
    expect(await readRow({ 统一社会信用代码: 52370214000001200 })).toMatchObject({ outcome: 'needs-review', values: { code: '52370214000001200' }, reasons: [{ code: 'CODE_LENGTH', field: 'code' }] });
    expect(await readRow({ 统一社会信用代码: 5.23702140000012e17, 组织类型: null })).toMatchObject({ values: { code: '523702140000012000', orgType: null, registrationStatus: 'REGISTERED' }, reasons: [{ code: 'CODE_CHECKSUM', field: 'code' }] });
    expect(await readRow({ 统一社会信用代码: { raw: '<c r="B2"><v>5.2370214000001203E+17</v></c>' } })).toMatchObject({ values: { code: '523702140000012000' } });
  });

  it('没有位置的单元格接在前一格之后', async () => {
    const raw = (text: string): TestCell => ({ raw: `<c t="inlineStr"><is><t>${text}</t></is></c>` });
    const { rows } = await readSheet({ rows: [['组织名称', '代码', '区市', '类型'].map(raw), ['甲组织服务中心', '52370212XX0000019E', '城阳', '民非'].map(raw)] });
    expect(rows[0]).toMatchObject({ outcome: 'create', values: { orgType: '社会服务机构' } });
  });

  it('1904 年起算的工作簿', async () => {
    expect((await readRow({ 成立日期: 39618 }, { date1904: true })).values['foundedOn']).toBe('2012-06-20');
    expect((await readRow({ 成立日期: { date: 39618 } }, { date1904: true })).values['foundedOn']).toBe('2012-06-20');
    expect((await readRow({ 成立日期: { date: 41080.4 } })).values['foundedOn']).toBe('2012-06-20');
    expect((await readRow({ 成立日期: { raw: '<c r="E2" t="d"><v>2012-06-20T00:00:00</v></c>' } })).values['foundedOn']).toBe('2012-06-20');
  });

  it.each<[number, string | null]>([[2008.1, '2008-01'], [20150301, '2015-03-01'], [201503, '2015-03'], [2015, '2015'], [41080.5, '2012-06-20'], [99999, null]])('数字 %d 读作日期 %s', async (number, date) => {
    const { values, reasons } = await readRow({ 成立日期: number });
    expect(values['foundedOn']).toBe(date);
    expect(reasons).toEqual(date === null ? [{ code: 'DATE_AMBIGUOUS', field: 'foundedOn' }] : []);
  });

  it('像公式的文字', async () => {
    expect(await readRow({ 主管单位: "＝cmd|' /C calc'!A0", 工作方式: '@SUM(1+9)*2、上门、-讲座', 街道: '+1', 电话: '=1', 是否建会: '=1', 联系人: { formula: '1', text: '@某' }, 领域: '+就业、社保' })).toMatchObject({
      outcome: 'create',
      values: { supervisingUnit: "'=cmd|'/C calc'!A0", methods: ["'@SUM（1+9）*2", '上门', "'-讲座"], street: "'+1", phone: '=1', hasUnion: null, contact: "'@某", domains: ["'+就业", '社会保障'] },
    });
    const { reasons } = await readRow({ 主管单位: '=1', 工作方式: '@1、@2', 街道: '+1', 联系人: -5, 电话: '=1' });
    expect(reasons).toEqual(['supervisingUnit', 'street', 'methods'].map((field) => ({ code: 'FORMULA_TEXT_NEUTRALIZED', field })));
    expect(await readRow({ 组织名称: '=甲组织服务中心' })).toMatchObject({ outcome: 'needs-review', values: { name: "'=甲组织服务中心" } });
  });

  it('同上取上一数据行整理好的值', async () => {
    const { rows } = await readSheet({
      rows: [
        ['组织名称', '代码', '区市', '街道', '类型', '成立日期', '专职', '是否建会', '领域', '收入（万元）', '电话', '业务范围', '登记机关'],
        ['甲组织服务中心', '52370212XX0000019E', '370282', '环秀', '社团', '约2015', '约5', '无', '社保、其他事', '约1', '55501111', '甲/乙', '=局'],
        ['合计'],
        ['乙组织服务中心', '同上', '同上', '〃', '同前', '同上', '同 上', '〃', '〃', '同上', '同上', '同上', '同上'],
        ['同上', null, '同上', '同上', '同上', '同上', '同上', '同上', '同上', '同上', '同上', '同上', '同上'],
      ],
    });
    const copied = { region: '370215', street: '环秀街道', orgType: '社会团体', foundedOn: null, fullTimeStaff: 5, hasUnion: false, domains: ['社会保障', '其他事'], annualIncomeYuan: 10_000, phone: '0532-55501111', activities: ['甲', '乙'], registrationAuthority: "'=局" };
    expect(rows.map(({ values }) => values)).toMatchObject([copied, { ...copied, code: '同上', name: '乙组织服务中心' }, { ...copied, code: null, name: '同上' }]);
    expect(rows.slice(1).map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([['CODE_LENGTH'], ['CODE_LENGTH']]);
  });

  it('上面没有数据行时同上为空', async () => {
    expect(await readRow({ 所属区市: '同上', 街道: '同上', 专职: '同上', 领域: '同上', 成立日期: '同上' })).toMatchObject({
      values: { region: null, street: null, fullTimeStaff: null, domains: [], foundedOn: null }, reasons: [{ code: 'REGION_UNKNOWN', field: 'region' }],
    });
  });

  it('没写的字段也都在', async () => {
    const { values } = await readRow({});
    expect(values).toEqual({
      name: '城阳区匠心职工服务中心', code: '52370212XX0000019E', orgType: '社会服务机构', registrationStatus: 'REGISTERED', registrationAuthority: null, supervisingUnit: null, region: '370214', street: null,
      foundedOn: null, domains: [], fullTimeStaff: null, partTimeStaff: null, volunteers: null, annualIncomeYuan: null, fundingSources: [], activities: [], methods: [], assessmentLevel: null, hasUnion: null, contact: null, phone: null,
    });
  });
});

describe('工作簿的写法', () => {
  it('带前缀的元素、绝对路径的关系', async () => {
    const prefixed = '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:cols><x:col min="3" max="3" hidden="true"/></x:cols><x:sheetData>'
      + `<x:row>${['组织名称', '代码', '备注', '区市', '类型'].map((text) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`).join('')}</x:row>`
      + `<x:row>${['甲组织服务中心', '', '某', '城阳', '草根组织'].map((text) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`).join('')}</x:row>`
      + '<x:row/><x:row><x:c r="A4" t="str"><x:v>乙组织&#26381;务站</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="D2:D4"/></x:mergeCells></x:worksheet>';
    const entries = workbookEntries([{ xml: prefixed }], sharedStringsXml([])).map((entry) =>
      entry.name === 'xl/_rels/workbook.xml.rels' ? { ...entry, data: String(entry.data).replace('Target="worksheets', 'Target="/xl/worksheets') } : entry);
    const { report } = await readContent('名单.xlsx', buildZip(entries));
    expect(report.rows.map(({ row: number, values }) => [number, values['name'], values['region']])).toEqual([[2, '甲组织服务中心', '370214'], [4, '乙组织服务站', '370214']]);
    expect(report.unmappedColumns).toEqual([]);
  });
});
