import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { system, type World } from '@gongqiao/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '../src/operations/import/import-file.ts';
import { buildOrganization } from '../src/testing/index.ts';
import { anybody, ask, clerkOf, clerkOfCity, readerOfCity, registryWorld } from './world.ts';

let world: World;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongqiao-provenance-'));
  world = await registryWorld();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.close();
});

const CORRECT = `mutation ($id: ID!, $version: Int!, $input: OrganizationPatch!, $since: PartialDate) {
  done: correctOrganization(id: $id, version: $version, input: $input, reason: "电话核实", validSince: $since) { __typename ... on Organization { id version } ... on Refusal { code fields } }
}`;
const KNOWN = `query ($id: ID!, $on: LocalDate, $view: KnownView!) { known: knownOrganization(id: $id, on: $on, view: $view) { firstKnown values { field label value source origin validSince knownSince by reason batch } } }`;
const STATEMENTS = `query ($id: ID!) { organization(id: $id) { version fullTimeStaff street statements { nodes { id version field label stated source origin validSince state decisionReason decidedBy offers { action } } } } }`;
const CHOOSE = `mutation ($id: ID!, $version: Int!, $action: StatementAction!, $reason: String!) {
  done: chooseStatement(id: $id, version: $version, action: $action, reason: $reason) { __typename ... on Statement { id state organization { fullTimeStaff } } ... on Refusal { code } }
}`;

interface Value { field: string; value: string | null; source: string; origin: string | null; validSince: string | null; by: string; reason: string | null; batch: string | null }
interface StatementRow { id: string; version: number; field: string; label: string; stated: string; source: string; origin: string; validSince: string | null; state: string; offers: { action: string }[] }
interface Done { __typename: string; id: string; version: number; code?: string; state?: string; organization: { fullTimeStaff: number } }

const clerk = () => clerkOf(world, '370214');
const correct = async (id: string, input: object, since: string | null = null) => {
  const { organization } = await ask<{ organization: { version: number } }>(world, clerk(), 'query ($id: ID!) { organization(id: $id) { version } }', { id });
  return (await ask<{ done: Done }>(world, clerk(), CORRECT, { id, version: organization.version, input, since })).done;
};
async function known(id: string, on: string | null, view = 'KNOWN', viewer = clerk()): Promise<Map<string, Value>> {
  const answer = await ask<{ known: { values: Value[] } | null }>(world, viewer, KNOWN, { id, on, view });
  return new Map((answer.known?.values ?? []).map((value) => [value.field, value]));
}
const told = async (id: string) => (await ask<{ organization: { version: number; fullTimeStaff: number; street: string; statements: { nodes: StatementRow[] } } }>(world, clerk(), STATEMENTS, { id })).organization;
const choose = async (row: StatementRow, action: string, reason = '与组织负责人核对', viewer = clerk()) => (await ask<{ done: Done }>(world, viewer, CHOOSE, { id: row.id, version: row.version, action, reason })).done;

/** Imports rows as a list of 城阳区 does; gives the batch. */
async function imported(rows: readonly object[], asOf: string | null = null, fileName = 'list.json') {
  const path = join(folder, fileName);
  writeFileSync(path, JSON.stringify(rows.map((row) => ({ region: '370214', ...row }))));
  return importFile(world.context(system), { path, fileName, size: 1 }, undefined, asOf);
}

