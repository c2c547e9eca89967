import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Viewer } from '@gongqiao/kernel';
import { staff, type World } from '@gongqiao/testing';
import { expect, it } from 'vitest';
import { buildOrganization, type RegisterEntry, registerEntry, registerList } from '../src/testing/index.ts';
import { useRegisterWorld } from './register-world.ts';
import { ask, clerkOf, clerkOfCity } from './world.ts';

let world: World;
let folder: string;
useRegisterWorld((opened, from) => { [world, folder] = [opened, from]; });

const START = 'mutation ($uploadId: ID!) { done: startComparison(uploadId: $uploadId, asOf: "2026-10-31", basis: "数据共享协议 2026-3 号") { ... on RegisterFile { id } } }';
const DECIDE = `mutation ($filter: RegisterFindingFilter!, $action: RegisterFindingAction!, $reason: String!) {
  done: decideAllFindings(filter: $filter, action: $action, reason: $reason) { __typename ... on FindingsDecided { decided left { why count } } ... on Refusal { code } } }`;
const FINDINGS = 'query ($filter: RegisterFindingFilter) { registerFindings(first: 100, filter: $filter) { totalCount nodes { id version name state organization { id } } } }';
const ORGANIZATIONS = 'query ($filter: OrganizationFilter) { organizations(first: 100, filter: $filter) { totalCount nodes { name creditCode region { code } events { nodes { action source validSince reason } } } } }';

interface Decided { decided?: number; left?: { why: string; count: number }[]; code?: string }
interface Finding { id: string; version: number; name: string; state: string; organization: { id: string } | null }
interface Registered { name: string; creditCode: string; region: { code: string }; events: { nodes: object[] } }

const city = () => clerkOfCity(world);
let sent = 0;
async function compared(entries: readonly RegisterEntry[]): Promise<string> {
  const uploadId = `登记信息${(sent += 1)}.csv`;
  writeFileSync(join(folder, uploadId), registerList(entries));
  return (await ask<{ done: { id: string } }>(world, city(), START, { uploadId })).done.id;
}
const decideAll = async (filter: object, action: string, viewer: Viewer = city(), reason = '属于劳动关系领域，已核对') => (await ask<{ done: Decided }>(world, viewer, DECIDE, { filter, action, reason })).done;
const findings = async (filter: object = {}) => (await ask<{ registerFindings: { totalCount: number; nodes: Finding[] } }>(world, city(), FINDINGS, { filter })).registerFindings;
const organizations = async (filter: object = {}) => (await ask<{ organizations: { totalCount: number; nodes: Registered[] } }>(world, city(), ORGANIZATIONS, { filter })).organizations;
const inDistrict = (district: string, count: number): RegisterEntry[] => Array.from({ length: 200 }, (_, at) => registerEntry(1 + at)).filter(({ authority, status }) => authority.startsWith(district) && status === '正常').slice(0, count);

it('按名称或代码的一部分查找', async () => {
  await compared([registerEntry(1), registerEntry(2), registerEntry(12)]);
  expect((await findings({ search: '第2' })).nodes).toMatchObject([{ name: registerEntry(2).name }]);
  expect((await findings({ search: registerEntry(12).creditCode.slice(8).toLowerCase() })).nodes).toMatchObject([{ name: registerEntry(12).name }]);
  expect((await findings({ search: '100%' })).totalCount).toBe(0);
});

it('符合筛选的一次登记入库：来源、起始日、理由与逐条登记的一样，筛选以外的不动', async () => {
  const file = await compared([registerEntry(1), registerEntry(2), registerEntry(3)]);
  expect(await decideAll({ file: [file], search: '第' }, 'ACCEPT', city(), ' ')).toEqual({ __typename: 'Refusal', code: 'REASON_REQUIRED' });
  expect(await decideAll({ file: [file], search: '第3' }, 'ACCEPT')).toEqual({ __typename: 'FindingsDecided', decided: 1, left: [] });
  const [one] = (await findings({ search: '第3' })).nodes;
  expect(one).toMatchObject({ state: 'ACCEPTED', version: 2 });
  expect((await organizations()).nodes).toEqual([expect.objectContaining({
    name: registerEntry(3).name, creditCode: registerEntry(3).creditCode, events: { nodes: [{ action: 'create', source: 'REGISTER', validSince: '2026-10-31', reason: '属于劳动关系领域，已核对' }] },
  })]);
  // Found as any other is, by its initials too.
  expect((await organizations({ search: 'qds' })).totalCount).toBe(1);
  expect((await findings({ state: ['OPEN'] })).totalCount).toBe(2);
  expect(await decideAll({ file: [file], search: '第3' }, 'ACCEPT')).toMatchObject({ code: 'FINDINGS_NONE' });
});

