import { cityUnit, identityDomain, unitId, viewerOf } from '@gongqiao/identity';
import { scopesOf, type Viewer } from '@gongqiao/kernel';
import { rulesDomain } from '@gongqiao/rules';
import { createWorld, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { giveRoles, makeAccount } from './people.ts';

let world: World;
let system: Viewer;
let security: Viewer;
let second: Viewer;
let auditor: Viewer;
beforeAll(async () => {
  world = await createWorld({ domains: [rulesDomain, identityDomain], seed: true });
  world.clock.set('2026-03-02T02:00:00Z');
  system = await person('PUBLICITY', 'system-administrator');
  security = await person('GENERAL_OFFICE', 'security-administrator', '顾（安全）');
  second = await person('GENERAL_OFFICE', 'security-administrator', '孟（安全）');
  auditor = await person('AUDIT_OFFICE', 'audit-administrator');
});
beforeEach(() => world.clock.set('2026-03-02T02:00:00Z'));
afterAll(() => world.close());

async function person(department: string | null, role: string | null, displayName = '某（经办）', unitCode = cityUnit.code): Promise<Viewer> {
  const account = await makeAccount(world, { department, unitCode, roles: role ? [role] : [] });
  return viewerOf({ id: account, account, displayName, department, unit: { id: unitId(unitCode), kind: department ? 'CITY' : 'DISTRICT', regionCode: unitCode }, kind: 'STAFF', organizationId: null, roles: role ? [role] : [] }, world.graph);
}

type Answer = Record<string, unknown> & { id: string; version: number; code?: string; message: string };

async function run(viewer: Viewer, document: string, variables: object): Promise<Answer> {
  const { data, errors } = await world.execute(document, { viewer, variables: variables as never });
  if (errors) throw new Error(String(errors[0]!.extensions['code']));
  return Object.values(data as object)[0] as Answer;
}

const GRANT = '... on Grant { id version state role validFrom validTo requestedBy decidedBy decisionReason } ... on Refusal { code message }';
const request = (viewer: Viewer, input: object) => run(viewer, `mutation ($input: GrantInput!) { requestGrant(input: $input) { ${GRANT} } }`, { input: { grounds: '青工干〔2026〕3号', ...input } });
const decide = (viewer: Viewer, { id, version }: { id: string; version: number }, action: string, reason: string | null = null) =>
  run(viewer, `mutation ($id: ID!, $version: Int!, $action: GrantAction!, $reason: String) { decideGrant(id: $id, version: $version, action: $action, reason: $reason) { ${GRANT} } }`, { id, version, action, reason });
const delegate = (viewer: Viewer, input: object) => run(viewer, 'mutation ($input: DelegationInput!) { delegate(input: $input) { ... on Account { id delegations(first: 9) { nodes { id version role state validTo account { displayName } } } } ... on Refusal { code message } } }', { input: { grounds: '外出学习', ...input } });
const rolesOn = async (account: string | null, day: string) => (await world.sql.query('select identity_roles($1, $2) as roles', [account, day])).rows[0].roles as string[];

describe('授予角色：一人提出，另一人确认', () => {
  it('确认之前不生效，确认之后从开始日期起生效', async () => {
    const clerk = await makeAccount(world, { roles: [] });
    const grant = await request(security, { account: clerk, role: 'registry-clerk-unit', validFrom: '2026-03-05' });
    expect(grant).toMatchObject({ state: 'REQUESTED', validFrom: '2026-03-05', validTo: null, requestedBy: '顾（安全）', decidedBy: null });
    expect(await rolesOn(clerk, '2026-03-05')).toEqual([]);
    expect(await decide(second, grant, 'CONFIRM')).toMatchObject({ state: 'CONFIRMED', decidedBy: '孟（安全）' });
    expect([await rolesOn(clerk, '2026-03-04'), await rolesOn(clerk, '2026-03-05')]).toEqual([[], ['registry-clerk-unit']]);
  });

  it('提出的人和将要得到的人都不能确认', async () => {
    const grant = await request(security, { account: await makeAccount(world, { roles: [] }), role: 'registry-clerk-unit' });
    expect(await decide(security, grant, 'CONFIRM')).toMatchObject({ code: 'NOT_PERMITTED' });
    const own = await world.sql.query(
      `insert into identity_grant (id, account_id, role, valid_from, state, grounds, requested_at, requested_by, requested_by_id, created_at, updated_at)
       values (gen_random_uuid(), $1, 'security-administrator', '2026-03-02', 'REQUESTED', '依据', now(), '顾（安全）', $2, now(), now()) returning id`, [second.accountId, security.accountId]);
    expect(await decide(second, { id: own.rows[0].id as string, version: 1 }, 'CONFIRM')).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await request(security, { account: security.accountId, role: 'reader-city' })).toMatchObject({ code: 'GRANT_OWN' });
  });

  it('不予授予和收回都要写明理由，收回立即生效', async () => {
    const clerk = await makeAccount(world, { roles: [] });
    const grant = await request(security, { account: clerk, role: 'registry-clerk-unit' });
    expect(await decide(second, grant, 'DECLINE')).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await decide(second, grant, 'DECLINE', '文号不对')).toMatchObject({ state: 'DECLINED', decisionReason: '文号不对' });
    const other = await decide(second, await request(security, { account: clerk, role: 'registry-clerk-unit' }), 'CONFIRM');
    expect(await decide(security, other, 'END', '调离')).toMatchObject({ state: 'ENDED' });
    expect(await rolesOn(clerk, '2026-03-02')).toEqual([]);
  });

  it.each<[string, { department?: string; unitCode?: string | null; roles: string[] }, string, string]>([
    ['全市的角色给区里的账号', { roles: [] }, 'registry-clerk-city', 'ROLE_PLACE'],
    ['社会组织的角色给工会', { roles: [] }, 'organization-administrator', 'ROLE_PLACE'],
    ['没有这个角色', { roles: [] }, 'constructor', 'ROLE_UNKNOWN'],
    ['已经有了', { roles: ['registry-clerk-unit'] }, 'registry-clerk-unit', 'ROLE_HELD'],
    ['两种管理员', { department: 'AUDIT_OFFICE', roles: ['audit-administrator'] }, 'security-administrator', 'ROLE_APART'],
    ['管理员又办业务', { department: 'GENERAL_OFFICE', roles: ['reader-city'] }, 'system-administrator', 'ROLE_APART'],
    ['办业务的又当管理员', { department: 'PUBLICITY', roles: ['system-administrator'] }, 'reader-city', 'ROLE_APART'],
  ])('%s：拒绝', async (_, account, role, code) => {
    expect(await request(security, { account: await makeAccount(world, account), role })).toMatchObject({ code });
  });

  it('两项不能兼任的同时提出，只能确认一项', async () => {
    const clerk = await makeAccount(world, { department: 'GENERAL_OFFICE', roles: [] });
    const [first, other] = await Promise.all(['system-administrator', 'reader-city'].map((role) => request(security, { account: clerk, role })));
    expect([first!.code, other!.code].filter(Boolean)).toEqual(['ROLE_APART']);
  });
});

