import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_PASSWORD, demoAccounts } from '@gongqiao/identity/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieOf, serve, type Served } from './served.ts';

let served: Served;
let other: Served;
let plain: Served;
let production: Served;
beforeAll(async () => {
  served = await serve();
  const { world } = served;
  other = await serve({ world });
  plain = await serve({ world, settings: { plainHttp: true } });
  production = await serve({ world, settings: { mode: 'production', trustedProxies: ['127.0.0.1'] } });
});
afterAll(async () => {
  for (const each of [other, plain, production, served]) await each.close();
});

const WHO = '{ viewer { kind account permissions unit { code } } }';
const change = (sql: string, account: string) => served.world.sql.query(sql, [account]);

describe('登录', () => {
  it('给一个只有本站能读的会话', async () => {
    const response = await served.post('/auth/login', { account: 'chengyang', password: DEMO_PASSWORD });
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const { viewer } = (await response.json()) as { viewer: object };
    expect(viewer).toMatchObject({ kind: 'STAFF', account: 'chengyang', name: '王（经办）' });
    const { body } = await served.graphql(WHO, { cookie: cookieOf(response) });
    expect(body.data).toMatchObject({ viewer: { kind: 'STAFF', account: 'chengyang', unit: { code: '370214' } } });
  });

  it('密码不对与没有这个账号，回答一字不差', async () => {
    const answers = await Promise.all([{ account: 'chengyang', password: 'wrong' }, { account: 'nobody', password: 'wrong' }].map(async (body) => {
      const response = await served.post('/auth/login', body);
      return [response.status, await response.text(), response.headers.get('set-cookie')];
    }));
    expect(answers[0]).toEqual([401, expect.stringContaining('账号或密码不对'), null]);
    expect(answers[1]).toEqual(answers[0]);
  });

  it('一次性密码：先要一个自己的，设好才有会话', async () => {
    await change("update identity_account set password_temporary_until = now() + interval '1 day' where account = $1", 'high-tech-zone');
    const login = (newPassword?: string) => served.post('/auth/login', { account: 'high-tech-zone', password: DEMO_PASSWORD, newPassword });
    for (const given of [undefined, 'short', DEMO_PASSWORD]) {
      const response = await login(given);
      expect([response.status, ((await response.json()) as { code: string }).code, response.headers.get('set-cookie')]).toEqual([403, 'NEW_PASSWORD', null]);
    }
    expect((await login('三月的海风吹过栈桥边')).status).toBe(403);
    expect((await login('三月的海风吹过栈桥边的灯塔')).status).toBe(200);
    expect((await login()).status).toBe(401);
  });

  it('一再登录不成，要等；说明到几点', async () => {
    const login = (password: string) => served.post('/auth/login', { account: 'transport-union', password });
    for (let time = 0; time < 5; time += 1) expect((await login('wrong')).status).toBe(401);
    const response = await login(DEMO_PASSWORD);
    expect([response.status, await response.json(), Number(response.headers.get('retry-after')) > 800]).toEqual([429, { code: 'LOCKED', message: expect.stringMatching(/\d\d:\d\d 之后/) }, true]);
  });

  it.each<[string, unknown]>([['没有密码', { account: 'chengyang' }], ['不是文字', { account: {}, password: [] }], ['什么也没有', undefined], ['过长', { account: 'a', password: 'x'.repeat(1_001) }]])('%s：请填写', async (_, body) => {
    const response = await served.post('/auth/login', body);
    expect([response.status, await response.json()]).toEqual([400, { code: 'BAD_USER_INPUT', message: '请填写账号和密码。' }]);
  });

  it('再登录换一个会话，旧的当即作废', async () => {
    const first = await served.signIn('jimo');
    const second = cookieOf(await served.post('/auth/login', { account: 'jimo', password: DEMO_PASSWORD }, { cookie: first }));
    expect(second).not.toBe(first);
    expect((await served.graphql(WHO, { cookie: first })).status).toBe(401);
    expect((await served.graphql(WHO, { cookie: second })).status).toBe(200);
  });

  it('别人塞进来的会话标识不会被采用', async () => {
    const response = await served.post('/auth/login', { account: 'jimo', password: DEMO_PASSWORD }, { cookie: '__Host-sid=chosen-by-somebody-else' });
    expect(cookieOf(response)).not.toContain('chosen-by-somebody-else');
  });
});

