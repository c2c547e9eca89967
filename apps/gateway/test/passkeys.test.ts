import { observer, witness } from '@gongqiao/audit';
import { DEMO_PASSWORD } from '@gongqiao/identity/testing';
import { createWorld, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { domains } from '../src/domains.ts';
import { createLog } from '../src/settings/log.ts';
import { appOf } from './authenticator-app.ts';
import { Authenticator, type Said } from './authenticator.ts';
import { cookieOf, serve, type Served } from './served.ts';

const ORIGIN = 'https://bridge.example.org';
const MINUTE = 60_000;
const logged: string[] = [];

let world: World;
let served: Served;
let seen: number;
beforeAll(async () => {
  world = await createWorld({ domains, seed: true, witness, observer });
  world.clock.set('2026-12-02T02:00:10Z');
  const log = createLog('debug', { write: (line: string) => void logged.push(line) });
  served = await serve({ world, clock: world.clock, log, settings: { publicUrl: ORIGIN, trustedProxies: ['127.0.0.1'] } });
});
afterAll(async () => {
  await served.close();
  await world.close();
});
beforeEach(async () => {
  later(10 * MINUTE);
  seen = Number((await world.sql.query('select coalesce(max(seq), 0) as n from audit_event')).rows[0].n);
});

const later = (milliseconds: number) => world.clock.set(new Date(world.clock.now().getTime() + milliseconds).toISOString());
// As a proxy that ends https in front of the gateway sends it.
const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': new URL(ORIGIN).host };
const post = (path: string, body: object, cookie = '') => served.post(path, body, { cookie, headers });
type Answer = { code: string; message: string; passkey: Question; recoveryCodes: string[] };
type Question = { rpId: string; challenge: string; userVerification: string; allowCredentials: { id: string }[] };
const bodyOf = async (response: Response) => (await response.json()) as Answer;
const login = (account: string, typed: object = {}) => post('/auth/login', { account, password: DEMO_PASSWORD, ...typed });
const questionFor = async (account: string) => (await bodyOf(await login(account))).passkey;
const status = async (cookie: string) => (await (await served.fetch('/auth/second-factor', { cookie, headers })).json()) as { passkeys: { id: string; device: string; backedUp: boolean; lastUsedAt: string | null }[] };
const added = async () => (await world.sql.query('select action, outcome from audit_event where seq > $1 order by seq', [seen])).rows.map(({ action, outcome }) => `${action} ${outcome}`);

interface Owner {
  readonly account: string;
  readonly device: Authenticator;
  readonly cookie: string;
  readonly app: ReturnType<typeof appOf>;
  readonly recoveryCodes: string[];
}

const codeNow = ({ app }: Pick<Owner, 'app'>) => {
  later(MINUTE);
  return app.code();
};

async function withApp(account: string): Promise<Omit<Owner, 'device'>> {
  await forget(account);
  const before = cookieOf(await login(account));
  const { key, ticket } = (await (await post('/auth/second-factor/begin', {}, before)).json()) as { key: string; ticket: string };
  const app = appOf(key, world.clock);
  const response = await post('/auth/second-factor/confirm', { ticket, code: app.code() }, before);
  return { account, cookie: cookieOf(response), app, recoveryCodes: (await bodyOf(response)).recoveryCodes };
}

async function begin(owner: Pick<Owner, 'cookie' | 'app'>) {
  const response = await post('/auth/passkeys/begin', { code: codeNow(owner) }, owner.cookie);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as { rp: { id: string }; challenge: string; user: { id: string; name: string }; authenticatorSelection: { userVerification: string }; attestation: string };
}

async function withPasskey(account: string, counter = 0, usual: Partial<Said> = {}): Promise<Owner> {
  const owner = await withApp(account);
  const device = new Authenticator({ origin: ORIGIN, ...usual }, counter);
  const confirmed = await post('/auth/passkeys/confirm', { device: '办公室电脑', made: device.make(await begin(owner)) }, owner.cookie);
  if (!confirmed.ok) throw new Error(await confirmed.text());
  return { ...owner, device, cookie: cookieOf(confirmed) };
}

const enter = async ({ account, device }: Owner, told: Partial<Said> = {}) => login(account, { passkey: device.sign(await questionFor(account), told) });

describe('添加', () => {
  it('先证明两步验证，再由设备造；别处的会话结束，管理员只看得到有几个', async () => {
    const owner = await withApp('shinan');
    const elsewhere = cookieOf(await login('shinan', { code: codeNow(owner) }));
    expect((await bodyOf(await post('/auth/passkeys/begin', {}, owner.cookie))).code).toBe('FACTOR_CODE');
    const asked = await begin(owner);
    expect(asked).toMatchObject({ rp: { id: 'bridge.example.org' }, user: { name: 'shinan' }, attestation: 'none', authenticatorSelection: { userVerification: 'required' } });
    const device = new Authenticator({ origin: ORIGIN });
    const confirmed = await post('/auth/passkeys/confirm', { device: ' 办公室电脑 ', made: device.make(asked) }, owner.cookie);
    expect(confirmed.status).toBe(204);
    expect((await status(cookieOf(confirmed))).passkeys).toEqual([{ id: expect.any(String), device: '办公室电脑', backedUp: false, createdAt: expect.any(String), lastUsedAt: null }]);
    await expect.poll(async () => (await served.fetch('/auth/second-factor', { cookie: elsewhere, headers })).status).toBe(401);
    expect(await added()).toEqual(expect.arrayContaining(['addPasskey REFUSED', 'addPasskey DONE']));
    const { body } = await served.graphql('{ accounts(filter: { account: ["shinan"] }) { nodes { passkeys } } __type(name: "Account") { fields { name } } }', { cookie: await served.signIn('audit-admin') });
    expect(body.data).toMatchObject({ accounts: { nodes: [{ passkeys: 1 }] } });
    expect(JSON.stringify(body.data!['__type'])).not.toMatch(/credential|publicKey/i);
  });

  it('没有两步验证的先设置；没有名称、名称太长、十个以上、同一个再来，都不行', async () => {
    const plain = cookieOf(await login('shibei'));
    expect((await bodyOf(await post('/auth/passkeys/begin', { code: '123456' }, plain))).code).toBe('PASSKEY_FIRST');
    const owner = await withPasskey('huangdao');
    const confirm = async (device: Authenticator, name: string, cookie: string) => post('/auth/passkeys/confirm', { device: name, made: device.make(await begin({ ...owner, cookie })) }, cookie);
    for (const name of [' ', '长'.repeat(41)]) expect((await bodyOf(await confirm(new Authenticator({ origin: ORIGIN }), name, owner.cookie))).code).toBe('PASSKEY_NAME');
    expect((await bodyOf(await confirm(owner.device, '同一个', owner.cookie))).code).toBe('PASSKEY_PRESENT');
    await world.sql.query("update identity_account set passkeys = 10 where account = 'huangdao'");
    const again = cookieOf(await login('huangdao', { code: codeNow(owner) }));
    expect((await bodyOf(await confirm(new Authenticator({ origin: ORIGIN }), '第十一个', again))).code).toBe('PASSKEY_FULL');
  });

  it.each<[string, Partial<Said>]>([
    ['别的网站', { origin: 'https://bridge.example.net' }],
    ['为别的网站造的', { rpId: 'bridge.example.net' }],
    ['没有问过的', { challenge: Buffer.alloc(32, 1).toString('base64url') }],
    ['登录时的回答', { type: 'webauthn.get' }],
    ['没有核对过本人的', { verified: false }],
    ['带着证书的：不去证书说的地址', { statement: new Map([['x5c', Buffer.from('a certificate')]]) }],
    ['说自己没有副本又有的', { backedUp: true }],
  ])('不收：%s', async (_what, told) => {
    const owner = await withApp('laoshan');
    const { cookie } = owner;
    const device = new Authenticator({ origin: ORIGIN });
    const response = await post('/auth/passkeys/confirm', { device: '电脑', made: device.make(await begin(owner), told) }, cookie);
    expect([response.status, (await bodyOf(response)).code]).toEqual([400, told.challenge ? 'PASSKEY_OVER' : 'PASSKEY_UNREADABLE']);
    expect((await status(cookie)).passkeys).toEqual([]);
    expect(await added()).toContain('addPasskey REFUSED');
  });

  it('一问只答一次，五分钟之内，只由问的那个账号答', async () => {
    const [one, other] = [await withApp('licang'), await withApp('jimo')];
    const device = new Authenticator({ origin: ORIGIN });
    const asked = await begin(one);
    const made = device.make(asked);
    expect((await bodyOf(await post('/auth/passkeys/confirm', { device: '电脑', made }, other.cookie))).code).toBe('PASSKEY_OVER');
    const confirmed = await post('/auth/passkeys/confirm', { device: '电脑', made }, one.cookie);
    expect(confirmed.status).toBe(204);
    expect((await bodyOf(await post('/auth/passkeys/confirm', { device: '电脑', made }, cookieOf(confirmed)))).code).toBe('PASSKEY_OVER');
    const late = new Authenticator({ origin: ORIGIN }).make(await begin({ ...one, cookie: cookieOf(confirmed) }));
    later(5 * MINUTE);
    expect((await bodyOf(await post('/auth/passkeys/confirm', { device: '电脑', made: late }, cookieOf(confirmed)))).code).toBe('PASSKEY_OVER');
  });
});

describe('登录', () => {
  it('密码之后问通行密钥，答对了才有会话；记在审计链里', async () => {
    const owner = await withPasskey('jiaozhou', 7);
    const asked = await login('jiaozhou');
    const { code, passkey } = await bodyOf(asked);
    expect([asked.status, code, asked.headers.get('set-cookie')]).toEqual([403, 'SECOND_FACTOR', null]);
    expect(passkey).toMatchObject({ rpId: 'bridge.example.org', userVerification: 'required', allowCredentials: [{ id: owner.device.id }] });
    const entered = await login('jiaozhou', { passkey: owner.device.sign(passkey) });
    expect(entered.status).toBe(200);
    expect((await status(cookieOf(entered))).passkeys[0]!.lastUsedAt).toBe(world.clock.now().toISOString());
    expect((await enter(owner)).status).toBe(200);
    expect(await added()).toEqual(expect.arrayContaining(['usePasskey DONE', 'signIn DONE']));
  });

  it('密码不对：不问，也不看', async () => {
    const owner = await withPasskey('pingdu');
    const passkey = owner.device.sign(await questionFor('pingdu'));
    const refused = await login('pingdu', { password: 'wrong', passkey });
    expect([refused.status, Object.keys(await bodyOf(refused)).sort()]).toEqual([401, ['code', 'message']]);
    expect((await login('pingdu', { passkey })).status).toBe(200);
  });

  it.each<[string, Partial<Said>]>([
    ['假冒的网站骗去的', { origin: 'https://bridge.example.net' }],
    ['没有加密的地址', { origin: 'http://bridge.example.org' }],
    ['为别的网站签的', { rpId: 'bridge.example.net' }],
    ['没有问过的', { challenge: Buffer.alloc(32, 1).toString('base64url') }],
    ['添加时的回答', { type: 'webauthn.create' }],
    ['没有核对过本人的', { verified: false }],
    ['计数倒退的', { counter: 4 }],
    ['计数不动的', { counter: 7 }],
    ['忽然说可以有副本的', { backupEligible: true, backedUp: true }],
  ])('不收：%s；记在审计链里', async (_what, told) => {
    const owner = await withPasskey('laixi', 7);
    expect((await enter(owner)).status).toBe(200);
    await world.sql.query('update identity_passkey set counter = 7 where credential_id = $1', [owner.device.id]);
    const refused = await enter(owner, told);
    const { code, message, passkey } = await bodyOf(refused);
    expect([refused.status, code, refused.headers.get('set-cookie')]).toEqual([403, 'SECOND_FACTOR', null]);
    expect(message).toContain('通行密钥没有验证成功');
    expect(await added()).toContain('signIn REFUSED');
    expect((await login('laixi', { passkey: owner.device.sign(passkey) })).status).toBe(200);
  });

  it('看见过的回答再来一次、同时来几次，只有一个会话', async () => {
    const owner = await withPasskey('cultural-palace');
    const passkey = owner.device.sign(await questionFor('cultural-palace'));
    const statuses = (await Promise.all([1, 2, 3].map(() => login('cultural-palace', { passkey })))).map((response) => response.status);
    expect(statuses.sort()).toEqual([200, 403, 403]);
    expect((await login('cultural-palace', { passkey })).status).toBe(403);
  });

  it('计数相同的两个同时来，只有一个', async () => {
    const owner = await withPasskey('high-tech-zone', 7);
    const [first, second] = [await questionFor('high-tech-zone'), await questionFor('high-tech-zone')];
    const answers = [first, second].map((question) => owner.device.sign(question, { counter: 20 }));
    const statuses = (await Promise.all(answers.map((passkey) => login('high-tech-zone', { passkey })))).map((response) => response.status);
    expect(statuses.sort()).toEqual([200, 403]);
  });

  it('别人的通行密钥、为别人的账号问的、改过签名的、过了五分钟的，都不行', async () => {
    const [mine, other] = [await withPasskey('transport-union'), await withPasskey('chengyang')];
    const [own, foreign] = [await questionFor(mine.account), await questionFor(other.account)];
    expect((await login(mine.account, { passkey: other.device.sign(own) })).status).toBe(403);
    expect((await login(mine.account, { passkey: { ...other.device.sign(await questionFor(mine.account)), id: mine.device.id, rawId: mine.device.id } })).status).toBe(403);
    expect((await login(mine.account, { passkey: mine.device.sign(foreign) })).status).toBe(403);
    const late = mine.device.sign(await questionFor(mine.account));
    later(5 * MINUTE);
    expect((await login(mine.account, { passkey: late })).status).toBe(403);
    expect((await enter(mine)).status).toBe(200);
  });

  it('为别的事问的不能用来登录，登录时问的也不能用来办别的事', async () => {
    const owner = await withPasskey('policy-research');
    const asked = (await (await post('/auth/passkeys/question', {}, owner.cookie)).json()) as Question;
    expect((await login(owner.account, { passkey: owner.device.sign(asked) })).status).toBe(403);
    const passkey = owner.device.sign(await questionFor(owner.account));
    expect((await bodyOf(await post('/auth/second-factor/recovery-codes', { passkey }, owner.cookie))).code).toBe('PASSKEY_REFUSED');
  });

  it('错五次就锁，与验证码合在一起数；锁着的时候对的也不行', async () => {
    const owner = await withPasskey('audit-admin');
    for (let time = 0; time < 3; time += 1) expect((await enter(owner, { verified: false })).status).toBe(403);
    const answer = owner.device.sign(await questionFor(owner.account));
    for (let time = 0; time < 2; time += 1) expect((await login(owner.account, { code: '000' })).status).toBe(403);
    expect((await login(owner.account, { passkey: answer })).status).toBe(429);
  });
});

describe('我的账号', () => {
  it('用通行密钥证明：换恢复码，删去另一个；删完就不再问', async () => {
    const owner = await withPasskey('system-admin');
    const prove = async (device: Authenticator, cookie: string) => device.sign((await (await post('/auth/passkeys/question', {}, cookie)).json()) as Question);
    const renewed = await post('/auth/second-factor/recovery-codes', { passkey: await prove(owner.device, owner.cookie) }, owner.cookie);
    expect((await bodyOf(renewed)).recoveryCodes).toHaveLength(10);
    const second = new Authenticator({ origin: ORIGIN, backupEligible: true, backedUp: true });
    const begun = await post('/auth/passkeys/begin', { passkey: await prove(owner.device, owner.cookie) }, owner.cookie);
    const confirmed = await post('/auth/passkeys/confirm', { device: '手机', made: second.make((await begun.json()) as never) }, owner.cookie);
    const [first, phone] = (await status(cookieOf(confirmed))).passkeys;
    expect([first!.device, phone!.device, phone!.backedUp]).toEqual(['办公室电脑', '手机', true]);
    const remove = async (id: string, typed: object, cookie: string) => post('/auth/passkeys/remove', { id, ...typed }, cookie);
    expect((await bodyOf(await remove(first!.id, {}, cookieOf(confirmed)))).code).toBe('FACTOR_CODE');
    const removed = await remove(first!.id, { passkey: await prove(second, cookieOf(confirmed)) }, cookieOf(confirmed));
    expect(removed.status).toBe(204);
    expect((await questionFor(owner.account)).allowCredentials.map(({ id }) => id)).toEqual([second.id]);
    expect((await bodyOf(await remove(first!.id, { code: codeNow(owner) }, cookieOf(removed)))).code).toBe('PASSKEY_GONE');
    const last = await remove(phone!.id, { code: codeNow(owner) }, cookieOf(removed));
    expect([last.status, await questionFor(owner.account)]).toEqual([204, undefined]);
    expect(await added()).toEqual(expect.arrayContaining(['renewRecoveryCodes DONE', 'usePasskey DONE', 'removePasskey REFUSED', 'removePasskey DONE']));
  });

  it('别人的删不掉', async () => {
    const [mine, other] = [await withApp('legal-affairs'), await withPasskey('security-admin')];
    const [{ id } = { id: '' }] = (await status(other.cookie)).passkeys;
    expect((await bodyOf(await post('/auth/passkeys/remove', { id, code: codeNow(mine) }, mine.cookie))).code).toBe('PASSKEY_GONE');
    expect((await status(other.cookie)).passkeys).toHaveLength(1);
  });

  it('系统管理员重置两步验证，通行密钥一并删去', async () => {
    await forget('system-admin');
    const owner = await withPasskey('shibei');
    const { rows: [{ id, version }] } = await world.sql.query("select id, version from identity_account where account = 'shibei'");
    const RESET = 'mutation ($id: ID!, $version: Int!, $reason: String!) { resetSecondFactor(id: $id, version: $version, reason: $reason) { __typename ... on Account { passkeys } ... on Refusal { code } } }';
    const { body } = await served.graphql(RESET, { cookie: await served.signIn('system-admin'), variables: { id, version, reason: '电脑和手机都丢了' } });
    expect(body.data).toEqual({ resetSecondFactor: { __typename: 'Account', passkeys: null } });
    expect((await world.sql.query('select count(*)::int as n from identity_passkey where account_id = $1', [id])).rows).toEqual([{ n: 0 }]);
    expect((await login('shibei')).status).toBe(200);
    expect((await login('shibei', { passkey: owner.device.sign({ rpId: 'bridge.example.org', challenge: 'AAAA' }) })).status).toBe(200);
  });

  it('没有登录的、社会组织的，都不行；日志里没有设备的回答', async () => {
    const organization = cookieOf(await login('harbour-social-work'));
    for (const step of ['question', 'begin', 'confirm', 'remove']) expect([(await post(`/auth/passkeys/${step}`, {})).status, (await post(`/auth/passkeys/${step}`, {}, organization)).status]).toEqual([401, 403]);
    expect(logged.join()).toContain('/auth/passkeys/confirm');
    expect(logged.join()).not.toMatch(/clientDataJSON|attestationObject|signature"/);
  });
});

// Whoever comes next has a password alone.
async function forget(account: string): Promise<void> {
  await world.sql.query('delete from identity_factor where account_id = (select id from identity_account where account = $1)', [account]);
  await world.sql.query('delete from identity_passkey where account_id = (select id from identity_account where account = $1)', [account]);
  await world.sql.query('update identity_account set second_factor_since = null, passkeys = null where account = $1', [account]);
  await world.sql.query('delete from identity_attempt where key = $1', [`account ${account}`]);
}
