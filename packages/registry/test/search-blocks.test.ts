import { newId, type Viewer } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { system, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deedOf } from '../src/operations/deed.ts';
import { keepSearchBlocks } from '../src/operations/search-blocks.ts';
import { insertOrganizations } from '../src/operations/write-organizations.ts';
import { recordOf } from '../src/organization/organization.facts.ts';
import { buildOrganization, organizationFacts } from '../src/testing/index.ts';
import { ask, clerkOf, clerkOfCity, registryWorld } from './world.ts';

// More of each than a search sorts; 市北 stands behind all of 城阳, and a walk of 10,000 does not come so far.
const DISTRICTS = [['城阳', '370214', 10_500], ['市北', '370203', 5_500]] as const;
const MARKS = ['同心', '朝阳', '明德', '汇智'];

interface Row { readonly id: string; readonly name: string; readonly names: readonly string[]; readonly order: string; readonly scope: string }
interface Answer { organizations: { totalCount: number; nodes: { id: string }[]; pageInfo: { endCursor: string; startCursor: string } } }

interface Step { readonly 'Relation Name'?: string; readonly 'Actual Rows': number; readonly 'Actual Loops': number; readonly 'Rows Removed by Filter'?: number; readonly Plans?: readonly Step[] }

/** How many organizations a plan looked at. */
const rowsRead = (step: Step): number => (step['Relation Name'] === 'registry_organization' ? step['Actual Loops'] * (step['Actual Rows'] + (step['Rows Removed by Filter'] ?? 0)) : 0)
  + (step.Plans ?? []).reduce((sum, part) => sum + rowsRead(part), 0);

let world: World;
const city = (): Viewer => clerkOfCity(world);
const district = (): Viewer => clerkOf(world, '370203');

beforeAll(async () => {
  world = await registryWorld();
  for (const [place, region, count] of DISTRICTS) {
    const records = Array.from({ length: count }, (_, at) => recordOf(organizationFacts({ name: `${place}${MARKS[at % MARKS.length]}${at}职工服务站`, creditCode: null, registrationStatus: 'FILED', region }), ''));
    await world.write((context) => insertOrganizations(transactionSql(context), records.map((after) => ({ id: newId(), version: 1, before: null, after })), deedOf(context, { action: 'create' })));
  }
  await world.sql.query('analyze');
});
afterAll(() => world.close());

const SEARCH = `query ($text: String!, $first: Int, $last: Int, $after: String, $before: String, $direction: OrderDirection!) {
  organizations(first: $first, last: $last, after: $after, before: $before, filter: { search: $text }, orderBy: { field: NAME, direction: $direction }) { totalCount nodes { id } pageInfo { endCursor startCursor } } }`;

async function all(): Promise<Row[]> {
  const { rows } = await world.sql.query('select id, name, name || former_names as names, name_order as "order", scope from registry_organization');
  return rows as unknown as Row[];
}

const byOrder = (one: Row, other: Row): number => Buffer.compare(Buffer.from(one.order), Buffer.from(other.order)) || (one.id < other.id ? -1 : 1);

/** What a search gives is what looking through every row gives, in both directions, from both ends, page after page. */
async function agrees(viewer: Viewer, scope: string | null, text: string, part = text): Promise<void> {
  const expected = (await all()).filter((row) => (scope === null || row.scope === scope) && row.names.some((name) => name.includes(part))).sort(byOrder).map(({ id }) => id);
  for (const direction of ['ASC', 'DESC'] as const) {
    const list = direction === 'ASC' ? expected : expected.toReversed();
    const asked = async (variables: object): Promise<Answer['organizations']> => (await ask<Answer>(world, viewer, SEARCH, { text, direction, ...variables })).organizations;
    const first = await asked({ first: 30 });
    expect(first.nodes.map(({ id }) => id), `${text} ${direction}`).toEqual(list.slice(0, 30));
    expect(first.totalCount).toBe(Math.min(list.length, 1_001));
    if (list.length <= 60) continue;
    expect((await asked({ first: 30, after: first.pageInfo.endCursor })).nodes.map(({ id }) => id)).toEqual(list.slice(30, 60));
    const last = await asked({ last: 30 });
    expect(last.nodes.map(({ id }) => id)).toEqual(list.slice(-30));
    expect((await asked({ last: 30, before: last.pageInfo.startCursor })).nodes.map(({ id }) => id)).toEqual(list.slice(-60, -30));
  }
}