describe('三员分设', () => {
  const ADMINISTRATORS = () => [['系统', system], ['安全', security], ['审计', auditor]] as const;

  it('各管各的', async () => {
    const input = { account: 'new-clerk', displayName: '方（经办）', unit: unitId('370214') };
    const open = 'mutation ($input: AccountInput!) { openAccount(input: $input) { ... on AccountOpened { account oneTimePassword } ... on Refusal { code } } }';
    const opened = await run(system, open, { input });
    expect(opened['oneTimePassword']).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    for (const viewer of [security, auditor]) await expect(run(viewer, open, { input })).rejects.toThrow('FORBIDDEN');
    for (const viewer of [system, auditor]) await expect(request(viewer, { account: opened['account'], role: 'registry-clerk-unit' })).rejects.toThrow('FORBIDDEN');
    const { data } = await world.execute('query ($id: ID!) { account(id: $id) { account events { nodes { action } } grants { nodes { id } } } }', { viewer: auditor, variables: { id: opened['account'] as string } });
    expect(data).toMatchObject({ account: { account: 'new-clerk', events: { nodes: [{ action: 'add' }] }, grants: { nodes: [] } } });
  });

  it('都没有业务的权限，也不能委托', () => {
    for (const [, viewer] of ADMINISTRATORS()) expect([...viewer.grants.keys()].filter((permission) => !permission.startsWith('identity.') && permission !== 'kernel.history')).toEqual([]);
    for (const [, viewer] of ADMINISTRATORS()) expect(scopesOf(viewer)).toEqual(['administration']);
    for (const [, viewer] of ADMINISTRATORS()) expect(viewer.grants.has('identity.delegate')).toBe(false);
  });

  it('停用、恢复、重置密码要有理由，不能对自己，会话立即结束', async () => {
    const clerk = await makeAccount(world);
    const act = (name: string, id: string | null, version: number, reason: string) => run(system, `mutation ($id: ID!, $version: Int!, $reason: String!) { ${name}(id: $id, version: $version, reason: $reason) {
      ... on ${name === 'resetPassword' ? 'AccountOpened { oneTimePassword }' : 'Account { id version disabledAt }'} ... on Refusal { code } } }`, { id, version, reason });
    expect(await act('disableAccount', clerk, 1, ' ')).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await act('disableAccount', system.accountId, 1, '离职')).toMatchObject({ code: 'ACCOUNT_OWN' });
    expect(await act('enableAccount', clerk, 1, '返岗')).toMatchObject({ code: 'ENABLED_ALREADY' });
    expect(await act('disableAccount', clerk, 1, '离职')).toMatchObject({ version: 2, disabledAt: expect.anything() });
    expect(await act('enableAccount', clerk, 2, '返岗')).toMatchObject({ version: 3, disabledAt: null });
    await world.sql.query("insert into identity_attempt (key, failures, last_at) values ($1, 5, now())", [`account a-${clerk}`]);
    expect(await act('resetPassword', clerk, 3, '忘记密码')).toMatchObject({ oneTimePassword: expect.stringMatching(/-/) });
    expect((await world.sql.query('select from identity_attempt where key = $1', [`account a-${clerk}`])).rows).toEqual([]);
  });
});