describe('会话的结束', () => {
  it('退出后下一次请求就不行了，浏览器也忘掉它', async () => {
    const cookie = await served.signIn('laixi');
    await served.graphql(WHO, { cookie });
    const response = await served.post('/auth/logout', undefined, { cookie });
    expect([response.status, response.headers.get('set-cookie')]).toEqual([204, expect.stringMatching(/^__Host-sid=; .*Expires=Thu, 01 Jan 1970/)]);
    const { status, body, headers } = await served.graphql(WHO, { cookie });
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(headers.get('set-cookie')).toContain('__Host-sid=;');
  });

  it.each([
    ['停用', 'update identity_account set disabled_at = now() where account = $1', 'shinan'], ['改密码', "update identity_account set password_hash = 'x' where account = $1", 'licang'],
    ['收回角色', "update identity_grant set state = 'ENDED' where account_id = (select id from identity_account where account = $1)", 'shibei'],
  ])('%s之后，一秒之内在每个网关都失效', async (_, sql, account) => {
    const cookie = await served.signIn(account);
    for (const each of [served, other]) expect((await each.graphql(WHO, { cookie })).status).toBe(200);
    await change(sql, account);
    await sleep(50);
    for (const each of [served, other]) expect((await each.graphql(WHO, { cookie })).status).toBe(401);
  });

  it('打开页面时，失效的会话悄悄清掉', async () => {
    const response = await served.fetch('/legal-affairs/', { cookie: '__Host-sid=gone' });
    expect([response.status, response.headers.get('set-cookie')]).toEqual([200, expect.stringContaining('__Host-sid=;')]);
    expect((await served.fetch('/')).headers.get('set-cookie')).toBeNull();
  });
});

describe('一次读取只有一条语句', () => {
  it('会话在内', async () => {
    const cookie = await served.signIn('chengyang');
    const read = () => served.graphql('{ organizations(first: 5) { nodes { name region { name } } } }', { cookie });
    await read();
    const { result, statements } = await served.world.statementsOf(read);
    expect(result.status).toBe(200);
    expect(statements).toHaveLength(1);
  });
});

describe('登录页要知道的', () => {
  it('演示模式列出演示账号，用它们都能登录', async () => {
    const accounts = (await (await served.fetch('/auth/demo-accounts')).json()) as { account: string; password: string; home: string }[];
    expect(accounts.map(({ account }) => account)).toEqual(demoAccounts.map(({ account }) => account));
    const [first] = accounts;
    expect((await served.post('/auth/login', { account: first!.account, password: first!.password })).status).toBe(200);
    for (const { home } of accounts) expect((await served.fetch(home)).status).toBe(200);
  });

  it('正式模式没有演示账号', async () => {
    expect((await production.fetch('/auth/demo-accounts')).status).toBe(404);
    expect(await (await production.fetch('/auth/settings')).json()).toEqual({ mode: 'production', plainHttp: false, federated: false, registration: false });
  });

  it('不加密的内网，如实说明，会话不带前缀', async () => {
    expect(await (await plain.fetch('/auth/settings')).json()).toEqual({ mode: 'demo', plainHttp: true, federated: false, registration: true });
    const response = await plain.post('/auth/login', { account: 'pingdu', password: DEMO_PASSWORD });
    expect(response.headers.get('set-cookie')).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await plain.graphql(WHO, { cookie: cookieOf(response) })).body.data).toMatchObject({ viewer: { account: 'pingdu' } });
  });

  it('代理后面不是 https 时，登录说明缘由，而不是无声无息', async () => {
    const login = (headers: Record<string, string>) => production.post('/auth/login', { account: 'pingdu', password: DEMO_PASSWORD }, { headers });
    const refused = await login({ 'x-forwarded-host': 'gongqiao.example', 'x-forwarded-proto': 'http' });
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([400, 'HTTPS_REQUIRED']);
    expect((await login({ 'x-forwarded-host': 'gongqiao.example', 'x-forwarded-proto': 'https' })).status).toBe(200);
  });
});
