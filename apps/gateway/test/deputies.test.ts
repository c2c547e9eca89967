import { observer, verifyChain, witness } from '@gongqiao/audit';
import { DEMO_PASSWORD } from '@gongqiao/identity/testing';
import { buildOrganization } from '@gongqiao/registry/testing';
import { createWorld, system, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { domains } from '../src/domains.ts';
import { cookieOf, serve, type Served } from './served.ts';

const NAME = { 'legal-affairs': '周（经办）', 'legal-affairs-leader': '林（部长）', 'security-admin': '顾（安全）', 'security-admin-2': '孟（安全）' } as const;
type Who = keyof typeof NAME;

let world: World;
let served: Served;
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  world = await createWorld({ domains, seed: true, witness, observer });
  world.clock.set('2026-12-02T02:00:00Z');
  served = await serve({ world, clock: world.clock });
  ids = Object.fromEntries((await world.sql.query('select account, id from identity_account')).rows.map(({ account, id }) => [account, id]));
});
afterAll(async () => {
  await served.close();
  await world.close();
});
beforeEach(async () => {
  world.clock.set('2026-12-02T02:00:00Z');
  await world.sql.query('delete from identity_grant where delegator_id is not null');
  for (const account of ['legal-affairs', 'legal-affairs-leader'] as const) await own(account, ['registry-clerk-city']);
  for (const account of ['security-admin', 'security-admin-2'] as const) await own(account, ['security-administrator']);
});

/** What somebody holds by own right, from long ago on. */
async function own(account: Who, roles: readonly string[]): Promise<void> {
  await world.sql.query('delete from identity_grant where account_id = $1', [ids[account]]);
  for (const role of roles) await grant(account, role, null);
}

const grant = (account: Who, role: string, delegator: Who | null, validTo: string | null = null) => world.sql.query(
  `insert into identity_grant (id, account_id, role, delegator_id, valid_from, valid_to, state, grounds, requested_at, requested_by, created_at, updated_at)
   values (gen_random_uuid(), $1, $2, $3, '2026-01-01', $4, 'CONFIRMED', '测试', now(), '测试', now(), now())`, [ids[account], role, delegator && ids[delegator], validTo]);

const cookieFor = async (account: Who) => cookieOf(await served.post('/auth/login', { account, password: DEMO_PASSWORD }));

async function ask<Answer>(account: Who, document: string, variables: object = {}): Promise<Answer> {
  const { body } = await served.graphql(document, { cookie: await cookieFor(account), variables });
  if (body.errors) throw new Error(body.errors[0]!.extensions.code);
  return (body.data as Record<string, unknown>)['answer'] as Answer;
}

const DELEGATE = 'mutation ($input: DelegationInput!) { answer: delegate(input: $input) { __typename ... on Refusal { code } } }';
const delegate = (from: Who, to: Who, validTo = '2026-12-04') => ask(from, DELEGATE, { input: { account: ids[to], validTo, grounds: '外出学习' } });

const CORRECT = 'mutation ($id: ID!, $version: Int!) { answer: correctOrganization(id: $id, version: $version, input: { street: "上马街道" }, reason: "实地走访") { __typename ... on Organization { events(last: 1) { nodes { actorName } } } ... on Refusal { code } } }';
const built = async () => ({ id: (await world.write((context) => buildOrganization(context, { street: '流亭街道' }), system)).id, version: 1 });

interface Link {
  readonly action: string;
  readonly outcome: string;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly purpose: string | null;
}

const linksOf = async (object: string): Promise<Link[]> => (await world.sql.query("select action, outcome, actor_id, actor_name, purpose from audit_event where object_id = $1 and actor_kind = 'STAFF' order by seq", [object])).rows as unknown as Link[];

async function corrected(by: Who): Promise<{ readonly shown: string; readonly link: Link }> {
  const { id, version } = await built();
  const answer = await ask<{ events: { nodes: { actorName: string }[] } }>(by, CORRECT, { id, version });
  return { shown: answer.events.nodes[0]!.actorName, link: (await linksOf(id)).find(({ action }) => action === 'correctOrganization')! };
}

