import { describe, expect, it } from 'vitest';
import { FIELD_WORDS } from '../../src/import/format.ts';
import { HEADER_NAMES } from '../../src/import/table/header-names.ts';
import { readContent, readSheet } from './read-report.ts';
import { buildWorkbook, type TestCell } from './workbook-builder.ts';

const BASE = ['组织名称', '统一社会信用代码', '所属区市', '组织类型'];
const ORGANIZATION = ['城阳区匠心服务中心', '52370212XX0000019E', '城阳区', '民非'];

/** A value that shows in every field. */
const VALUES: Readonly<Record<string, [cell: TestCell, value: unknown]>> = {
  name: ['即墨区心桥协会', '即墨区心桥协会'], code: ['51370200XX00000195', '51370200XX00000195'], orgType: ['社团', '社会团体'], registrationStatus: ['备案', 'FILED'],
  registrationAuthority: ['某局', '某局'], supervisingUnit: ['某部', '某部'], region: ['即墨', '370215'], street: ['流亭', '流亭街道'], foundedOn: ['2015.3', '2015-03'], domains: ['社保', ['社会保障']],
  fullTimeStaff: [3, 3], partTimeStaff: [4, 4], volunteers: [5, 5], annualIncomeYuan: ['6元', 6], fundingSources: ['会费', ['会费']], activities: ['讲座', ['讲座']], methods: ['上门', ['上门']],
  assessmentLevel: ['AA', '2A'], hasUnion: ['有', true], contact: ['办公室', '办公室'], phone: ['55501234', '0532-55501234'],
};

describe('表头', () => {
  const synonyms = Object.entries(FIELD_WORDS).flatMap(([field, word]) => {
    const alike = HEADER_NAMES[field as keyof typeof FIELD_WORDS].split(' ');
    return alike.map((name) => [name, word, alike] as const);
  });

  it.each(synonyms)('%s 是 %s', async (header, word, alike) => {
    const [cell, value] = VALUES[word]!;
    const columns = [...BASE, '联络人', '序号'].filter((name) => !alike.includes(name));
    const { rows, headerRows, unmappedColumns } = await readSheet({ rows: [[...columns, header], [...columns.map((name) => ORGANIZATION[BASE.indexOf(name)] ?? null), cell]] });
    expect(headerRows).toEqual([[1]]);
    expect(unmappedColumns).toEqual([]);
    expect(rows[0]!.values[word]).toEqual(value);
  });

  it.each([' 机 构 全 称', '机构全称*', '＊机构全称：', '机构全称（必填）', '【必填】机构全称', '机构\n全称', '机构全称[与证书一致]', '机构\u200B全称(以证书（2018）为准)', '〔1〕机构全称'])('%j 认作名称', async (header) => {
    const { rows } = await readSheet({ rows: [[header, ...BASE.slice(1)], ORGANIZATION] });
    expect(rows[0]!.values['name']).toBe(ORGANIZATION[0]);
  });

  it.each(['NO.', 'no', 'Ｎｏ．', 'No：', '№', '编号', '顺序'])('%s 是序号，不导入', async (header) => {
    const { unmappedColumns, rows } = await readSheet({ rows: [[header, ...BASE.slice(0, 3)], ['1', ...ORGANIZATION.slice(0, 3)]] });
    expect(unmappedColumns).toEqual([]);
    expect(rows).toHaveLength(1);
  });

  it.each([
    ['年收入（万元）', 120_000], ['年收入(单位：万元)', 120_000], ['年 收 入（ 元 ）', 12], ['年收入【千元】', 12_000], ['年收入（亿元）', 1_200_000_000], ['年收入', null], ['年收入（美元）', null], ['年收入（百万元）', null],
    ['年收入（人民币万元）', 120_000],
  ])('%s 的 12 是 %s 元', async (header, value) => {
    const { rows } = await readSheet({ rows: [[...BASE, header], [...ORGANIZATION, 12]] });
    expect(rows[0]!.values['annualIncomeYuan']).toBe(value);
    expect(rows[0]!.reasons).toEqual(value === null ? [{ code: 'NUMBER_APPROXIMATE', field: 'annualIncomeYuan' }] : []);
  });

  it('少于四个列名或没有名称的一行不是表头', async () => {
    await expect(readSheet({ rows: [['组织名称', '代码', '区市'], ORGANIZATION] })).rejects.toMatchObject({ code: 'NO_HEADER' });
    await expect(readSheet({ rows: [['代码', '区市', '类型', '电话', '街道'], ORGANIZATION] })).rejects.toMatchObject({ code: 'NO_HEADER' });
  });

  it('同一字段有两列时以左边为准，右边也不算不认得', async () => {
    const { rows, unmappedColumns } = await readSheet({ rows: [[...BASE, '电话', '联系方式', '备注'], [...ORGANIZATION, '55501111', '55502222', '略']] });
    expect(rows[0]!.values['phone']).toBe('0532-55501111');
    expect(unmappedColumns).toEqual(['备注']);
  });
});