it('一起决定的，与逐条决定的留下同样的记录', async () => {
  await compared([registerEntry(1), registerEntry(2)]);
  const [{ id, version }, other] = (await findings()).nodes as [Finding, Finding];
  await ask(world, city(), 'mutation ($findings: [FindingSeen!]!) { decideFindings(findings: $findings, action: DISMISS, reason: "不是") { __typename } }', { findings: [{ id, version }] });
  await decideAll({ state: ['OPEN'] }, 'DISMISS', city(), '不是');
  const kept = async (subject: string) => (await world.sql.query<object>(`
    select to_jsonb(e) - '{id,subject_id,scope,transaction_id}'::text[] as event, to_jsonb(f) - '{id,scope,name,credit_code,stated}'::text[] as finding
    from kernel_event e join registry_register_finding f on f.id::text = e.subject_id where f.id = $1`, [subject])).rows;
  expect(await kept(other.id)).toEqual(await kept(id));
  expect(await decideAll({ state: ['DISMISSED'] }, 'REOPEN', city(), '又收到材料')).toMatchObject({ decided: 2 });
  expect((await findings({ state: ['OPEN'] })).totalCount).toBe(2);
});

it('要人逐条看的留下，各按原因数清：与库中组织有关的、代码已登记的、同名的、代码不对的', async () => {
  const known = await world.write((context) => buildOrganization(context, { registrationAuthority: '城阳区民政局' }));
  const [held, one, twin] = [registerEntry(1), registerEntry(5), registerEntry(7)];
  await compared([
    { ...registerEntry(31), creditCode: known.creditCode!, name: known.name, status: '注销' }, held, one, { ...twin, name: '青岛孪生服务中心', address: one.address }, { ...registerEntry(9), name: '青岛孪生服务中心', address: one.address },
    { ...registerEntry(11), creditCode: `${registerEntry(11).creditCode.slice(0, 17)}${registerEntry(11).creditCode.endsWith('1') ? '2' : '1'}` },
  ]);
  await world.write((context) => buildOrganization(context, { creditCode: held.creditCode }));
  const done = await decideAll({}, 'ACCEPT');
  expect(done.decided).toBe(1);
  expect(done.left!.map(({ why, count }) => [why.slice(0, 8), count]).sort()).toEqual([['代码已经登记到库', 1], ['同一区市有名称相', 2], ['统一社会信用代码', 1], ['与库中的组织有关', 1]].sort());
  expect((await findings({ state: ['ACCEPTED'] })).nodes).toMatchObject([{ name: one.name }]);
  expect((await findings({ state: ['OPEN'] })).totalCount).toBe(5);
});

it('区里的不能决定别区的，也数不到；能登记的范围以外的留下', async () => {
  const [own, others] = [inDistrict('城阳区', 2), inDistrict('即墨区', 3)];
  await compared([...own, ...others]);
  await expect(decideAll({}, 'DISMISS', clerkOf(world, '370214'))).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  const ofDistrict = staff({ 'registry.reconcile': ['370214'], 'registry.correct': ['370214'] });
  expect(await decideAll({ search: others[0]!.name }, 'DISMISS', ofDistrict)).toMatchObject({ code: 'FINDINGS_NONE' });
  expect(await decideAll({}, 'DISMISS', ofDistrict)).toMatchObject({ decided: 2, left: [] });
  expect((await findings({ state: ['OPEN'] })).totalCount).toBe(3);
  expect(await decideAll({}, 'ACCEPT', staff({ 'registry.reconcile': ['*'], 'registry.correct': ['370214'] }))).toMatchObject({ decided: 0, left: expect.arrayContaining([{ why: expect.stringContaining('职责范围'), count: 3 }]) });
  expect((await organizations()).totalCount).toBe(0);
});

it('办理的同时有人登记了其中的代码：一条也不办，请再办一次', async () => {
  await compared([registerEntry(1), registerEntry(2)]);
  let goOn!: () => void;
  const gate = new Promise<void>((open) => { goOn = open; });
  const other = world.write(async (context) => {
    await buildOrganization(context, { creditCode: registerEntry(2).creditCode });
    await context.em.flush();
    await gate;
  });
  while ((await world.sql.query("select 1 from pg_stat_activity where datname = current_database() and state = 'idle in transaction'")).rowCount === 0) await sleep(10);
  const asked = decideAll({}, 'ACCEPT');
  while ((await world.sql.query("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")).rowCount === 0) await sleep(10);
  goOn();
  await other;
  expect(await asked).toMatchObject({ code: 'FINDINGS_MEANWHILE' });
  expect((await findings({ state: ['OPEN'] })).totalCount).toBe(2);
  expect(await decideAll({}, 'ACCEPT')).toMatchObject({ decided: 1, left: [{ count: 1 }] });
});

it('首个文件五千多条，一次登记五千条，余下的再办', async () => {
  await compared(Array.from({ length: 5_300 }, (_, at) => ({ ...registerEntry(1 + at), status: '正常' as const })));
  // In sets: as many statements for thousands as for a few. Some four seconds on a machine that does nothing else.
  const many = await world.statementsOf(() => decideAll({ state: ['OPEN'] }, 'ACCEPT'));
  expect(many.result).toMatchObject({ decided: 5_000, left: [{ why: expect.stringContaining('再办一次'), count: 300 }] });
  const few = await world.statementsOf(() => decideAll({ state: ['OPEN'] }, 'ACCEPT'));
  expect(few.result).toMatchObject({ decided: 300, left: [] });
  expect(many.statements.length).toBe(few.statements.length);
  expect(many.statements.length).toBeLessThan(20);
  expect((await world.sql.query('select count(*)::int as n from registry_organization')).rows).toEqual([{ n: 5_300 }]);
}, 120_000);
