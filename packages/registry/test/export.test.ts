import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Viewer } from '@gongqiao/kernel';
import { system, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readImport } from '../src/import/read-import.ts';
import { buildOrganization, loadDemo } from '../src/testing/index.ts';
import { downloaded, sheet } from './downloaded.ts';
import { apply, importWorld, read, rowsOf } from './import-world.ts';
import { ask, clerkOf, clerkOfCity } from './world.ts';

let world: World;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongqiao-export-'));
  world = await importWorld(folder);
  await loadDemo(world.context(system));
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const download = (name: string, viewer: Viewer, query: Record<string, string>) => downloaded(world, name, viewer, query);

async function csv(viewer: Viewer, query: Record<string, string>): Promise<string[]> {
  const { bytes } = await download('organizations', viewer, { format: 'csv', ...query });
  return bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
}

interface Page {
  page: { nodes: { name: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
}

async function listed(viewer: Viewer, filter: object, orderBy: object): Promise<string[]> {
  const names: string[] = [];
  for (let after: string | null = null; ;) {
    const { page }: Page = await ask<Page>(world, viewer, 'query ($filter: OrganizationFilter, $orderBy: OrganizationOrderBy, $after: String) { page: organizations(first: 100, after: $after, filter: $filter, orderBy: $orderBy) { nodes { name } pageInfo { endCursor hasNextPage } } }', { filter, orderBy, after });
    names.push(...page.nodes.map(({ name }) => name));
    if (!page.pageInfo.hasNextPage) return names;
    after = page.pageInfo.endCursor;
  }
}

it.each<[string, object, object]>([
  ['全部，按名称', {}, { field: 'NAME', direction: 'ASC' }],
  ['筛选，按年收入降序', { kind: ['SOCIAL_ASSOCIATION'], search: '职工' }, { field: 'ANNUAL_INCOME', direction: 'DESC' }],
  ['评估已到期的', { assessmentExpiresOnTo: '2026-03-01' }, { field: 'NAME', direction: 'ASC' }],
  ['嵌套的筛选，按成立日期', { or: [{ region: ['370214'] }, { and: [{ foundedOnFrom: '2010' }, { not: [{ missing: ['REGION'] }] }] }] }, { field: 'FOUNDED_ON', direction: 'ASC' }],
])('导出就是名单，所有页，同样的次序：%s', async (_, filter, orderBy) => {
  for (const viewer of [clerkOfCity(world), clerkOf(world, '370214')]) {
    const lines = await csv(viewer, { filter: JSON.stringify(filter), orderBy: JSON.stringify(orderBy), columns: 'name' });
    expect(lines.slice(4)).toEqual(await listed(viewer, filter, orderBy));
  }
});

it('文件开头写明何人何时按什么筛选导出，并留下痕迹', async () => {
  const filter = { region: ['370214'], fullTimeStaffFrom: 10, hasUnion: true, not: [{ kind: ['FOUNDATION'] }] };
  const [title, by, what, header] = await csv(clerkOf(world, '370214'), { filter: JSON.stringify(filter), columns: 'name,creditCode,annualIncome' });
  expect(title).toBe('社会组织名录（2026-03-02 10:00 导出）');
  expect(by).toBe('导出人：城阳区总工会 城阳区总工会（经办）');
  expect(what).toBe('筛选：所属区市为城阳区；专职人数不小于10；是否建会为是；不是（组织类型为基金会）；排序：名称（拼音）升序');
  expect(header).toBe('名称,统一社会信用代码,年收入（元）');
  const { rows } = await world.sql.query("select actor_name, changes->0->>'after' as filter from kernel_event where action = 'export' order by at desc, id desc limit 1");
  expect(rows).toEqual([{ actor_name: '城阳区总工会（经办）', filter: expect.stringContaining('城阳区') as string }]);
});

it('导出的 xlsx 再导入，没有一处改动', async () => {
  const viewer = clerkOf(world, '370214');
  const filter = JSON.stringify({ registrationStatus: ['REGISTERED'], not: [{ missing: ['CREDIT_CODE', 'KIND'] }, { doubt: ['CODE_INVALID', 'REGION_UNKNOWN', 'NUMBER_APPROXIMATE'] }] });
  const { fileName, bytes } = await download('organizations', viewer, { format: 'xlsx', filter });
  expect(fileName).toBe('社会组织名录-20260302-1000.xlsx');
  await writeFile(join(folder, 'back.xlsx'), bytes);
  const batch = await read(world, viewer, 'back.xlsx');
  expect(batch.counts['update']).toBeGreaterThan(100);
  expect(batch.counts['update']).toBe(batch.counts['read']);
  expect((await apply(world, viewer, batch.id)).counts).toMatchObject({ updated: 0, created: 0, unchanged: batch.counts['read'] });
});

it('像公式的文字加上单引号，代码是文字', async () => {
  const name = '=HYPERLINK("http://a.invalid")城阳公式会';
  await world.write((context) => buildOrganization(context, { name, supervisingUnit: '+1', activities: ['@甲'] }));
  const lines = await csv(clerkOf(world, '370214'), { filter: JSON.stringify({ search: '城阳公式会' }), columns: 'name,supervisingUnit,activities' });
  expect(lines.at(-1)).toBe('"\'=HYPERLINK(""http://a.invalid"")城阳公式会",\'+1,\'@甲');
});

it.each([
  ['不认识的列', { columns: 'nameKey' }], ['不认识的筛选', { filter: '{"nameKey":["x"]}' }], ['不认识的取值', { filter: '{"kind":["X"]}' }], ['不成 JSON 的筛选', { filter: '{' }], ['不是日期的', { filter: '{"assessmentExpiresOnTo":"2026-99-99"}' }],
  ['不认识的排序', { orderBy: '{"field":"SCOPE"}' }], ['不认识的格式', { format: 'pdf' }],
])('%s：说明并拒绝', async (_, query) => {
  await expect(download('organizations', clerkOfCity(world), query as Record<string, string>)).rejects.toMatchObject({ message: expect.stringMatching(/\p{Script=Han}/u) as string, code: expect.stringMatching(/UNKNOWN|INVALID/) as string });
});

it('概况的导出：页面上的数、交叉表、注、何人何时按什么筛选，数是数', async () => {
  await world.write((context) => buildOrganization(context, { name: '城阳公式活动', activities: ['=1+1'] }));
  const viewer = clerkOf(world, '370214');
  const filter = { and: [{ labourDomain: ['SKILLS'] }] };
  const { fileName, bytes } = await download('picture', viewer, { filter: JSON.stringify(filter), rows: 'KIND', columns: 'ASSESSMENT_LEVEL' });
  expect(fileName).toBe('社会组织概况-20260302-1000.xlsx');
  const rows = await sheet(bytes);
  expect(rows.slice(0, 4)).toEqual([
    ['社会组织概况（2026-03-02 10:00 导出）'], ['导出人：城阳区总工会 城阳区总工会（经办）'], ['筛选：业务领域为技能'], ['截至 2026-03-02 10:00，社会组织（个）', expect.any(Number) as number],
  ]);
  const { figures, cross } = await ask<{ figures: { label: string; count: number; missing: number }[]; cross: { cells: { row: string; count: number }[] } }>(world, viewer,
    'query ($filter: OrganizationFilter) { figures: organizationFigures(by: [FUNDING_SOURCE], filter: $filter) { label count missing } cross: organizationCrossFigures(rows: KIND, columns: ASSESSMENT_LEVEL, filter: $filter) { cells { row count } } }', { filter });
  const start = rows.findIndex(([title]) => title === '资金来源');
  expect(rows.slice(start + 1, start + 1 + figures.length).map(([label, count]) => [label, count])).toEqual(figures.map(({ label, count }) => [label, count]));
  expect(rows[start + 1 + figures.length]![0]).toContain(`其中 ${figures[0]!.missing} 个未填`);
  const crossed = rows.findIndex(([title]) => title === '交叉统计：组织类型 × 评估等级');
  expect(rows[crossed]!.slice(1)).toEqual(['1A 级', '2A 级', '3A 级', '4A 级', '5A 级', '没有等级', '组织数']);
  expect(rows[crossed + 1]!.slice(1, 7)).toEqual(cross.cells.filter(({ row }) => row === 'SOCIAL_ASSOCIATION').map(({ count }) => count));
  const { rows: traces } = await world.sql.query("select actor_name, changes from kernel_event where action = 'export' order by at desc, id desc limit 1");
  expect(traces[0]).toMatchObject({ actor_name: '城阳区总工会（经办）', changes: expect.arrayContaining([{ field: 'filter', before: null, after: '业务领域为技能' }, { field: 'crossed', before: null, after: ['KIND', 'ASSESSMENT_LEVEL'] }]) as unknown });
  const formulas = await sheet((await download('picture', viewer, { filter: JSON.stringify({ search: '城阳公式活动' }) })).bytes);
  expect(formulas.map(([label]) => label)).toContain("'=1+1");
});

it.each([[{ rows: 'KIND', columns: 'KIND' }], [{ rows: 'TOTAL', columns: 'KIND' }], [{ rows: 'KIND' }], [{ rows: 'name', columns: 'KIND' }], [{ filter: '{"nameKey":["x"]}' }]])('概况的导出 %j：说明并拒绝', async (query) => {
  await expect(download('picture', clerkOfCity(world), query as Record<string, string>)).rejects.toMatchObject({ code: 'FILTER_INVALID' });
});

it('模板与样例可以下载，别的文件不行', async () => {
  const viewer = clerkOf(world, '370214');
  expect((await download('template', viewer, {})).fileName).toBe('社会组织名单模板.xlsx');
  expect((await download('sample', viewer, { name: 'jimo-2018.csv' })).bytes.length).toBeGreaterThan(1_000);
  await expect(download('sample', viewer, { name: '../package.json' })).rejects.toMatchObject({ code: 'SAMPLE_UNKNOWN' });
});

it('批注：原样的名单加一列备注；原文件不在时由库中内容另写一份', async () => {
  const viewer = clerkOf(world, '370214');
  const { bytes } = await download('sample', viewer, { name: 'chengyang-2018.xlsx' });
  await writeFile(join(folder, 'chengyang.xlsx'), bytes);
  const batch = await read(world, viewer, 'chengyang.xlsx');
  const remarks = async () => {
    const { fileName, bytes: written } = await download('import-remarks', viewer, { id: batch.id });
    await writeFile(join(folder, 'remarked.xlsx'), written);
    let count = 0;
    const { unmappedColumns } = await readImport({ path: join(folder, 'remarked.xlsx'), filename: fileName }, { today: '2026-03-02' }, (rows) => void (count += rows.length));
    return { fileName, count, remarked: unmappedColumns.includes('导入备注') };
  };
  expect(await remarks()).toEqual({ fileName: 'chengyang-导入备注.xlsx', count: 60, remarked: true });
  await rm(join(folder, 'chengyang.xlsx'));
  expect(await remarks()).toEqual({ fileName: 'chengyang-导入备注.xlsx', count: 60, remarked: true });
  await expect(download('import-remarks', clerkOf(world, '370215'), { id: batch.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await rowsOf(world, viewer, batch.id)).toHaveLength(60);
});
