import type { Viewer } from '@gongqiao/kernel';
import { buildOrganization } from '@gongqiao/registry/testing';
import type { World } from '@gongqiao/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desks, does, findWhole, resident, session, upkeep, whole } from './residency-world.ts';
import { anybody, appealReviewer, ask, auditor, change, city, district, filled, incubationWorld, ofGroup, ofOrganization, researcher, reviewer } from './world.ts';

interface Placed {
  readonly id: string;
  readonly place: '' | '370214' | '370215';
  readonly owner: 'organization' | 'group';
}

let world: World;
let organizationId: string;
const rows: Placed[] = [];

const VIEWERS = {
  city: () => city(world), chengyang: () => district(world, '370214', 'chengyang'), jimo: () => district(world, '370215', 'jimo'), appeals: () => appealReviewer(world), auditor: () => auditor(world), researcher: () => researcher(world),
  organization: () => ofOrganization(world, organizationId), group: () => ofGroup(world, 'access-group'), stranger: () => ofGroup(world, 'stranger'), reviewer: () => reviewer(world, 'one'), public: () => anybody(world),
} satisfies Record<string, () => Viewer>;
type Who = keyof typeof VIEWERS;
const everybody = Object.keys(VIEWERS) as Who[];
const clerkOf = (place: Placed['place']): Viewer => (place === '' ? city(world) : VIEWERS[place === '370214' ? 'chengyang' : 'jimo']());

beforeAll(async () => {
  world = await incubationWorld();
  organizationId = (await world.write((context) => buildOrganization(context))).id;
  for (const place of ['', '370214', '370215'] as const) {
    for (const owner of ['organization', 'group'] as const) {
      const changes = owner === 'group' ? filled() : [change('PEOPLE_COUNT', '3'), change('TARGET_WORKERS', '骑手'), change('PLAN', '计划')];
      rows.push({ id: await resident(world, VIEWERS[owner](), clerkOf(place), { region: place || null, name: `${place}${owner}` }, changes), place, owner });
    }
  }
  world.clock.set('2026-06-22T02:00:00Z');
  for (const { id, place } of rows) await does(world, clerkOf(place), 'recordSessions', { rows: [session(id, '2026-05-11')] });
  await upkeep(world);
}, 120_000);
afterAll(() => world.close());

// The oracle: who sees which residency, said without scopes and filters.
function sees(who: Who, { place, owner }: Placed): boolean {
  if (who === 'organization' || who === 'group') return owner === who;
  if (who === 'city' || who === 'appeals' || who === 'auditor') return true;
  return (who === 'chengyang' && place === '370214') || (who === 'jimo' && place === '370215');
}
const hosts = (who: Who): boolean => ['city', 'chengyang', 'jimo'].includes(who);

const asked = async <Data>(who: Who, document: string, variables: Record<string, unknown>) => (await world.execute(document, { viewer: VIEWERS[who](), variables })).data as unknown as Data;
const codeOf = async (who: Who, mutation: string, id: string): Promise<string> =>
  (await asked<{ done?: { code?: string } } | null>(who, `mutation ($id: ID!) { done: ${mutation} { ... on Refusal { code } } }`, { id }))?.done?.code ?? 'DENIED';

interface Seen { readonly residency: { id: string } | null; readonly residencies: { totalCount: number }; readonly stageReviews: { totalCount: number } }

