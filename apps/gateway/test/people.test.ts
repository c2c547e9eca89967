import { sampleFiles } from '@gongqiao/documents/testing';
import { CODES_AN_HOUR } from '@gongqiao/identity';
import { buildOrganization, syntheticCode } from '@gongqiao/registry/testing';
import { TestClock } from '@gongqiao/testing';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieOf, serve, type Served } from './served.ts';

const PASSWORD = '三月的海风吹过栈桥边的灯塔';
const clock = new TestClock();
const logged: string[] = [];
let served: Served;
beforeAll(async () => {
  clock.set('2026-03-02T02:00:00Z');
  const log = pino({ level: 'debug' }, new Writable({ write: (chunk: Buffer, _, done) => { logged.push(chunk.toString()); done(); } }));
  served = await serve({ clock, log });
});
afterAll(() => served.close());

let numbers = 0;
const phoneAnew = (): string => `1380000${String(++numbers).padStart(4, '0')}`;
const later = (seconds: number) => clock.set(new Date(clock.now().getTime() + seconds * 1000).toISOString());
const told = async (response: Response): Promise<{ status: number; code?: string; demoCode?: string }> => ({ status: response.status, ...((await response.json()) as object) });

async function codeFor(phone: string): Promise<string> {
  later(61);
  return (await told(await served.post('/auth/phone-code', { phone })))['demoCode']!;
}

interface Person { kind?: string; phone?: string; displayName?: string; password?: string; code?: string }

async function register({ kind = 'ORGANIZATION', phone = phoneAnew(), ...values }: Person = {}): Promise<{ phone: string; cookie: string }> {
  const response = await served.post('/auth/register', { kind, phone, code: await codeFor(phone), displayName: '丁（秘书长）', password: PASSWORD, ...values });
  expect(response.status).toBe(200);
  return { phone, cookie: cookieOf(response) };
}

const signIn = (phone: string, as: string, password = PASSWORD) => served.post('/auth/login', { account: phone, as, password });
// Every gateway hears of it within a second.
const ended = (cookie: string) => expect.poll(async () => (await served.graphql('{ viewer { kind } }', { cookie })).status, { timeout: 1_000 }).toBe(401);
const viewerOf = async (cookie: string) => (await served.graphql('{ viewer { kind name organizationId permissions } }', { cookie })).body.data as unknown as { viewer: { kind: string; organizationId: string | null; permissions: string[] } };

async function send(cookie: string): Promise<string> {
  const bytes = sampleFiles.png();
  const { id } = (await (await served.post('/uploads', { fileName: '授权书.png', size: bytes.length }, { cookie })).json()) as { id: string };
  await served.fetch(`/uploads/${id}?offset=0`, { method: 'PUT', cookie, headers: { 'content-type': 'application/octet-stream', 'x-gongqiao': '1' }, body: new Uint8Array(bytes) });
  return id;
}

const CLAIM = '... on Claim { id version state answer answeredBy offers { action enabled } documents { nodes { id } } } ... on Refusal { code message fields }';
interface ClaimShown { id: string; version: number; state: string; code?: string; fields?: string[]; answer: string | null; offers: { action: string }[]; documents: { nodes: { id: string }[] } }

async function run<T = ClaimShown>(cookie: string, mutation: string, variables: Record<string, unknown>, selection = CLAIM): Promise<T> {
  const types: Record<string, string> = { input: 'ClaimInput!', id: 'ID!', version: 'Int!', organization: 'ID!', account: 'ID!', reason: 'String!' };
  const names = Object.keys(variables);
  const { body } = await served.graphql(`mutation (${names.map((name) => `$${name}: ${types[name]}`).join(', ')}) { done: ${mutation}(${names.map((name) => `${name}: $${name}`).join(', ')}) { __typename ${selection} } }`, { cookie, variables });
  const { data, errors } = body as unknown as { data?: { done: T }; errors?: { extensions: { code: string } }[] };
  return errors ? ({ code: errors[0]!.extensions.code } as T) : data!.done;
}

const organizationIn = (region: string, serial: number) => served.world.write((context) => buildOrganization(context, { region, creditCode: syntheticCode('52', region, serial) }));
const claimInput = async (cookie: string, values: Record<string, unknown> = {}) => ({ name: '城阳区灯塔社会工作服务中心', creditCode: null, region: '370214', post: '秘书长', remark: '成立于 2017 年', uploads: [await send(cookie)], ...values });

