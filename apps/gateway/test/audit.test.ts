import { verifyChain } from '@gongqiao/audit';
import { unitId } from '@gongqiao/identity';
import { DEMO_PASSWORD } from '@gongqiao/identity/testing';
import { anonymous, inTransaction, SIGNED_IN, type Viewer } from '@gongqiao/kernel';
import { buildOrganization } from '@gongqiao/registry/testing';
import { system } from '@gongqiao/testing';
import { getNamedType, type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serve, type Served } from './served.ts';

interface Row {
  readonly seq: string;
  readonly action: string;
  readonly outcome: string;
  readonly actor_name: string;
  readonly department: string | null;
  readonly object_type: string | null;
  readonly object_id: string | null;
  readonly payload: string;
}

let served: Served;
let superuser: pg.Client;
let organization: string;
let seen: bigint;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  served = await serve();
  superuser = new pg.Client({ connectionString: served.world.database.adminUrl });
  await superuser.connect();
  const context = served.world.context(system);
  organization = await inTransaction(context, async () => (await buildOrganization(context, { street: '金丝雀路 1 号' })).id);
  for (const account of ['legal-affairs', 'chengyang', 'shinan', 'audit-office', 'system-admin', 'security-admin', 'security-admin-2', 'audit-admin']) cookies[account] = await served.signIn(account);
});
afterAll(async () => {
  await superuser.end();
  await served.close();
});

const all = async (): Promise<Row[]> => (await superuser.query<Row>('select * from audit_event order by seq')).rows;
beforeEach(async () => {
  seen = BigInt((await all()).at(-1)?.seq ?? 0);
});
/** What was added to the chain since the test began. */
async function added(): Promise<Row[]> {
  await served.parts.contexts.settle();
  return (await all()).filter(({ seq }) => BigInt(seq) > seen);
}
const ask = (account: string | null, query: string, variables: object = {}) => served.graphql(query, { cookie: account ? cookies[account] : undefined, variables });

const CORRECT = `mutation ($id: ID!, $version: Int!, $input: OrganizationPatch!) {
  correctOrganization(id: $id, version: $version, input: $input, reason: "来函") { __typename ... on Organization { version } ... on Refusal { code } } }`;
const OPEN = 'mutation ($input: AccountInput!) { openAccount(input: $input) { ... on AccountOpened { account oneTimePassword } ... on Refusal { code } } }';
const REQUEST = 'mutation ($input: GrantInput!) { requestGrant(input: $input) { ... on Grant { id version } ... on Refusal { code } } }';
const DECIDE = 'mutation ($id: ID!, $version: Int!) { decideGrant(id: $id, version: $version, action: CONFIRM) { ... on Grant { state } ... on Refusal { code } } }';
const READ = 'query ($id: ID!) { organization(id: $id) { id name } }';
const read = (account: string, id = organization) => ask(account, READ, { id });