it('看、列、数、办：凡能碰到一件入驻的地方都按同一规则', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...everybody), fc.nat(5), async (who, index) => {
    const row = rows[index]!;
    const expected = sees(who, row);
    const seen = await asked<Seen | null>(who, 'query ($id: ID!) { residency(id: $id) { id } residencies(first: 50) { totalCount } stageReviews(first: 50) { totalCount } }', { id: row.id });
    const count = rows.filter((one) => sees(who, one)).length;
    expect(seen ? { one: seen.residency !== null, listed: seen.residencies.totalCount, reviews: seen.stageReviews.totalCount } : 'DENIED').toEqual(who === 'public' ? 'DENIED' : { one: expected, listed: count, reviews: count });
    for (const mutation of ['beginGraduation(id: $id, version: 0)', 'notifyResidency(id: $id, version: 0, reason: "试")', 'allocateDesk(id: $id, version: 0, space: "00000000-0000-4000-8000-000000000000")']) {
      const within = mutation.startsWith('allocate') ? 'NOT_FOUND' : 'CONFLICT';
      expect(await codeOf(who, mutation, row.id), mutation).toBe(!hosts(who) ? 'DENIED' : expected ? within : 'NOT_FOUND');
    }
    const applies = ['organization', 'group', 'stranger'].includes(who);
    for (const mutation of ['giveNotice(id: $id, version: 0)', 'requestGraduation(id: $id, version: 0)']) expect(await codeOf(who, mutation, row.id), mutation).toBe(!applies ? 'DENIED' : expected ? 'CONFLICT' : 'NOT_FOUND');
  }), { numRuns: 80 });
}, 240_000);

it('协议、辅导、评估跟着入驻；别人的办不了', async () => {
  const row = rows.find(({ place, owner }) => place === '370214' && owner === 'group')!;
  for (const who of everybody.filter((one) => one !== 'public')) {
    const found = await findWhole(world, VIEWERS[who](), row.id);
    expect(found && [found.agreements.nodes.length, found.sessions.nodes.length, found.stageReviews.nodes.length], who).toEqual(sees(who, row) ? [1, 1, 1] : null);
  }
  const { sessions, stageReviews } = await whole(world, VIEWERS.group(), row.id);
  const [one, review] = [sessions.nodes[0]!, stageReviews.nodes[0]!];
  for (const who of ['organization', 'stranger'] as const) {
    expect(await does(world, VIEWERS[who](), 'confirmSession', { id: one.id, version: one.version })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await does(world, VIEWERS[who](), 'commentStageReview', { id: review.id, version: review.version, comment: '试' })).toMatchObject({ code: 'NOT_FOUND' });
  }
  expect(await does(world, VIEWERS.jimo(), 'sendStageReview', { id: review.id, version: review.version, report: '试' })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await does(world, VIEWERS.jimo(), 'recordSessions', { rows: [session(row.id, '2026-05-12')] })).toMatchObject({ saved: 0, rows: [{ field: 'residency' }] });
});

it('区里只能安排本区的工位；工位的使用记录只给工作人员看', async () => {
  const row = rows.find(({ place, owner }) => place === '370214' && owner === 'organization')!;
  const [[own], [foreign]] = [await desks(world, 1), await desks(world, 1, '370215')];
  const { version } = await whole(world, VIEWERS.chengyang(), row.id);
  expect(await does(world, VIEWERS.chengyang(), 'allocateDesk', { id: row.id, version, space: foreign!.id })).toMatchObject({ code: 'NOT_FOUND' });
  expect((await ask<{ freeDesks: unknown[] }>(world, VIEWERS.chengyang(), 'query ($id: ID!) { freeDesks(residency: $id) { id } }', { id: row.id })).freeDesks).toEqual([{ id: own!.id }]);
  expect((await ask<{ freeDesks: unknown[] }>(world, VIEWERS.jimo(), 'query ($id: ID!) { freeDesks(residency: $id) { id } }', { id: row.id })).freeDesks).toEqual([]);
  expect(await does(world, VIEWERS.chengyang(), 'allocateDesk', { id: row.id, version, space: own!.id })).toMatchObject({ space: { name: '1 号工位' } });
  const { errors } = await world.execute('query ($id: ID!) { residency(id: $id) { booking { id } } }', { viewer: VIEWERS.organization(), variables: { id: row.id } });
  expect(errors?.[0]?.message).toBeDefined();
});
