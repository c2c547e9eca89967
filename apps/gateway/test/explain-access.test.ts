import { observer, witness } from '@gongqiao/audit';
import { DEMO_PASSWORD, demoAccounts } from '@gongqiao/identity/testing';
import { buildOrganization } from '@gongqiao/registry/testing';
import { createWorld, system, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { domains } from '../src/domains.ts';
import { cookieOf, serve, type Served } from './served.ts';

interface Explanation {
  readonly seen: boolean;
  readonly published: boolean;
  readonly own: boolean;
  readonly disabled: boolean;
  readonly roles: readonly { readonly title: string; readonly reaches: boolean; readonly scope: string; readonly delegator: string | null; readonly decidedBy: string | null; readonly validFrom: string }[];
}

let world: World;
let served: Served;
const organizations: Record<string, string> = {};
const cookies: Record<string, string> = {};
beforeAll(async () => {
  world = await createWorld({ domains, seed: true, witness, observer });
  world.clock.set('2026-12-02T02:00:00Z');
  served = await serve({ world, clock: world.clock });
  const build = (name: string, facts: Parameters<typeof buildOrganization>[1]) => world.write((context) => buildOrganization(context, facts), system).then(({ id }) => void (organizations[name] = id));
  await build('城阳，公开', { region: '370214', published: true });
  await build('城阳，不公开', { region: '370214', published: false });
  await build('市南，公开', { region: '370202', published: true });
  await build('市南，不公开', { region: '370202', published: false });
  await build('全市的，不公开', { region: null, published: false });
  for (const { account } of demoAccounts) cookies[account] = cookieOf(await served.post('/auth/login', { account, password: DEMO_PASSWORD }));
});
afterAll(async () => {
  await served.close();
  await world.close();
});

const EXPLAIN = 'query ($id: ID!, $account: String!) { answer: explainAccess(noun: "Organization", id: $id, account: $account) { account name disabled seen published own roles { title reaches scope delegator requestedBy decidedBy validFrom validTo } } }';
const READ = 'query ($id: ID!) { organization(id: $id) { id } }';

async function explain(account: string, id: string, as = 'audit-office'): Promise<Explanation | null> {
  const { body } = await served.graphql(EXPLAIN, { cookie: cookies[as], variables: { id, account } });
  if (body.errors) throw new Error(body.errors[0]!.extensions.code);
  return body.data!['answer'] as unknown as Explanation | null;
}

async function reads(account: string, id: string): Promise<boolean> {
  const { body } = await served.graphql(READ, { cookie: cookies[account], variables: { id } });
  return (body.data as unknown as { organization: { id: string } | null } | undefined)?.organization?.id === id;
}

describe('某人为什么看得到', () => {
  it.each(demoAccounts.map(({ account }) => [account] as const))('%s：答的与它自己读到的一样', async (account) => {
    for (const [name, id] of Object.entries(organizations)) {
      const answer = (await explain(account, id))!;
      expect([name, answer.seen], JSON.stringify(answer)).toEqual([name, await reads(account, id)]);
      expect([name, answer.roles.some(({ reaches }) => reaches)]).toEqual([name, answer.seen]);
      expect([name, answer.published]).toEqual([name, name.endsWith('，公开')]);
    }
  });

  it('规则分得开：各单位看各自的，社会组织只看公开的', async () => {
    const seenBy = async (account: string) => (await Promise.all(Object.entries(organizations).map(async ([name, id]) => ((await explain(account, id))!.seen ? [name] : [])))).flat();
    expect(await seenBy('chengyang')).toEqual(['城阳，公开', '城阳，不公开']);
    expect(await seenBy('shinan')).toEqual(['市南，公开', '市南，不公开']);
    expect(await seenBy('harbour-social-work')).toEqual(['城阳，公开', '市南，公开']);
    expect(await seenBy('policy-research')).toEqual(Object.keys(organizations));
    expect(await seenBy('security-admin')).toEqual([]);
  });

  it('看得到的和看不到的都有：说明是哪个角色、在哪里、谁给的', async () => {
    const [hidden, foreign] = [organizations['城阳，不公开']!, organizations['市南，不公开']!];
    expect(await explain('chengyang', hidden)).toMatchObject({ seen: true, published: false, own: false, roles: [{ title: '区市及直属单位经办', reaches: true, scope: '城阳区总工会', delegator: null, decidedBy: '演示', validFrom: expect.stringMatching(/^\d{4}-/) }] });
    expect(await explain('chengyang', foreign)).toMatchObject({ seen: false, roles: [{ reaches: false, scope: '城阳区总工会' }] });
    expect(await explain('policy-research', foreign)).toMatchObject({ seen: true, roles: [{ title: '市总工会其他部门查阅', scope: '全市' }] });
    expect(await explain('system-admin', foreign)).toMatchObject({ seen: false, roles: [{ title: '系统管理员', reaches: false, scope: '账号与授权' }] });
  });

  it('代理来的说明代谁；到期就看不到；停用的看不到', async () => {
    const id = organizations['市南，不公开']!;
    await world.sql.query(
      `insert into identity_grant (id, account_id, role, delegator_id, valid_from, valid_to, state, grounds, requested_at, requested_by, decided_by, created_at, updated_at)
       select gen_random_uuid(), a.id, 'registry-clerk-city', d.id, '2026-12-01', '2026-12-03', 'CONFIRMED', '外出学习', now(), '周（经办）', '周（经办）', now(), now()
       from identity_account a, identity_account d where a.account = 'system-admin' and d.account = 'legal-affairs'`);
    const deputed = (await explain('system-admin', id))!;
    expect(deputed).toMatchObject({ seen: true });
    expect(deputed.roles.filter(({ reaches }) => reaches)).toEqual([expect.objectContaining({ title: '法律工作部经办', delegator: '周（经办）', validTo: '2026-12-03', scope: '全市' })]);
    world.clock.set('2026-12-04T02:00:00Z');
    cookies['audit-office'] = cookieOf(await served.post('/auth/login', { account: 'audit-office', password: DEMO_PASSWORD }));
    expect(await explain('system-admin', id)).toMatchObject({ seen: false, roles: [{ title: '系统管理员' }] });
    await world.sql.query("update identity_account set disabled_at = now() where account = 'policy-research'");
    expect(await explain('policy-research', id)).toMatchObject({ disabled: true, seen: false, roles: [{ reaches: true }] });
  });

  it('组织的账号看自己的：公开名录里有，就是它代表的', async () => {
    const own = organizations['城阳，公开']!;
    await world.sql.query("update identity_account set organization_id = $1 where account = 'harbour-social-work'", [own]);
    expect(await explain('harbour-social-work', own)).toMatchObject({ seen: true, published: true, own: true, roles: [{ title: '社会组织经办', scope: '本组织' }] });
    expect(await explain('ginkgo-school', own)).toMatchObject({ seen: true, published: true, own: false });
  });

  it('没有这个账号、自己看不到的记录，不答；没有权限的不能问', async () => {
    expect(await explain('nobody-here', organizations['城阳，不公开']!)).toBeNull();
    expect(await explain('chengyang', '00000000-0000-7000-8000-00000000abcd')).toBeNull();
    cookies['chengyang'] = cookieOf(await served.post('/auth/login', { account: 'chengyang', password: DEMO_PASSWORD }));
    await expect(explain('shinan', organizations['城阳，不公开']!, 'chengyang')).rejects.toThrow('FORBIDDEN');
  });
});