describe('委托代理', () => {
  it('同一单位的同事在期限内代理，到期自行终止', async () => {
    const [head, deputy] = [await person(null, 'registry-clerk-unit', '王（主任）', '370214'), await person(null, null, '方（副主任）', '370214')];
    const given = await delegate(head, { account: deputy.accountId, validFrom: '2026-03-03', validTo: '2026-03-16' });
    expect(given).toMatchObject({ id: head.accountId, delegations: { nodes: [{ role: 'registry-clerk-unit', state: 'CONFIRMED', validTo: '2026-03-16', account: { displayName: '王（经办）' } }] } });
    expect([await rolesOn(deputy.accountId, '2026-03-02'), await rolesOn(deputy.accountId, '2026-03-16'), await rolesOn(deputy.accountId, '2026-03-17')]).toEqual([[], ['registry-clerk-unit'], []]);
    expect(await delegate(head, { account: (await person(null, null, '某（经办）', '370214')).accountId, validTo: '2026-03-05' })).toMatchObject({ code: 'DELEGATE_TWICE' });
    const [{ id, version }] = (given['delegations'] as { nodes: [Answer] }).nodes;
    const back = 'mutation ($id: ID!, $version: Int!) { takeBackDelegation(id: $id, version: $version) { ... on Grant { state } ... on Refusal { code } } }';
    expect(await run(await person(null, 'registry-clerk-unit', '旁人', '370212'), back, { id, version })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await run(head, back, { id, version })).toMatchObject({ state: 'ENDED' });
    expect(await rolesOn(deputy.accountId, '2026-03-10')).toEqual([]);
  });

  it('委托的人被收回职责，代理随之终止；代理来的不能再委托', async () => {
    const [head, deputy] = [await person(null, 'registry-clerk-unit', '王（主任）', '370212'), await person(null, 'registry-clerk-unit', '方（副主任）', '370212')];
    await world.sql.query('delete from identity_grant where account_id = $1', [deputy.accountId]);
    await delegate(head, { account: deputy.accountId, validTo: '2026-03-16' });
    expect(await delegate(deputy, { account: (await person(null, null, '某（经办）', '370212')).accountId, validTo: '2026-03-10' })).toMatchObject({ code: 'DELEGATE_NOTHING' });
    await world.sql.query('update identity_account set disabled_at = now() where id = $1', [head.accountId]);
    expect(await rolesOn(deputy.accountId, '2026-03-10')).toEqual([]);
  });

  it('别的单位、自己、太长、已经过去：拒绝，并说明', async () => {
    const head = await person(null, 'registry-clerk-unit', '王（主任）', '370213');
    const colleague = (await person(null, null, '某（经办）', '370213')).accountId;
    const foreign = (await person(null, null, '某（经办）', '370285')).accountId;
    expect(await delegate(head, { account: foreign, validTo: '2026-03-10' })).toMatchObject({ code: 'DELEGATE_FOREIGN' });
    expect(await delegate(head, { account: head.accountId, validTo: '2026-03-10' })).toMatchObject({ code: 'DELEGATE_SELF' });
    expect(await delegate(head, { account: colleague, validTo: '2026-06-03' })).toMatchObject({ code: 'DELEGATE_LONG', message: expect.stringContaining('3 个月') });
    expect(await delegate(head, { account: colleague, validTo: '2026-06-02' })).not.toHaveProperty('code');
    expect(await delegate(head, { account: colleague, validFrom: '2026-02-01', validTo: '2026-02-10' })).toMatchObject({ code: 'PERIOD_INVALID' });
  });
});

it('业务人员看得到自己和同事，看不到别的单位的账号，也看不到别人的授权', async () => {
  const clerk = await person(null, 'registry-clerk-unit', '某（经办）', '370281');
  const colleague = await makeAccount(world, { unitCode: '370281' });
  await giveRoles(world, colleague, []);
  const { data } = await world.execute('{ accounts(first: 99) { nodes { id unit { code } grants { nodes { role } } } } }', { viewer: clerk });
  const { nodes } = (data as unknown as { accounts: { nodes: { id: string; unit: { code: string }; grants: { nodes: object[] } }[] } }).accounts;
  expect(nodes.map(({ id }) => id).sort()).toEqual([clerk.accountId, colleague].sort());
  expect(nodes.map(({ id, grants }) => [id === clerk.accountId, grants.nodes.length]).sort()).toEqual([[false, 0], [true, 1]]);
});