describe('手机号码', () => {
  it('发验证码：一分钟一次，一天十次，填错五次作废，五分钟过期', async () => {
    const phone = phoneAnew();
    const ask = () => served.post('/auth/phone-code', { phone });
    expect((await ask()).status).toBe(200);
    expect(await told(await ask())).toMatchObject({ status: 400, code: 'PHONE_WAIT', message: expect.stringContaining('60 秒') });
    for (let sent = 1; sent < 10; sent++) expect(await codeFor(phone)).toMatch(/^\d{6}$/);
    later(61);
    expect(await told(await ask())).toMatchObject({ code: 'PHONE_DAY' });
    later(86_400);
    const code = await codeFor(phone);
    const attempt = (typed: string) => served.post('/auth/register', { kind: 'WORKER', phone, code: typed, displayName: '丁', password: PASSWORD });
    const wrong = code === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries++) expect(await told(await attempt(wrong))).toMatchObject({ code: 'PHONE_CODE' });
    expect(await told(await attempt(code))).toMatchObject({ code: 'PHONE_CODE_OVER' });
    const other = await codeFor(phone);
    later(301);
    expect(await told(await attempt(other))).toMatchObject({ code: 'PHONE_CODE_OVER' });
  });

  it('从一个地址一小时最多要六十次，号码换着要也一样；过了这一小时又可以', async () => {
    clock.set('2026-03-20T02:00:00Z');
    const ask = () => served.post('/auth/phone-code', { phone: phoneAnew() });
    for (let sent = 0; sent < CODES_AN_HOUR; sent++) expect((await ask()).status).toBe(200);
    expect(await told(await ask())).toMatchObject({ status: 400, code: 'PHONE_ADDRESS' });
    clock.set('2026-03-20T03:00:00Z');
    expect((await ask()).status).toBe(200);
  });

  it('五十个人同时猜，也只看五次', async () => {
    const phone = phoneAnew();
    await codeFor(phone);
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => served.post('/auth/reset-password', { kind: 'WORKER', phone, code: String(index).padStart(7, '9'), password: PASSWORD }).then(told)));
    expect(answers.filter(({ code }) => code === 'PHONE_CODE')).toHaveLength(5);
  });

  it.each<[string, Person, string]>([
    ['不是手机号码', { phone: '0532-83862222' }, 'PHONE_FORM'], ['没有姓名', { displayName: ' ' }, 'OWN_NAME_MISSING'], ['密码太短', { password: '短' }, 'PASSWORD_WEAK'], ['密码是号码', { phone: '13800008888', password: '13800008888丁' }, 'PASSWORD_WEAK'], ['没有要过验证码', {}, 'PHONE_CODE_OVER'],
  ])('%s：说明要怎样填', async (_, values, code) => {
    expect(await told(await served.post('/auth/register', { kind: 'WORKER', phone: phoneAnew(), code: '123456', displayName: '丁', password: PASSWORD, ...values }))).toMatchObject({ status: 400, code });
  });

  it('号码在库里、日志里都没有明文；只有登录的本人和核实认领的人看得到遮住的', async () => {
    const { phone } = await register({ kind: 'WORKER' });
    await signIn(phone, 'WORKER', '不对的密码不对的密码');
    await signIn(phoneAnew(), 'WORKER');
    const { rows } = await served.world.sql.query<{ table_name: string }>("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'");
    const dumps = await Promise.all(rows.map(async ({ table_name: table }) => JSON.stringify((await served.world.sql.query(`select to_jsonb(t) from "${table}" t`)).rows)));
    expect(dumps.join('').includes('138******')).toBe(true);
    for (const text of [...dumps, ...logged]) expect(/1380000\d{4}/.exec(text)?.[0]).toBeUndefined();
    expect(logged.join('')).not.toBe('');
  });
});