describe('代理办的事，记两个人', () => {
  it('只凭代理才能办的：修改记录里写“乙代甲”，审计链里两个账号都在，链是完整的', async () => {
    await own('legal-affairs-leader', ['reader-city']);
    await delegate('legal-affairs', 'legal-affairs-leader');
    const { shown, link } = await corrected('legal-affairs-leader');
    expect(shown).toBe('林（部长）代周（经办）');
    expect(link).toEqual({ action: 'correctOrganization', outcome: 'DONE', actor_id: ids['legal-affairs-leader'], actor_name: '林（部长）代周（经办）', purpose: `代周（经办）（账号 ${ids['legal-affairs']}）办理` });
    expect(await verifyChain({ sql: world.sql as never })).toMatchObject({ whole: true });
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['自己也有这个角色', () => delegate('legal-affairs', 'legal-affairs-leader'), '林（部长）'],
    ['没有人委托', async () => {}, '林（部长）'],
    ['代理已经到期', async () => {
      await delegate('legal-affairs', 'legal-affairs-leader');
      world.clock.set('2026-12-05T02:00:00Z');
    }, '林（部长）'],
  ])('%s：只记办的人', async (_what, prepare, name) => {
    await prepare();
    expect(await corrected('legal-affairs-leader')).toMatchObject({ shown: name, link: { actor_name: name, purpose: null } });
  });

  it('到期之后不能再办；委托的人自己没有了这个角色，也不能', async () => {
    await own('legal-affairs-leader', ['reader-city']);
    await delegate('legal-affairs', 'legal-affairs-leader');
    world.clock.set('2026-12-05T02:00:00Z');
    const { id, version } = await built();
    await expect(ask('legal-affairs-leader', CORRECT, { id, version })).rejects.toThrow('FORBIDDEN');
    world.clock.set('2026-12-03T02:00:00Z');
    await own('legal-affairs', ['reader-city']);
    await expect(ask('legal-affairs-leader', CORRECT, { id, version })).rejects.toThrow('FORBIDDEN');
  });

  it('替两个人代理，两个都写；自己有的权限照常只写自己', async () => {
    await own('legal-affairs-leader', ['reader-city']);
    await delegate('legal-affairs', 'legal-affairs-leader');
    await grant('legal-affairs-leader', 'registry-clerk-city', 'security-admin', '2026-12-04');
    await grant('security-admin', 'registry-clerk-city', null);
    expect((await corrected('legal-affairs-leader')).shown).toMatch(/^林（部长）代(周（经办）、顾（安全）|顾（安全）、周（经办）)$/);
    await ask('legal-affairs-leader', 'mutation ($id: ID!) { answer: endSession(id: $id) { __typename ... on Refusal { code } } }', { id: ids['legal-affairs'] });
    const { rows } = await world.sql.query("select actor_name, purpose from audit_event where action = 'endSession' order by seq desc limit 1");
    expect(rows).toEqual([{ actor_name: '林（部长）', purpose: null }]);
  });

  it('没有办成的、下载的，也记两个人', async () => {
    await own('legal-affairs-leader', []);
    await delegate('legal-affairs', 'legal-affairs-leader');
    const { id, version } = await built();
    expect(await ask('legal-affairs-leader', CORRECT, { id, version: version + 5 })).toMatchObject({ code: 'CONFLICT' });
    expect((await linksOf(id)).at(-1)).toMatchObject({ outcome: 'REFUSED', actor_id: ids['legal-affairs-leader'], actor_name: '林（部长）代周（经办）', purpose: expect.stringContaining(ids['legal-affairs']!) });
    const response = await served.fetch('/download/registry/organizations?format=csv', { cookie: await cookieFor('legal-affairs-leader') });
    await response.text();
    await expect.poll(async () => (await world.sql.query("select actor_name from audit_event where action = 'download' order by seq desc limit 1")).rows).toEqual([{ actor_name: '林（部长）代周（经办）' }]);
  });
});

describe('没有人借代理批准自己的申请', () => {
  const REQUEST = 'mutation ($input: GrantInput!) { answer: requestGrant(input: $input) { __typename ... on Grant { id version } ... on Refusal { code } } }';
  const CONFIRM = 'mutation ($id: ID!, $version: Int!) { answer: decideGrant(id: $id, version: $version, action: CONFIRM) { __typename ... on Refusal { code } } }';
  const asked = () => ask<{ id: string; version: number }>('security-admin', REQUEST, { input: { account: ids['chengyang'], role: 'registry-clerk-unit', grounds: '测试' } });

  it('三员的职责委托不出去；库里写了也不算数', async () => {
    await expect(delegate('security-admin', 'security-admin-2')).rejects.toThrow('FORBIDDEN');
    await world.sql.query("delete from identity_grant where account_id = $1", [ids['chengyang']]);
    const wanted = await asked();
    await own('security-admin-2', []);
    await grant('security-admin-2', 'security-administrator', 'security-admin', '2026-12-04');
    await expect(ask('security-admin-2', CONFIRM, wanted)).rejects.toThrow('FORBIDDEN');
    await own('security-admin-2', ['security-administrator']);
    await grant('security-admin-2', 'security-administrator', 'security-admin', '2026-12-04');
    expect(await ask('security-admin', CONFIRM, wanted)).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await ask('security-admin-2', CONFIRM, wanted)).toEqual({ __typename: 'Grant' });
  });
});
