import type { Viewer } from '@gongqiao/kernel';
import { buildOrganization } from '@gongqiao/registry/testing';
import type { World } from '@gongqiao/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { act, type Answer, anybody, appealReviewer, ask, auditor, change, city, district, incubationWorld, ofGroup, ofOrganization, publishedCall, researcher, reviewer, reviewOf, submitted, underReview } from './world.ts';

interface Placed {
  readonly id: string;
  readonly place: '' | '370214' | '370215';
  readonly owner: 'organization' | 'group';
  readonly draft: boolean;
}

interface Seen {
  readonly application: unknown;
  readonly applications: { totalCount: number; nodes: { id: string }[] };
}

let world: World;
let organizationId: string;
const rows: Placed[] = [];
const calls = new Map<string, Answer>();
let review: { id: string; version: number };
beforeAll(async () => {
  world = await incubationWorld();
  organizationId = (await world.write((context) => buildOrganization(context))).id;
  for (const place of ['', '370214', '370215'] as const) {
    const clerk = place === '' ? city(world) : VIEWERS[place === '370214' ? 'chengyang' : 'jimo']();
    for (const owner of ['organization', 'group'] as const) {
      for (const draft of [true, false]) {
        const call = await publishedCall(world, clerk, { region: place || null, name: `${place}${owner}${draft}` });
        calls.set(`${place}${owner}${draft}`, call);
        const viewer = VIEWERS[owner]();
        const made = draft ? await act(world, viewer, 'startApplication', { call: call.id })
          : await submitted(world, viewer, call.id, [...(owner === 'group' ? [change('GROUP_NAME', '小组'), change('REGION', '370214')] : []), change('PEOPLE_COUNT', '3'), change('TARGET_WORKERS', '骑手'), change('PLAN', '计划')]);
        rows.push({ id: made.id, place, owner, draft });
        if (place === '370214' && owner === 'group' && !draft) {
          await underReview(world, clerk, made, ['one']);
          review = await reviewOf(world, made.id, VIEWERS.reviewer());
        }
      }
    }
  }
});
afterAll(() => world.close());

const VIEWERS = {
  city: () => city(world), chengyang: () => district(world, '370214', 'chengyang'), jimo: () => district(world, '370215', 'jimo'), appeals: () => appealReviewer(world), auditor: () => auditor(world), researcher: () => researcher(world),
  organization: () => ofOrganization(world, organizationId), group: () => ofGroup(world, 'access-group'), stranger: () => ofGroup(world, 'stranger'), reviewer: () => reviewer(world, 'one'), public: () => anybody(world),
} satisfies Record<string, () => Viewer>;
type Who = keyof typeof VIEWERS;

// The oracle: who sees which application, said without scopes and filters.
function sees(who: Who, { place, owner, draft }: Placed): boolean {
  if (who === 'organization' || who === 'group') return owner === who;
  if (draft) return false;
  if (who === 'city' || who === 'appeals' || who === 'auditor') return true;
  return (who === 'chengyang' && place === '370214') || (who === 'jimo' && place === '370215');
}
const screens = (who: Who, row: Placed): boolean => ['city', 'chengyang', 'jimo'].includes(who) && sees(who, row);

const asked = async <Data>(who: Who, document: string, variables: Record<string, unknown>) => (await world.execute(document, { viewer: VIEWERS[who](), variables })).data as unknown as Data;
const codeOf = async (who: Who, mutation: string, id: string): Promise<string> =>
  (await asked<{ done?: { code?: string } } | null>(who, `mutation ($id: ID!) { done: ${mutation} { ... on Refusal { code } } }`, { id }))?.done?.code ?? 'DENIED';

it('看、列、数、受理、决定、提交：凡能碰到一件申请的地方都按同一规则', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...(Object.keys(VIEWERS) as Who[])), fc.nat(11), async (who, index) => {
    const row = rows[index]!;
    const expected = sees(who, row);
    const seen = await asked<Seen | undefined>(who, 'query ($id: ID!) { application(id: $id) { id } applications(first: 100) { totalCount nodes { id } } }', { id: row.id });
    const wanted = { one: expected, listed: expected, count: rows.filter((one) => sees(who, one)).length };
    expect(seen ? { one: seen.application !== null, listed: seen.applications.nodes.some(({ id }) => id === row.id), count: seen.applications.totalCount } : 'DENIED').toEqual(who === 'public' ? 'DENIED' : wanted);
    const [clerk, applicant] = [['city', 'chengyang', 'jimo'].includes(who), ['organization', 'group', 'stranger'].includes(who)];
    for (const mutation of ['acceptApplication(id: $id, version: 0)', 'admitApplication(id: $id, version: 0, reason: "试", withoutReviews: "试")']) {
      expect(await codeOf(who, mutation, row.id), mutation).toBe(!clerk ? 'DENIED' : screens(who, row) ? 'CONFLICT' : 'NOT_FOUND');
    }
    expect(await codeOf(who, 'withdrawApplication(id: $id, version: 0)', row.id)).toBe(!applicant ? 'DENIED' : expected ? 'CONFLICT' : 'NOT_FOUND');
  }), { numRuns: 120 });
}, 240_000);

it('公布的征集人人可看，草稿只有能发布的看；区里只能发布本区的', async () => {
  world.clock.set('2026-01-20T02:00:00Z');
  const { buildCall } = await import('../src/testing/index.ts');
  const [chengyang, jimo] = [VIEWERS.chengyang(), VIEWERS.jimo()];
  const draft = await act(world, chengyang, 'createCall', { input: buildCall({ region: '370214' }) });
  expect(await act(world, jimo, 'createCall', { input: buildCall({ region: '370214' }) })).toMatchObject({ code: 'CALL_SCOPE' });
  expect(await act(world, jimo, 'createCall', { input: buildCall() })).toMatchObject({ code: 'CALL_SCOPE' });
  const published = calls.get('370214groupfalse')!;
  for (const who of Object.keys(VIEWERS) as Who[]) {
    const seen = async (id: string) => (await asked<{ call: { editions: { nodes: { criteria: { nodes: unknown[] } }[] } } | null } | null>(who, 'query ($id: ID!) { call(id: $id) { editions { nodes { criteria { nodes { title } } } } } }', { id }))?.call?.editions.nodes[0]?.criteria.nodes.length ?? null;
    expect(await seen(published.id), who).toBe(who === 'reviewer' ? null : 3);
    expect(await seen(draft.id), who).toBe(who === 'city' || who === 'chengyang' ? 3 : null);
  }
});

it('评审：本人的，和查阅申请的人的；办件和决定里也是', async () => {
  for (const who of Object.keys(VIEWERS) as Who[]) {
    if (who === 'public') continue;
    const { review: seen } = await ask<{ review: unknown }>(world, VIEWERS[who](), 'query ($id: ID!) { review(id: $id) { id } }', { id: review.id });
    expect(seen !== null, who).toBe(['city', 'chengyang', 'appeals', 'auditor', 'reviewer'].includes(who));
  }
  expect(await act(world, VIEWERS.jimo(), 'releaseReview', { ...review, reason: '试' })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await act(world, VIEWERS.chengyang(), 'releaseReview', { ...review, reason: '评审人出差。' })).toMatchObject({ state: 'RELEASED' });
});