describe('登记一个职工', () => {
  it('凭验证码登记，随后用手机号登录；不是社会组织，也没有任何权限', async () => {
    const { phone, cookie } = await register({ kind: 'WORKER' });
    expect((await viewerOf(cookie)).viewer).toMatchObject({ kind: 'WORKER', organizationId: null, permissions: [] });
    expect((await signIn(`+86 ${phone}`, 'WORKER')).status).toBe(200);
    expect(await told(await signIn(phone, 'ORGANIZATION'))).toMatchObject({ status: 401, code: 'WRONG_CREDENTIALS' });
    expect(await told(await served.post('/auth/login', { account: phone, password: PASSWORD }))).toMatchObject({ status: 401 });
    expect(await run(cookie, 'fileClaim', { input: { name: '某中心', region: '370214', post: '主任' } })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('同一号码在职工一方只有一个账号，在组织一方另是一个：两方从不在一次登录里', async () => {
    const { phone } = await register({ kind: 'WORKER' });
    expect(await told(await served.post('/auth/register', { kind: 'WORKER', phone, code: await codeFor(phone), displayName: '丁', password: PASSWORD }))).toMatchObject({ code: 'PHONE_TAKEN' });
    const { cookie } = await register({ kind: 'ORGANIZATION', phone });
    const { viewer } = await viewerOf(cookie);
    expect(viewer).toMatchObject({ kind: 'ORGANIZATION', organizationId: null, permissions: ['decisions.appeal', 'incubation.apply', 'incubation.calls', 'registry.claim', 'registry.directory', 'venues.directory', 'workspace.keep'] });
    const both = await served.world.sql.query("update identity_account set kind = 'STAFF', organization_id = 'x' where phone_masked is not null").catch((error: Error) => error.message);
    expect(both).toContain('identity_account_side');
  });

  it('连错五次，这个号码先不能再试；别人的不受影响', async () => {
    const [one, other] = [await register({ kind: 'WORKER' }), await register({ kind: 'WORKER' })];
    for (let tries = 0; tries < 5; tries++) await signIn(one.phone, 'WORKER', '不对的密码不对的密码');
    expect((await signIn(one.phone, 'WORKER')).status).toBe(429);
    expect((await signIn(other.phone, 'WORKER')).status).toBe(200);
  });

  it('忘了密码，凭验证码重设；先前的登录都结束', async () => {
    const { phone, cookie } = await register({ kind: 'WORKER' });
    const response = await served.post('/auth/reset-password', { kind: 'WORKER', phone, code: await codeFor(phone), password: `${PASSWORD}二` });
    expect(response.status).toBe(200);
    expect((await viewerOf(cookieOf(response))).viewer.kind).toBe('WORKER');
    await ended(cookie);
    expect((await signIn(phone, 'WORKER')).status).toBe(401);
    const stranger = phoneAnew();
    expect(await told(await served.post('/auth/reset-password', { kind: 'WORKER', phone: stranger, code: await codeFor(stranger), password: PASSWORD }))).toMatchObject({ code: 'PHONE_UNKNOWN' });
  });

  it('注销：号码删去，账号上不再有姓名，登录结束，号码可以再登记', async () => {
    const { phone, cookie } = await register({ kind: 'WORKER', displayName: '要注销的人' });
    expect((await served.post('/auth/close-account', {}, { cookie })).status).toBe(204);
    expect((await signIn(phone, 'WORKER')).status).toBe(401);
    expect((await served.world.sql.query("select phone_index, phone_sealed from identity_account where display_name = '已注销'")).rows).toEqual([{ phone_index: null, phone_sealed: null }]);
    await register({ kind: 'WORKER', phone });
  });

  it('工作人员不能这样注销', async () => {
    expect((await served.post('/auth/close-account', {}, { cookie: await served.signIn('chengyang') })).status).toBe(403);
  });
});

describe('认领', () => {
  it('凭代码和材料认领，区里核实后，两位管理员共同维护', async () => {
    const organization = await organizationIn('370214', 940_001);
    const { phone, cookie } = await register();
    const [clerk, neighbour] = [await served.signIn('chengyang'), await served.signIn('jimo')];
    const filed = await run(cookie, 'fileClaim', { input: await claimInput(cookie, { creditCode: organization.creditCode!.toLowerCase(), name: organization.name, remark: null, region: '370202' }) });
    expect(filed).toMatchObject({ state: 'SUBMITTED', offers: [{ action: 'withdraw' }], documents: { nodes: [{}] } });
    expect(await run(cookie, 'fileClaim', { input: await claimInput(cookie) })).toMatchObject({ code: 'CLAIM_OPEN' });

    const seen = (who: string) => served.graphql('query ($id: ID!) { claim(id: $id) { applicantName applicantPhone organization { id } } }', { cookie: who, variables: { id: filed.id } }).then(({ body }) => (body as unknown as { data: { claim: unknown } }).data.claim);
    expect(await seen(clerk)).toEqual({ applicantName: '丁（秘书长）', applicantPhone: `138******${phone.slice(-2)}`, organization: { id: organization.id } });
    expect(await seen(neighbour)).toBeNull();
    expect((await served.fetch(`/download/documents/file?id=${filed.documents.nodes[0]!.id}`, { cookie: clerk })).status).toBe(200);
    expect((await served.fetch(`/download/documents/file?id=${filed.documents.nodes[0]!.id}`, { cookie: neighbour })).status).toBe(404);

    const { id } = filed;
    expect(await run(clerk, 'returnClaim', { id, version: 1, reason: ' ' })).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await run(neighbour, 'acceptClaim', { id, version: 1, organization: organization.id, reason: '材料齐全' })).toMatchObject({ code: 'NOT_FOUND' });
    const returned = await run(clerk, 'returnClaim', { id, version: 1, reason: '请附盖章的授权书' });
    expect(returned).toMatchObject({ state: 'RETURNED', answer: '请附盖章的授权书', answeredBy: '城阳区总工会' });
    const resubmitted = await run(cookie, 'resubmitClaim', { id, version: returned.version, input: await claimInput(cookie, { creditCode: organization.creditCode, name: organization.name }) });
    expect(resubmitted).toMatchObject({ state: 'SUBMITTED', answer: null, documents: { nodes: [{}, {}] } });
    expect(await run(clerk, 'acceptClaim', { id, version: resubmitted.version, organization: organization.id, reason: '核对了登记证书和授权书' })).toMatchObject({ state: 'ACCEPTED' });

    await ended(cookie);
    const own = cookieOf(await signIn(phone, 'ORGANIZATION'));
    expect((await viewerOf(own)).viewer).toMatchObject({ kind: 'ORGANIZATION', organizationId: organization.id });
    expect((await served.graphql('{ ownOrganization { name } }', { cookie: own })).body.data).toEqual({ ownOrganization: { name: organization.name } });

    const second = phoneAnew();
    const added = (await (await served.post('/auth/colleagues', { displayName: '戊（干事）', phone: second }, { cookie: own })).json()) as { oneTimePassword: string };
    expect(added.oneTimePassword).toMatch(/^[a-z2-9-]{19}$/);
    expect(await told(await served.post('/auth/colleagues', { displayName: '己', phone: phoneAnew() }, { cookie: own }))).toMatchObject({ code: 'COLLEAGUES_FULL' });
    const entered = await served.post('/auth/login', { account: second, as: 'ORGANIZATION', password: added.oneTimePassword, newPassword: `${PASSWORD}戊` });
    const colleague = cookieOf(entered);
    expect((await viewerOf(colleague)).viewer).toMatchObject({ organizationId: organization.id });

    const administrators = async (who: string) => (await served.graphql('query ($organization: ID!) { organizationAdministrators(organization: $organization) { id name phone own } }', { cookie: who, variables: { organization: organization.id } })).body.data as unknown as { organizationAdministrators: { id: string; name: string; own: boolean }[] | null };
    const listed = (await administrators(colleague)).organizationAdministrators!;
    expect(listed.map(({ name, own: mine }) => [name, mine])).toEqual([['丁（秘书长）', false], ['戊（干事）', true]]);
    expect((await administrators(clerk)).organizationAdministrators).toHaveLength(2);
    expect((await administrators(neighbour)).organizationAdministrators).toBeNull();

    const ENDED = '... on AdministratorEnded { id } ... on Refusal { code }';
    const end = (who: string, account: string, reason = '已离任') => run<{ __typename: string; code?: string }>(who, 'endAdministrator', { organization: organization.id, account, reason }, ENDED);
    expect(await end(colleague, listed[1]!.id)).toMatchObject({ code: 'COLLEAGUE_SELF' });
    expect(await end(neighbour, listed[0]!.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await end(colleague, listed[0]!.id, '')).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await end(colleague, listed[0]!.id)).toMatchObject({ __typename: 'AdministratorEnded' });
    await ended(own);
    expect((await viewerOf(cookieOf(await signIn(phone, 'ORGANIZATION')))).viewer.organizationId).toBeNull();
  });

  it('没有登记的小组：说明情况也能认领；区里选定是哪一个', async () => {
    const organization = await served.world.write((context) => buildOrganization(context, { region: '370214', registrationStatus: 'UNREGISTERED', creditCode: null }));
    const { cookie } = await register();
    expect(await run(cookie, 'fileClaim', { input: await claimInput(cookie, { remark: null }) })).toMatchObject({ code: 'CLAIM_REMARK', fields: ['remark'] });
    const filed = await run(cookie, 'fileClaim', { input: await claimInput(cookie) });
    expect(await run(await served.signIn('chengyang'), 'acceptClaim', { id: filed.id, version: 1, organization: organization.id, reason: '到活动地点看过' })).toMatchObject({ state: 'ACCEPTED' });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['没有附件', { uploads: [] }, 'CLAIM_DOCUMENT'], ['没有名称', { name: '  ' }, 'NAME_MISSING'], ['没有职务', { post: '' }, 'CLAIM_POST'], ['代码抄错', { creditCode: '52370214000000000X' }, 'CODE_INVALID'], ['没有这个区市', { region: '110000' }, 'REGION_UNUSABLE'], ['职务太长', { post: '长'.repeat(31) }, 'CLAIM_LONG'],
  ])('%s：当时就说明', async (_, values, code) => {
    const { cookie } = await register();
    expect(await run(cookie, 'fileClaim', { input: await claimInput(cookie, values) })).toMatchObject({ code });
  });

  it('已有两位管理员的，先结束一位才能再确认；撤回的不再办理', async () => {
    const organization = await organizationIn('370214', 940_002);
    const clerk = await served.signIn('chengyang');
    const claim = async () => {
      const { cookie } = await register();
      return { cookie, ...(await run(cookie, 'fileClaim', { input: await claimInput(cookie, { creditCode: organization.creditCode }) })) };
    };
    const accept = ({ id }: { id: string }) => run(clerk, 'acceptClaim', { id, version: 1, organization: organization.id, reason: '核对了材料' });
    const [one, two, three, four] = [await claim(), await claim(), await claim(), await claim()];
    expect([await accept(one), await accept(two)]).toMatchObject([{ state: 'ACCEPTED' }, { state: 'ACCEPTED' }]);
    expect(await accept(three)).toMatchObject({ code: 'COLLEAGUES_FULL' });
    expect(await run(four.cookie, 'withdrawClaim', { id: four.id, version: 1 })).toMatchObject({ state: 'WITHDRAWN' });
    expect(await accept(four)).toMatchObject({ code: expect.stringMatching(/CONFLICT|STATE/) });
  });

  it('申请人注销了账号：说明不能确认，可以不予认领', async () => {
    const organization = await organizationIn('370214', 940_004);
    const [clerk, { cookie }] = [await served.signIn('chengyang'), await register()];
    const { id } = await run(cookie, 'fileClaim', { input: await claimInput(cookie, { creditCode: organization.creditCode }) });
    expect((await served.post('/auth/close-account', {}, { cookie })).status).toBe(204);
    expect(await run(clerk, 'acceptClaim', { id, version: 1, organization: organization.id, reason: '核对了材料' })).toMatchObject({ code: 'APPLICANT_GONE' });
    expect(await run(clerk, 'declineClaim', { id, version: 1, reason: '申请人已注销账号' })).toMatchObject({ state: 'DECLINED' });
  });

  it('三件同时确认，也只有两位管理员', async () => {
    const organization = await organizationIn('370214', 940_003);
    const clerk = await served.signIn('chengyang');
    const filed = [];
    for (let index = 0; index < 3; index++) {
      const { cookie } = await register();
      filed.push(await run(cookie, 'fileClaim', { input: await claimInput(cookie, { creditCode: organization.creditCode }) }));
    }
    const answers = await Promise.all(filed.map(({ id }) => run(clerk, 'acceptClaim', { id, version: 1, organization: organization.id, reason: '核对了材料' })));
    expect(answers.map((answer) => answer.state ?? answer.code).sort()).toEqual(['ACCEPTED', 'ACCEPTED', 'COLLEAGUES_FULL']);
  });

  it('看申请人的号码要写明用途，记入审计；不在范围的看不到', async () => {
    const { phone, cookie } = await register();
    const { id } = await run(cookie, 'fileClaim', { input: await claimInput(cookie) });
    const reveal = async (account: string, purpose = '电话核实申请人的职务') => told(await served.post('/auth/claim-phone', { claim: id, purpose }, { cookie: await served.signIn(account) }));
    expect(await reveal('chengyang', ' ')).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await reveal('jimo')).toMatchObject({ status: 404 });
    expect(await reveal('policy-research')).toMatchObject({ status: 403 });
    expect(await reveal('chengyang')).toEqual({ status: 200, phone });
    const { rows } = await served.world.sql.query("select purpose, object_type from audit_event where action = 'revealPhone' and object_id = $1", [id]);
    expect(rows).toEqual([{ purpose: '电话核实申请人的职务', object_type: 'Claim' }]);
  });
});