describe('记下什么', () => {
  it('结束自己的一处登录：办成的、没办成的各一条', async () => {
    const other = await served.signIn('chengyang');
    const { body } = await served.graphql('{ ownSessions { id current } }', { cookie: other });
    const { id } = (body.data!['ownSessions'] as unknown as { id: string; current: boolean }[]).find(({ current }) => current)!;
    seen = BigInt((await all()).at(-1)!.seq);
    const END = 'mutation ($id: ID!) { endSession(id: $id) { ... on SessionEnded { id } ... on Refusal { code } } }';
    await ask('chengyang', END, { id });
    await ask('chengyang', END, { id });
    expect((await added()).map(({ action, outcome, object_id: object }) => [action, outcome, object])).toEqual([['endSession', 'DONE', id], ['endSession', 'REFUSED', id]]);
  });

  it('办成的一条，说明是谁、哪个部门、哪个组织', async () => {
    const { body } = await ask('legal-affairs', CORRECT, { id: organization, version: 1, input: { street: '金丝雀路 2 号' } });
    expect(body.errors).toBeUndefined();
    expect(body.data).toEqual({ correctOrganization: { __typename: 'Organization', version: 2 } });
    expect(await added()).toMatchObject([{ action: 'correctOrganization', outcome: 'DONE', actor_name: '周（经办）', department: 'LEGAL_AFFAIRS', object_type: 'Organization', object_id: organization }]);
  });

  it('未受理的一条：代码，没有填写的内容', async () => {
    await ask('legal-affairs', CORRECT, { id: organization, version: 1, input: { street: '金丝雀路 3 号' } });
    expect(await added()).toMatchObject([{ action: 'correctOrganization', outcome: 'REFUSED', object_id: organization, payload: '{"code":"CONFLICT","fields":["street"]}' }]);
  });

  it('没有权限的、没有登录的；一分钟里反复来的只记一条', async () => {
    for (let time = 0; time < 3; time += 1) await ask('audit-office', CORRECT, { id: organization, version: 2, input: {} });
    await ask(null, CORRECT, { id: organization, version: 2, input: {} });
    await served.fetch('/download/registry/organizations', { cookie: cookies['audit-office'] });
    const rows = await added();
    expect(rows.map(({ action, outcome, actor_name, payload }) => [action, outcome, actor_name, payload]).sort()).toEqual([
      ['/download/registry/organizations', 'REFUSED', '高（审计）', '{"code":"FORBIDDEN"}'],
      ['correctOrganization', 'REFUSED', '公众', '{"code":"UNAUTHENTICATED"}'], ['correctOrganization', 'REFUSED', '高（审计）', '{"code":"FORBIDDEN"}'],
    ]);
  });

  it('登录成功、失败，退出', async () => {
    await served.post('/auth/login', { account: 'laixi', password: 'something else' });
    await served.post('/auth/login', { account: '金丝雀', password: 'something else' });
    const signedIn = await served.post('/auth/login', { account: 'laixi', password: DEMO_PASSWORD });
    await served.post('/auth/logout', undefined, { cookie: signedIn.headers.getSetCookie()[0]!.split(';')[0]! });
    const rows = await added();
    expect(rows.map(({ action, outcome, actor_name }) => [action, outcome, actor_name])).toEqual([['signIn', 'REFUSED', '公众'], ['signIn', 'REFUSED', '公众'], ['signIn', 'DONE', '褚（经办）'], ['signOut', 'DONE', '褚（经办）']]);
    expect(rows.map(({ object_id }) => object_id !== null)).toEqual([true, false, true, true]);
  });

  it('工作人员看一个组织：每人每天一条；看不到的不算，列表不逐条记', async () => {
    await read('chengyang');
    await read('chengyang');
    await read('legal-affairs');
    expect((await read('shinan')).body.data).toEqual({ organization: null });
    await ask('chengyang', '{ organizations(first: 50) { nodes { id name } } }');
    expect((await added()).map(({ action, actor_name, object_id }) => [action, actor_name, object_id])).toEqual([['read', '王（经办）', organization], ['read', '周（经办）', organization]]);
  });

  it('导出：导出的动作与下载各一条，问了什么只记摘要', async () => {
    const response = await served.fetch(`/download/registry/organizations?format=csv&filter=${encodeURIComponent('{"search":"金丝雀"}')}`, { cookie: cookies['legal-affairs'] });
    await response.arrayBuffer();
    const rows = await added();
    expect([response.status, rows.map(({ action, department }) => [action, department])]).toEqual([200, [['OrganizationExport.export', 'LEGAL_AFFAIRS'], ['download', 'LEGAL_AFFAIRS']]]);
    expect(JSON.parse(rows[1]!.payload)).toEqual({ query: expect.stringMatching(/^[0-9a-f]{64}$/), rows: 0 });
  });

  it('建立账号、提出授权、确认授权：各是谁，密码不在内；审计管理员看得到这两人', async () => {
    const opened = await ask('system-admin', OPEN, { input: { account: 'new-clerk', displayName: '方（经办）', unit: unitId('370214') } });
    const { account, oneTimePassword } = opened.body.data!['openAccount'] as unknown as { account: string; oneTimePassword: string };
    const requested = await ask('security-admin', REQUEST, { input: { account, role: 'registry-clerk-unit', grounds: '任职文件' } });
    await ask('security-admin-2', DECIDE, requested.body.data!['requestGrant']);
    const rows = await added();
    expect(rows.map(({ action, outcome, actor_name }) => [action, outcome, actor_name])).toEqual([['openAccount', 'DONE', '罗（系统）'], ['requestGrant', 'DONE', '顾（安全）'], ['decideGrant', 'DONE', '孟（安全）']]);
    expect(JSON.stringify(rows)).not.toContain(oneTimePassword);
    const { body } = await ask('audit-admin', 'query ($id: ID!) { account(id: $id) { grants { nodes { requestedBy decidedBy events { nodes { action actorName } } } } } }', { id: account });
    expect(body.data).toMatchObject({ account: { grants: { nodes: [{ requestedBy: '顾（安全）', decidedBy: '孟（安全）', events: { nodes: [{ actorName: '顾（安全）' }, { actorName: '孟（安全）' }] } }] } } });
    expect((await ask('audit-admin', '{ organizations { nodes { id } } }')).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('没有任何字段的值；整条链完好', async () => {
    expect((await all()).filter((row) => JSON.stringify(row).includes('金丝雀'))).toEqual([]);
    expect(await verifyChain({ sql: superuser as never })).toMatchObject({ whole: true });
  });
});

/** Something that an input type takes. */
function sample(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]!.value;
  if (isInputObjectType(type)) return Object.fromEntries(Object.values(type.getFields()).filter((field) => isNonNullType(field.type)).map((field) => [field.name, sample(field.type)]));
  const samples: Readonly<Record<string, unknown>> = { ID: organization, Int: 1, Boolean: true, Fen: '1', LocalDate: '2018-01-01', PartialDate: '2018', Instant: '2018-01-01T00:00:00Z' };
  return samples[getNamedType(type).name] ?? 'x';
}

describe('经审办', () => {
  it('什么都不能改：每个变更操作都被拒绝，只留自己的视图、草稿和登录', async () => {
    const mutations = Object.values(served.world.graph.schema.getMutationType()!.getFields()).filter(({ extensions }) => !['workspace.keep', SIGNED_IN].includes(String(extensions['allow'])));
    expect(mutations.length).toBeGreaterThan(20);
    const before = await superuser.query('select count(*) from kernel_event');
    for (const { name, args } of mutations) {
      const variables = Object.fromEntries(args.map((arg) => [arg.name, sample(arg.type)]));
      const head = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
      const { body } = await ask('audit-office', `mutation ${head && `(${head})`} { ${name}${args.length ? `(${args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})` : ''} { __typename } }`, variables);
      expect([name, body.errors?.[0]?.extensions.code]).toEqual([name, 'FORBIDDEN']);
    }
    expect((await superuser.query('select count(*) from kernel_event')).rows).toEqual(before.rows);
  });

  it('查得到审计记录，按人、动作、对象、时间和结果筛选；别人查不到', async () => {
    const LIST = 'query ($filter: AuditEventFilter) { auditEvents(first: 100, filter: $filter, orderBy: { field: SEQ, direction: DESC }) { totalCount nodes { seq at actorName department action outcome objectId unit { name } } } }';
    const list = async (filter: object) => ((await ask('audit-office', LIST, { filter })).body.data!['auditEvents'] as unknown as { nodes: { action: string; actorName: string; seq: number }[] }).nodes;
    expect((await list({ objectId: [organization], outcome: ['REFUSED'] })).map(({ action }) => action)).toEqual(['correctOrganization']);
    expect(new Set((await list({ actorName: ['王（经办）'] })).map(({ actorName }) => actorName))).toEqual(new Set(['王（经办）']));
    expect(await list({ atFrom: '2100-01-01T00:00:00Z' })).toEqual([]);
    expect((await list({ action: ['read'] })).length).toBe(2);
    for (const account of ['legal-affairs', 'chengyang', null]) expect((await ask(account, LIST)).body.errors?.[0]?.extensions.code).toBe(account ? 'FORBIDDEN' : 'UNAUTHENTICATED');
  });
});

describe('谁看过、谁改过', () => {
  const TRACE = 'query ($id: ID!, $kind: AccessKind, $first: Int, $after: ID) { recordAccesses(noun: "Organization", id: $id, kind: $kind, first: $first, after: $after) { nodes { id at kind what fields reason who office } hasOlder } }';
  interface Line { id: string; kind: string; what: string; fields: string[]; reason: string | null; who: string; office: string | null }
  const trace = async (account: string, variables: object = {}) => (await ask(account, TRACE, { id: organization, ...variables })).body.data?.['recordAccesses'] as unknown as { nodes: Line[]; hasOlder: boolean };

  it('法律工作部看得到：时间、部门、做了什么、涉及哪些内容，没有值', async () => {
    const { nodes } = await trace('legal-affairs');
    expect(nodes.map(({ kind, what, fields, who, office, reason }) => [kind, what, fields, who, office, reason])).toEqual([
      ['READ', '查看详细资料', [], '周（经办）', '法律工作部', null], ['READ', '查看详细资料', [], '王（经办）', '城阳区总工会', null],
      ['CHANGED', '更正社会组织信息', ['街道（镇）'], '周（经办）', '法律工作部', '来函'], ['CHANGED', '建立', expect.arrayContaining(['名称']), '系统', null, null],
    ].map((line) => expect.arrayContaining(line as unknown[])));
    expect(JSON.stringify(nodes)).not.toContain('金丝雀');
  });

  it('分页接得上，可以只看一种', async () => {
    const first = await trace('legal-affairs', { first: 3 });
    expect([first.nodes.length, first.hasOlder]).toEqual([3, true]);
    const second = await trace('legal-affairs', { first: 3, after: first.nodes.at(-1)!.id });
    expect([second.nodes.length, second.hasOlder]).toEqual([1, false]);
    expect(new Set([...first.nodes, ...second.nodes].map(({ id }) => id)).size).toBe(4);
    expect((await trace('legal-affairs', { kind: 'READ' })).nodes.map(({ kind }) => kind)).toEqual(['READ', 'READ']);
  });

  it('区市没有此项权限；社会组织只看得到自己的', async () => {
    expect(await trace('chengyang')).toBeUndefined();
    expect((await trace('audit-office')).nodes.length).toBe(4);
    const account = served.world.graph.grants.get('organization-administrator')!;
    const own = (id: string): Viewer => ({ ...anonymous, kind: 'ORGANIZATION', organizationId: id, grants: new Map(account.map((permission) => [permission, [`organization:${id}`]])) });
    const asked = async (viewer: Viewer) => ((await served.world.execute(TRACE, { viewer, variables: { id: organization } })).data as unknown as { recordAccesses: { nodes: Line[] } }).recordAccesses.nodes.length;
    expect([await asked(own(organization)), await asked(own('01a21368-66a0-7000-9cc5-ed7bd7680d83'))]).toEqual([4, 0]);
  });
});