async function everyTextAgrees(): Promise<void> {
  for (const [viewer, scope] of [[city(), null], [district(), '370203']] as const) {
    for (const text of ['市北', '朝阳', '市', '职工', '北汇智', '77', '站', '北同心1', '没有']) await agrees(viewer, scope, text);
    await agrees(viewer, scope, 'shibei', '市北');
    await agrees(viewer, scope, 'sb', '市北');
    await agrees(viewer, scope, 'chaoyang', '朝阳');
  }
}

const blocks = async (): Promise<{ low: string; high: string; ready: boolean; size: number }[]> => (await world.sql.query(`
  select b.low, b.high, b.ready, (select count(*)::int from registry_organization o where o.name_order >= b.low and o.name_order < b.high) as size from registry_search_block b order by b.low`)).rows as never;
const keep = (): Promise<void> => keepSearchBlocks(world.context(system), 500, 1_000);

describe('很多都有的词', () => {
  it('少于下限的不分段，与逐行查看的一样', async () => {
    await keepSearchBlocks(world.context(system), 500, 20_000);
    expect(await blocks()).toEqual([]);
    await everyTextAgrees();
  });

  it('分段后一样；段与段相接，没有一段过大', async () => {
    await keep();
    const made = await blocks();
    expect(made.every(({ ready, size }) => ready && size <= 1_000)).toBe(true);
    expect(made.map(({ low }) => low)).toEqual(['', ...made.slice(0, -1).map(({ high }) => high)]);
    await everyTextAgrees();
  });

  it('分段后只走有这个词的段', async () => {
    const { statements } = await world.statementsOf(() => ask<Answer>(world, city(), SEARCH, { text: '市北', direction: 'ASC', first: 20 }));
    const { text, values } = statements.find(({ text: sql }) => sql.includes('registry_search_block'))!;
    const { rows } = await world.sql.query(`explain (analyze, format json) ${text}`, [...values]);
    // Of 16,000: a thousand for the count, and no more than a block for the page; a walk along the list would read 10,000.
    expect(rowsRead((rows[0]!['QUERY PLAN'] as [{ Plan: Step }])[0].Plan)).toBeLessThan(4_000);
  });

  it('此后登记、改名、换了地方的也找得到', async () => {
    const moved = await world.write((context) => buildOrganization(context, { name: '城阳明德新鲜词职工服务站', creditCode: null, registrationStatus: 'FILED', region: '370214' }));
    await agrees(city(), null, '新鲜词');
    await ask(world, city(), 'mutation ($id: ID!) { correctOrganization(id: $id, version: 1, input: { name: "市北朝阳又一词职工服务站", region: "370203" }, reason: "证书") { ... on Organization { id } ... on Refusal { code } } }', { id: moved.id });
    expect((await all()).find(({ id }) => id === moved.id)).toMatchObject({ name: '市北朝阳又一词职工服务站', scope: '370203' });
    await agrees(district(), '370203', '又一词');
    await agrees(city(), null, '新鲜词');
    expect((await world.sql.query('select count(*)::int as n from registry_search_words w join registry_organization o on o.id = w.organization_id where o.scope <> w.scope')).rows).toEqual([{ n: 0 }]);
  });

  it('每个名称的词都记在它那一段', async () => {
    const { rows } = await world.sql.query(`
      select count(*)::int as n from (select registry_search_tokens(w.words, w.pairs) as token, o.name_order from registry_search_words w join registry_organization o on o.id = w.organization_id) t
      join registry_search_block b on t.name_order >= b.low and t.name_order < b.high where not exists (select from registry_search_token k where k.token = t.token and k.block = b.number)`);
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('一段长大了再分；有人正在写时不动', async () => {
    const before = await blocks();
    const records = Array.from({ length: 1_200 }, (_, at) => recordOf(organizationFacts({ name: `城阳朝阳新来的${at}职工服务站`, creditCode: null, registrationStatus: 'FILED', region: '370214' }), ''));
    await world.write(async (context) => {
      await insertOrganizations(transactionSql(context), records.map((after) => ({ id: newId(), version: 1, before: null, after })), deedOf(context, { action: 'create' }));
      await keep();
      expect(await blocks()).toMatchObject(before.map(({ low, high }) => ({ low, high })));
    });
    await keep();
    const after = await blocks();
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.every(({ ready, size }) => ready && size <= 1_000)).toBe(true);
    await everyTextAgrees();
  });
});