describe('两行表头', () => {
  it('合并的上下格与横向的组', async () => {
    const { headerRows, rows, unmappedColumns } = await readSheet({
      rows: [
        ['2018 年名单'],
        ['名称', '代码', '区市', '类别', '人员情况（人）', null, null, null, '经费（万元）', null],
        [null, null, null, null, '专职', '兼职', '志愿者', '党员', '年收入', '来源'],
        [...ORGANIZATION, 3, 4, 5, 6, 7, '会费'],
      ],
      merged: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:H2', 'I2:J2', 'A1:J1'],
    });
    expect(headerRows).toEqual([[2, 3]]);
    expect(rows[0]!.values).toMatchObject({ fullTimeStaff: 3, partTimeStaff: 4, volunteers: 5, annualIncomeYuan: 70_000 });
    expect(unmappedColumns).toEqual(['人员情况党员']);
    expect(rows[0]!.values['fundingSources']).toEqual(['会费']);
  });

  it('上下连起来才认得，连起来不认得时先看下面再看上面', async () => {
    const { headerRows, rows } = await readSheet({
      rows: [
        ['组织', '信用', '区市', '类型', '登记', '联系', '年度', '等级', '单位名称'],
        ['名称', '代码', null, null, '状态', '电话', '收入（元）', '说明', null],
        ['甲乙丙丁', ORGANIZATION[1]!, '城阳', '民非', '在册', '55501111', 12, '3A', '戊己庚辛'],
      ],
    });
    expect(headerRows).toEqual([[1, 2]]);
    expect(rows[0]!.values).toMatchObject({ name: '甲乙丙丁', code: ORGANIZATION[1], registrationStatus: 'REGISTERED', phone: '0532-55501111', annualIncomeYuan: 12, assessmentLevel: '3A' });
  });

  it('下一行名称格里是别的文字时，不算表头', async () => {
    const { headerRows, rows } = await readSheet({ rows: [BASE, ['类型服务中心', '代码', '区市', '城阳'], ORGANIZATION] });
    expect(headerRows).toEqual([[1]]);
    expect(rows.map(({ row }) => row)).toEqual([2, 3]);
  });

  it('隔了一行就不算', async () => {
    const { headerRows } = await readSheet({ rows: [BASE, null, [null, '代码', '区市'], ORGANIZATION] });
    expect(headerRows).toEqual([[1]]);
  });
});

describe('几张表与几个工作表', () => {
  it('下面另有表头时各按各的列', async () => {
    const { headerRows, rows, skipped, unmappedColumns } = await readSheet({
      rows: [
        ['一、社会团体', null, null, null, null],
        [...BASE, '备注'],
        [...ORGANIZATION, '甲'],
        null,
        ['二、社会服务机构', null, null, null, null],
        ['电话', '区市', '机构全称', '信用代码', '说明'],
        ['55501111', '即墨', '即墨区心桥协会', '51370200XX00000195', '乙'],
      ],
      merged: ['A1:E1', 'A5:E5'],
    });
    expect(headerRows).toEqual([[2], [6]]);
    expect(rows.map(({ row, values }) => [row, values['name'], values['phone']])).toEqual([[3, '城阳区匠心服务中心', null], [7, '即墨区心桥协会', '0532-55501111']]);
    expect(skipped).toEqual([{ row: 4, reason: 'BLANK_ROW_SKIPPED' }]);
    expect(unmappedColumns).toEqual(['备注', '说明']);
  });

  it('每页重复的表头', async () => {
    const { headerRows, rows } = await readSheet({ rows: [BASE, ORGANIZATION, BASE, ['乙组织服务站', null, '城阳', null]] });
    expect(headerRows).toEqual([[1], [3]]);
    expect(rows.map(({ row }) => row)).toEqual([2, 4]);
  });

  it('取第一个看得见又有表头的工作表', async () => {
    const content = buildWorkbook({
      sheets: [
        { name: '隐藏', state: 'hidden', rows: [BASE, ORGANIZATION] },
        { name: '深藏', state: 'veryHidden', rows: [BASE, ORGANIZATION] },
        { name: '说明', rows: [['项目', '说明'], ['名称', '全称']] },
        { name: '名单甲', rows: [[], BASE, ORGANIZATION] },
        { name: '名单乙', rows: [BASE] },
      ],
    });
    const { report } = await readContent('名单.xlsx', content);
    expect(report).toMatchObject({ sheet: '名单甲', headerRows: [[2]], rows: [{ row: 3 }] });
  });

  it('只有表头的表没有行', async () => {
    const { rows, headerRows, skipped } = await readSheet({ rows: [BASE, [null], [null, ' ']] });
    expect({ rows, headerRows, skipped }).toEqual({ rows: [], headerRows: [[1]], skipped: [] });
  });
});

describe('改正列的理解', () => {
  const sheet = { rows: [[...BASE, '备注', '收入'], [...ORGANIZATION, '讲座、咨询', 12]] };

  it('把不认得的列指给字段，原来的列让位', async () => {
    const { rows, unmappedColumns } = await readSheet({ rows: [[...BASE, '主要活动', '备注'], [...ORGANIZATION, '旧', '讲座、咨询']] }, { corrections: [{ column: 'F', field: 'activities' }] });
    expect(rows[0]!.values['activities']).toEqual(['讲座', '咨询']);
    expect(unmappedColumns).toEqual([]);
  });

  it('给收入补上单位', async () => {
    const { rows } = await readSheet(sheet, { corrections: [{ column: 5, field: 'annualIncomeFen', unit: '万元' }] });
    expect(rows[0]).toMatchObject({ values: { annualIncomeYuan: 120_000 }, reasons: [] });
  });

  it('不导入某一列', async () => {
    const { rows } = await readSheet(sheet, { corrections: [{ column: 'd', field: null }] });
    expect(rows[0]!.values['orgType']).toBe('社会服务机构');
    const { rows: unnamed } = await readSheet(sheet, { corrections: [{ column: 0, field: null }] });
    expect(unnamed[0]!.outcome).toBe('reject');
  });

  it('只对一张表', async () => {
    const two = { rows: [[...BASE, '备注'], [...ORGANIZATION, '讲座'], [...BASE, '备注'], ['乙组织服务站', null, '城阳', null, '咨询']] };
    const { rows } = await readSheet(two, { corrections: [{ table: 1, column: 'E', field: 'activities' }] });
    expect(rows.map(({ values }) => values['activities'])).toEqual([[], ['咨询']]);
  });
});
