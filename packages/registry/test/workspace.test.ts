import type { Viewer } from '@gongqiao/kernel';
import { system, type World } from '@gongqiao/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildOrganization, type BuiltOrganization } from '../src/testing/index.ts';
import { anybody, ask, clerkOf, clerkOfCity, readerOfCity, registryWorld } from './world.ts';

const NOON = '2026-03-02T04:00:00Z';
const SAVE = 'mutation ($input: DraftInput!) { done: saveDraft(input: $input) { ... on Draft { subject } ... on Refusal { code } } }';
const WHO = 'query ($subject: ID!) { editors(subject: $subject) { name place fields secondsAgo } }';

let world: World;
const rows: BuiltOrganization[] = [];
const VIEWERS = {
  chengyang: () => clerkOf(world, '370214'), jimo: () => clerkOf(world, '370215'), city: () => clerkOfCity(world), reader: () => readerOfCity(world),
} satisfies Record<string, () => Viewer>;
type Who = keyof typeof VIEWERS;
const names = Object.keys(VIEWERS) as Who[];

// Each viewer with an account of their own, as drafts hang on accounts.
const idOf = (who: Who): string => `00000000-0000-7000-8000-00000000000${names.indexOf(who)}`;
const viewerOf = (who: Who): Viewer => ({ ...VIEWERS[who](), accountId: idOf(who) });

beforeAll(async () => {
  world = await registryWorld();
  world.clock.set(NOON);
  for (const region of ['370214', '370215']) for (const kind of ['FOUNDATION', 'SOCIAL_ASSOCIATION', 'SOCIAL_ASSOCIATION'] as const) rows.push(await world.write((context) => buildOrganization(context, { region, kind })));
  for (const who of names) {
    const { department, unitId, name } = viewerOf(who);
    await world.context(system).sql.query(`insert into identity_account (id, account, display_name, password_hash, department, unit_id, created_at, updated_at) values ($1, $2, $3, '-', $4, $5, now(), now())`, [idOf(who), who, name, department, unitId]);
  }
});
afterAll(() => world.close());

// The oracle: who sees which organization, said without scopes.
const sees = (who: Who, { region }: BuiltOrganization): boolean => who === 'city' || who === 'reader' || (who === 'chengyang' ? '370214' : '370215') === region;

it('谁在改一个组织，只有看得到这个组织的人知道；看不到的组织存不了草稿', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...names), fc.constantFrom(...names), fc.nat(5), async (writer, reader, index) => {
    const row = rows[index]!;
    const subject = `Organization:${row.id}`;
    await world.sql.query('delete from workspace_draft');
    const input = { subject, baseVersion: 1, fields: [{ field: 'name', text: '写到一半' }, { field: 'region', text: '370215' }], reason: '', device: 'desk' };
    expect(await ask(world, viewerOf(writer), SAVE, { input })).toEqual({ done: sees(writer, row) ? { subject } : { code: 'NOT_FOUND' } });
    const shown = writer !== reader && sees(writer, row) && sees(reader, row);
    const { editors } = await ask<{ editors: object[] }>(world, viewerOf(reader), WHO, { subject });
    expect(editors).toEqual(shown ? [{ name: viewerOf(writer).name, place: PLACES[writer], fields: ['名称', '所属区市'], secondsAgo: 0 }] : []);
  }), { numRuns: 60 });
}, 60_000);
const PLACES: Record<Who, string> = { chengyang: '城阳区总工会', jimo: '即墨区总工会', city: '法律工作部', reader: '政策研究室' };

const COUNTS = 'query ($filters: [OrganizationFilter!]!, $upTo: Int!) { counts: organizationCounts(filters: $filters, upTo: $upTo) }';
const FILTERS = [{}, { kind: ['FOUNDATION'] }, { region: ['370214'], kind: ['SOCIAL_ASSOCIATION'] }, { search: '城阳' }, { kind: ['FOUNDATION'], region: ['370215'] }];

it('视图旁的数，等于各人打开后列表的总数，一条语句数完', async () => {
  for (const who of names) {
    const viewer = viewerOf(who);
    const { result, statements } = await world.statementsOf(() => ask<{ counts: number[] }>(world, viewer, COUNTS, { filters: FILTERS, upTo: 1_000 }));
    const totals = await Promise.all(FILTERS.map(async (filter) => (await ask<{ organizations: { totalCount: number } }>(world, viewer, 'query ($filter: OrganizationFilter) { organizations(filter: $filter) { totalCount } }', { filter })).organizations.totalCount));
    expect([who, result.counts]).toEqual([who, totals]);
    expect(statements).toHaveLength(1);
  }
  expect((await ask<{ counts: number[] }>(world, viewerOf('city'), COUNTS, { filters: [{}, { kind: ['FOUNDATION'] }], upTo: 4 })).counts).toEqual([4, 2]);
});

it('数不了的说明白：太多、数到零、公众', async () => {
  const code = async (viewer: Viewer, filters: object[], upTo: number) => (await world.execute(COUNTS, { viewer, variables: { filters, upTo } })).errors?.[0]?.extensions['code'];
  expect(await code(viewerOf('city'), Array.from({ length: 101 }, () => ({})), 10)).toBe('BAD_USER_INPUT');
  expect(await code(viewerOf('city'), [{}], 0)).toBe('BAD_USER_INPUT');
  expect(await code(anybody(world), [{}], 10)).toBe('UNAUTHENTICATED');
  expect((await ask<{ counts: number[] }>(world, viewerOf('city'), COUNTS, { filters: [], upTo: 10 })).counts).toEqual([]);
});