describe('每项内容的来源', () => {
  it('说得出从哪里来、谁、何时、自何时起', async () => {
    world.clock.set('2018-11-20T02:00:00Z');
    const { creditCode, id } = await world.write((context) => buildOrganization(context, { fullTimeStaff: 5, street: '惜福镇', assessmentExpiresOn: '2027-05-11' }));
    world.clock.set('2019-03-01T02:00:00Z');
    await imported([{ name: '城阳区某服务中心', code: creditCode, volunteers: 30 }], '2018-12', '城阳2018.json');
    world.clock.set('2019-06-01T02:00:00Z');
    await correct(id, { fullTimeStaff: 8 }, '2019-05');
    await imported([{ name: '城阳区某服务中心', code: creditCode, methods: ['热线'] }]);
    const values = await known(id, null);
    expect(values.get('street')).toMatchObject({ label: '街道（镇）', value: '惜福镇', source: 'STAFF', by: '系统', knownSince: '2018-11-20T02:00:00.000Z' });
    expect(values.get('volunteers')).toMatchObject({ value: '30', source: 'IMPORT', origin: '城阳2018.json', validSince: '2018-12', batch: expect.any(String) });
    expect(values.get('fullTimeStaff')).toMatchObject({ value: '8', source: 'CORRECTION', reason: '电话核实', validSince: '2019-05', by: '城阳区总工会（经办）', batch: null });
    expect(values.get('region')).toMatchObject({ value: '城阳区', label: '所属区市' });
    expect([...values.keys()]).not.toContain('published');
    // 再写一遍也不变：日期从库里出来还是日期
    expect(values.get('assessmentExpiresOn')).toMatchObject({ value: '2027-05-11', source: 'STAFF' });
  });

  it('某日掌握的，与现在所知某日的情况，是两回事', async () => {
    world.clock.set('2018-11-20T02:00:00Z');
    const { id } = await world.write((context) => buildOrganization(context, { fullTimeStaff: 5 }));
    world.clock.set('2019-06-01T02:00:00Z');
    await correct(id, { fullTimeStaff: 8 }, '2018-12');
    expect((await known(id, '2018-11-19')).size).toBe(0);
    expect((await known(id, '2018-11-20')).get('fullTimeStaff')?.value).toBe('5');
    expect((await known(id, '2019-05-31')).get('fullTimeStaff')?.value).toBe('5');
    expect((await known(id, '2019-05-31', 'HELD')).get('fullTimeStaff')?.value).toBe('8');
    expect((await known(id, '2018-11-30', 'HELD')).get('fullTimeStaff')?.value).toBe('5');
  });

  it('一条语句；看不到组织的人、没有查阅记录权限的人看不到', async () => {
    const { id } = await world.write((context) => buildOrganization(context));
    const { statements } = await world.statementsOf(() => world.execute(KNOWN, { viewer: clerk(), variables: { id, on: '2030-01-01', view: 'HELD' } }));
    expect(statements).toHaveLength(1);
    expect((await known(id, null, 'KNOWN', clerkOf(world, '370215'))).size).toBe(0);
    expect((await known(id, null, 'KNOWN', readerOfCity(world))).size).toBeGreaterThan(3);
    expect((await known('无此组织', null)).size).toBe(0);
    const refused = await world.execute(KNOWN, { viewer: anybody(world), variables: { id, on: null, view: 'KNOWN' } });
    expect(refused.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});

describe('与核实过的值不同的', () => {
  async function disputed(stated = 12) {
    world.clock.set('2020-01-01T02:00:00Z');
    const built = await world.write((context) => buildOrganization(context, { fullTimeStaff: 5, street: '惜福镇' }));
    await correct(built.id, { fullTimeStaff: 8 });
    world.clock.set('2020-02-01T02:00:00Z');
    const batch = await imported([{ name: built.name, code: built.creditCode, fullTimeStaff: stated, street: '流亭街道' }]);
    return { ...built, batch };
  }

  it('并列待选；没有人核实过的照旧更新', async () => {
    const { id, batch } = await disputed();
    const row = await told(id);
    expect(row).toMatchObject({ fullTimeStaff: 8, street: '流亭街道' });
    expect(row.statements.nodes).toMatchObject([{ field: 'fullTimeStaff', label: '专职人数', stated: '12', source: 'IMPORT', origin: 'list.json', state: 'OPEN', offers: [{ action: 'adopt' }, { action: 'keep' }, { action: 'file' }] }]);
    const { rows } = await world.sql.query('select disputed, result from registry_import_row where batch_id = $1', [batch.batchId]);
    expect(rows).toEqual([{ disputed: ['fullTimeStaff'], result: 'UPDATED' }]);
  });

  it('相同的值不成为不同说法，同一说法再报一次也不重复', async () => {
    expect((await told((await disputed(8)).id)).statements.nodes).toEqual([]);
    const { id, creditCode, name } = await disputed();
    await imported([{ name, code: creditCode, fullTimeStaff: 12 }]);
    await imported([{ name, code: creditCode, fullTimeStaff: 13 }]);
    expect((await told(id)).statements.nodes.map(({ stated }) => stated)).toEqual(['12', '13']);
  });

  it('采用：写明理由，值改为所说的，来源是所说的来源', async () => {
    const { id } = await disputed();
    const [statement] = (await told(id)).statements.nodes;
    expect(await choose(statement!, 'ADOPT', ' ')).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await choose(statement!, 'ADOPT')).toMatchObject({ state: 'ADOPTED', organization: { fullTimeStaff: 12 } });
    expect(await told(id)).toMatchObject({ fullTimeStaff: 12, statements: { nodes: [{ state: 'ADOPTED', decisionReason: '与组织负责人核对', decidedBy: '城阳区总工会（经办）', offers: [] }] } });
    expect((await known(id, null)).get('fullTimeStaff')).toMatchObject({ value: '12', source: 'IMPORT', reason: '与组织负责人核对' });
    expect(await choose(statement!, 'KEEP')).toMatchObject({ code: 'CONFLICT' });
  });

  it('保留现值、归入早先；后来更正成所说的，就不再是问题', async () => {
    const { id } = await disputed();
    const [statement] = (await told(id)).statements.nodes;
    expect(await choose(statement!, 'KEEP')).toMatchObject({ state: 'KEPT', organization: { fullTimeStaff: 8 } });
    const kept = (await told(id)).statements.nodes[0]!;
    expect(await choose(kept, 'FILE')).toMatchObject({ state: 'PAST' });
    const other = await disputed();
    expect(await correct(other.id, { fullTimeStaff: 12 })).toMatchObject({ __typename: 'Organization' });
    expect((await told(other.id)).statements.nodes).toMatchObject([{ state: 'ADOPTED', decisionReason: '电话核实' }]);
  });

  it('说的是早先情况的名单不改现值，查当时的情况用得上', async () => {
    world.clock.set('2020-01-01T02:00:00Z');
    const { id, creditCode, name } = await world.write((context) => buildOrganization(context, { fullTimeStaff: 5 }));
    await imported([{ name, code: creditCode, fullTimeStaff: 3 }], '2018-11-30');
    expect(await told(id)).toMatchObject({ fullTimeStaff: 5, statements: { nodes: [{ stated: '3', state: 'PAST', validSince: '2018-11-30' }] } });
    expect((await known(id, '2019-01-01', 'HELD')).get('fullTimeStaff')).toMatchObject({ value: '3', source: 'IMPORT' });
    expect((await known(id, '2019-01-01')).size).toBe(0);
  });

  it('撤销整批，待选的说法一起撤去；当时掌握的仍查得到', async () => {
    const { id, batch } = await disputed();
    world.clock.set('2020-03-01T02:00:00Z');
    const done = await ask<{ done: { __typename: string } }>(world, clerkOfCity(world), 'mutation ($id: ID!) { done: undoImport(id: $id, reason: "报错了") { __typename } }', { id: batch.batchId });
    expect(done.done.__typename).toBe('ImportBatch');
    expect(await told(id)).toMatchObject({ street: '惜福镇', statements: { nodes: [] } });
    expect((await known(id, '2020-02-15')).get('street')).toMatchObject({ value: '流亭街道', source: 'IMPORT' });
    expect((await known(id, '2020-03-02')).get('street')).toMatchObject({ value: '惜福镇', source: 'STAFF' });
    expect((await known(id, '2020-02-15', 'HELD')).get('street')).toMatchObject({ value: '惜福镇' });
  });

  it('外区的人选不了；组织移区，说法跟着走', async () => {
    const { id } = await disputed();
    const [statement] = (await told(id)).statements.nodes;
    expect(await choose(statement!, 'ADOPT', '理由', clerkOf(world, '370215'))).toMatchObject({ code: 'NOT_FOUND' });
    const { organization } = await ask<{ organization: { version: number } }>(world, clerkOfCity(world), 'query ($id: ID!) { organization(id: $id) { version } }', { id });
    await ask(world, clerkOfCity(world), CORRECT, { id, version: organization.version, input: { region: '370215' }, since: null });
    const { statements } = await ask<{ statements: { totalCount: number } }>(world, clerkOf(world, '370215'), 'query ($id: [ID!]) { statements(filter: { organization: $id }) { totalCount } }', { id: [id] });
    expect(statements.totalCount).toBe(1);
  });

  it('自何时起不能晚于今天', async () => {
    const { id } = await world.write((context) => buildOrganization(context));
    expect(await correct(id, { fullTimeStaff: 9 }, '2999')).toMatchObject({ code: 'SINCE_IN_FUTURE', fields: ['validSince'] });
  });
});

// 任意一串更正、导入、公开与撤下之后，任意一天所掌握的，等于那一天末了库里的样子
it('历史可以重演：任意一天的状态是此前各次改动累积的结果', async () => {
  const step = fc.record({
    days: fc.integer({ min: 0, max: 3 }), kind: fc.constantFrom('correct', 'import'),
    staff: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }), street: fc.option(fc.constantFrom('惜福镇', '流亭街道', '夏庄街道'), { nil: undefined }), domains: fc.option(fc.subarray(['EMPLOYMENT', 'SKILLS', 'CULTURE']), { nil: undefined }),
  });
  const words: Readonly<Record<string, string>> = { EMPLOYMENT: '就业', SKILLS: '技能', CULTURE: '精神文化' };
  const shown = async (id: string) => {
    const { organization: row } = await ask<{ organization: { fullTimeStaff: number | null; street: string | null; labourDomains: string[] } }>(world, clerk(), 'query ($id: ID!) { organization(id: $id) { fullTimeStaff street labourDomains } }', { id });
    return [row.fullTimeStaff?.toString() ?? null, row.street, row.labourDomains.map((domain) => words[domain]).join('、') || null];
  };
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
    let day = Date.parse('2021-01-01T00:00:00Z');
    world.clock.set(new Date(day).toISOString());
    const { id, creditCode, name } = await world.write((context) => buildOrganization(context));
    const expected = new Map([[new Date(day).toISOString().slice(0, 10), await shown(id)]]);
    for (const { days, kind, staff, street, domains } of steps) {
      day += days * 86_400_000;
      world.clock.set(new Date(day).toISOString());
      if (kind === 'correct') await correct(id, { fullTimeStaff: staff, street, labourDomains: domains });
      else await imported([{ name, code: creditCode, fullTimeStaff: staff, street, domains: domains?.map((domain) => words[domain]) }]);
      expected.set(new Date(day).toISOString().slice(0, 10), await shown(id));
    }
    for (const [on, state] of expected) {
      const then = await known(id, on);
      expect(['fullTimeStaff', 'street', 'labourDomains'].map((field) => then.get(field)?.value ?? null)).toEqual(state);
    }
  }), { numRuns: 8 });
});
