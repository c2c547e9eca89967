import { readFileSync } from 'node:fs';
import type { Viewer } from '@gongqiao/kernel';
import { system, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { samplePath } from '../src/import/samples.ts';
import { loadDemo } from '../src/testing/index.ts';
import { apply, type Batch, batchOf, edit, importWorld, read, type Row, rowsOf, settle, undo } from './import-world.ts';
import { clerkOf, clerkOfCity } from './world.ts';

let world: World;
let clerk: Viewer;
let before: unknown;
let batch: Batch;
beforeAll(async () => {
  world = await importWorld();
  await loadDemo(world.context(system));
  clerk = clerkOf(world, '370214');
  before = await registry();
});
afterAll(() => world.close());

// Everything that the registry holds, but for versions and times.
async function registry(): Promise<unknown> {
  const { rows } = await world.sql.query("select to_jsonb(o) - 'version' - 'updated_at' as o, w.words, w.pairs from registry_organization o join registry_search_words w on w.organization_id = o.id order by o.id");
  const contacts = await world.sql.query("select to_jsonb(c) - 'version' - 'updated_at' as c, w.words, w.pairs from registry_contact c join registry_contact_words w on w.contact_id = c.id order by c.id");
  return { organizations: rows, contacts: contacts.rows };
}

const expected = JSON.parse(readFileSync(samplePath('chengyang-2018.expected.json'), 'utf8')) as { rows: { row: number; outcome: string; reasons: { code: string }[] }[]; counts: Record<string, number> };
const numbered = (rows: Row[], number: number): Row => rows.find(({ rowNumber }) => rowNumber === number)!;

it('读取：逐行与期望的结果相同，各数相加等于读到的行数', async () => {
  batch = await read(world, clerk, 'chengyang-2018.xlsx');
  expect(batch).toMatchObject({ state: 'READY', message: null, total: 60, counts: { read: 65, create: 49, update: 2, duplicate: 1, needsReview: 8, reject: 0, skipped: 5 } });
  expect(batch.offers.map(({ action }) => action)).toEqual(['remap', 'apply', 'settle']);
  const rows = await rowsOf(world, clerk, batch.id);
  const words: Record<string, string> = { CREATE: 'create', UPDATE: 'update', NEEDS_REVIEW: 'needs-review', REJECT: 'reject' };
  expect(rows.map((row) => [row.rowNumber, words[row.outcome] ?? `duplicate-of-row:${row.relatesToRow}`, row.reasons.map(({ code }) => code).sort()]))
    .toEqual(expected.rows.map((row) => [row.row, row.outcome, row.reasons.map(({ code }) => code).sort()]));
});

it('列的理解与每行的提示都用中文', async () => {
  expect(batch.columns.find(({ field }) => field === 'creditCode')).toMatchObject({ header: expect.stringContaining('代码') as string });
  expect(batch.columns.find(({ header }) => header === '备注')).toMatchObject({ field: null });
  const rows = await rowsOf(world, clerk, batch.id);
  expect(numbered(rows, 52).reasons).toEqual([{ code: 'DUPLICATE_NAME', field: 'name', text: expect.stringContaining('第 24 行') as string }]);
  const update = numbered(rows, 21);
  expect(update.relatesTo).toEqual({ name: '城阳区职工服务驿站' });
  expect(update.values.find(({ field }) => field === 'name')).toEqual({ field: 'name', label: '组织名称', value: '青岛市城阳区安业农民工服务中心', present: '城阳区职工服务驿站' });
});

it('处理：待核对的要写理由，重复的不能导入', async () => {
  const rows = await rowsOf(world, clerk, batch.id);
  const [review, duplicate] = [numbered(rows, 13).id, numbered(rows, 26).id];
  expect(await settle(world, clerk, batch.id, [review], 'TAKE')).toMatchObject({ code: 'REASON_REQUIRED' });
  expect(await settle(world, clerk, batch.id, [duplicate], 'TAKE', '试')).toMatchObject({ code: 'ROW_NOT_SETTLED', problem: expect.stringContaining('第 26 行') as string });
  expect(await settle(world, clerk, batch.id, [review], 'TAKE', '登记证原件如此')).toMatchObject({ state: 'READY' });
  expect(await settle(world, clerk, batch.id, [numbered(rows, 5).id], 'SKIP')).toMatchObject({ state: 'READY' });
});

it('就地改正：改好代码的行变为新增，相关的行随之重新核对', async () => {
  const rows = await rowsOf(world, clerk, batch.id);
  const original = numbered(rows, 10);
  const moved = await edit(world, clerk, original, [{ field: 'creditCode', value: '5237 0214 xx20 0999 9L' }]);
  expect(moved).toMatchObject({ outcome: 'NEEDS_REVIEW', version: 2, reasons: [{ code: 'CODE_CHECKSUM' }] });
  expect(numbered(await rowsOf(world, clerk, batch.id), 26)).toMatchObject({ outcome: 'NEEDS_REVIEW', reasons: [{ code: 'DUPLICATE_NAME' }] });
  const code = original.values.find(({ field }) => field === 'creditCode')!.value;
  expect(await edit(world, clerk, moved, [{ field: 'creditCode', value: code }])).toMatchObject({ outcome: 'CREATE', reasons: [] });
  expect(numbered(await rowsOf(world, clerk, batch.id), 26)).toMatchObject({ outcome: 'DUPLICATE', relatesToRow: 10 });
  expect(await edit(world, clerk, original, [])).toMatchObject({ code: 'CONFLICT' });
  expect((await batchOf(world, clerk, batch.id)).counts).toMatchObject({ create: 49, duplicate: 1, needsReview: 8 });
});

it('导入：一个事务，结果逐行可见', async () => {
  batch = await apply(world, clerk, batch.id);
  expect(batch).toMatchObject({ state: 'APPLIED', counts: { created: 49, updated: 2, unchanged: 0, left: 9, waiting: 0 } });
  expect(batch.offers.map(({ action }) => action)).toEqual(['undo']);
  const rows = await rowsOf(world, clerk, batch.id);
  expect(numbered(rows, 13)).toMatchObject({ result: 'CREATED', organization: { name: '青岛市城阳区同行职工健身运动协会' } });
  expect([numbered(rows, 5).result, numbered(rows, 26).result, numbered(rows, 21).result]).toEqual(['SKIPPED', 'SKIPPED', 'UPDATED']);
});

it('更新：填了的替换，空着的不动，原名留作曾用名，联系人随之', async () => {
  const document = 'query { organizations(filter: { search: "城阳区职工服务驿站" }) { nodes { name formerNames creditCode volunteers contacts { nodes { position officePhone } } events { nodes { kind action actorName } } } } }';
  const { data } = await world.execute(document, { viewer: clerk });
  expect(data).toEqual({ organizations: { nodes: [{
    name: '青岛市城阳区安业农民工服务中心', formerNames: ['城阳区职工服务驿站'], creditCode: '52370214XX200016XG', volunteers: 62, contacts: { nodes: [{ position: '李先生', officePhone: '0532-55502015' }] },
    events: { nodes: [{ kind: 'CREATE', action: 'import', actorName: '各区市总工会' }, { kind: 'UPDATE', action: 'import', actorName: '城阳区总工会（经办）' }] },
  }] } });
});

it('采用不合校验的代码记下理由并存疑', async () => {
  const { data } = await world.execute('{ organizations(filter: { creditCode: ["51370214XX20000981"] }) { nodes { doubts codeOverrideReason events { nodes { reason } } } } }', { viewer: clerk });
  expect(data).toEqual({ organizations: { nodes: [{ doubts: ['CODE_INVALID'], codeOverrideReason: '登记证原件如此', events: { nodes: [{ reason: '登记证原件如此' }] } }] } });
});

it('同一文件再导入一次，什么也不变', async () => {
  const first = await registry();
  const again = await read(world, clerk, 'chengyang-2018.xlsx');
  expect(again.message).toContain('“chengyang-2018.xlsx”');
  expect(again.counts).toMatchObject({ create: 1, duplicate: 1 });
  const rows = await rowsOf(world, clerk, again.id, { outcome: ['CREATE'] });
  await settle(world, clerk, again.id, rows.map(({ id }) => id), 'SKIP');
  expect(await apply(world, clerk, again.id)).toMatchObject({ state: 'APPLIED', counts: { created: 0, updated: 0 } });
  expect(await registry()).toEqual(first);
});

it('撤销整批：库与导入前一模一样', async () => {
  expect(await undo(world, clerk, batch.id)).toMatchObject({ state: 'UNDONE', message: null, counts: { read: 65, created: 0, updated: 0 } });
  expect(await registry()).toEqual(before);
  const { rows } = await world.sql.query("select kind, count(*)::int as count from kernel_event where batch_id = $1 and action = 'undo' and subject_type = 'Organization' group by 1 order by 1", [batch.id]);
  expect(rows).toEqual([{ kind: 'REMOVE', count: 49 }, { kind: 'UPDATE', count: 2 }]);
});

it('撤销时，导入后又有人更正或申请更正的留下并列出', async () => {
  const next = await read(world, clerk, 'chengyang-2018.xlsx');
  await apply(world, clerk, next.id);
  const rows = await rowsOf(world, clerk, next.id);
  const [{ organization }, { organization: asked }] = [numbered(rows, 5), numbered(rows, 6)];
  await world.execute('mutation ($id: ID!) { correctOrganization(id: $id, version: 1, input: { street: "上马街道" }, reason: "核对") { __typename } }', { viewer: clerk, variables: { id: organization!.id } });
  await world.execute('mutation ($id: ID!) { requestCorrection(organization: $id, input: { values: { street: "上马街道" }, grounds: "已搬迁" }) { __typename } }', { viewer: clerk, variables: { id: asked!.id } });
  const undone = await undo(world, clerk, next.id);
  expect(undone).toMatchObject({ state: 'UNDONE', counts: { created: 2, updated: 0 } });
  expect(undone.message).toMatch(/^下列 2 个组织导入后又有人更正或申请更正，没有撤销：第 5 行“城阳区朝阳社会工作服务中心”、第 6 行“/);
  expect(await undo(world, clerk, next.id)).toMatchObject({ code: 'NOT_READY' });
});

it('崂山、即墨的样例在演示数据上也各得其所', async () => {
  const laoshan = await read(world, clerkOf(world, '370212'), 'laoshan-2018.xlsx');
  expect(laoshan.counts).toMatchObject({ read: 40, create: 40 });
  const jimo = await read(world, clerkOf(world, '370215'), 'jimo-2018.csv');
  expect(jimo.counts).toMatchObject({ create: 24, update: 1 });
  expect((await batchOf(world, clerkOfCity(world), jimo.id)).state).toBe('READY');
});
