import { DEMO_PASSWORD } from '@gongqiao/identity/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Browser, CLIENT, type Issuer, type Person, startIssuer } from './issuer.ts';
import { serve, type Served } from './served.ts';

let issuer: Issuer;
let served: Served;
beforeAll(async () => {
  issuer = await startIssuer();
  served = await serve({ settings: { federation: { issuer: issuer.url, ...CLIENT, accountClaim: 'preferred_username' } } });
  issuer.register(served.origin);
});
afterAll(async () => {
  await served.close();
  await issuer.close();
});

let browser: Browser;
beforeEach(() => { browser = new Browser(); });

const rowsOf = async (sql: string, values: unknown[] = []) => (await served.world.sql.query(sql, values)).rows as Record<string, unknown>[];
const leave = (back = '/district/organizations?region=370214') => browser.until(`${served.origin}/auth/federated?back=${encodeURIComponent(back)}`, `${served.origin}/auth/federated/callback`);

/** Goes there and back; where it ends, and who is signed in then. */
async function signInAs(person: Person, back?: string): Promise<{ status: number; location: string | null; account: string | null }> {
  issuer.setPerson(person);
  browser.forget(issuer.url);
  const response = await browser.get(await leave(back));
  return { status: response.status, location: response.headers.get('location'), account: await whoIs() };
}

async function whoIs(): Promise<string | null> {
  const token = browser.cookie(served.origin, '__Host-sid');
  const { body } = await served.graphql('{ viewer { account } }', token ? { cookie: `__Host-sid=${token}` } : {});
  return (body.data as unknown as { viewer: { account: string | null } }).viewer.account;
}

describe('用统一身份登录', () => {
  it('第一次按账号名关联，回到要去的那一页；以后认的是人，在那里改了名也是同一个账号', async () => {
    expect(await signInAs({ subject: 's-1', name: 'Chengyang' })).toEqual({ status: 302, location: '/district/organizations?region=370214', account: 'chengyang' });
    browser = new Browser();
    expect(await signInAs({ subject: 's-1', name: 'renamed' })).toMatchObject({ account: 'chengyang' });
    expect(await rowsOf('select account from identity_account where federated_subject is not null')).toEqual([{ account: 'chengyang' }]);
    expect(await rowsOf("select action from audit_event where actor_name = '王（经办）' and action in ('linkAccount', 'signIn') order by seq")).toEqual([{ action: 'linkAccount' }, { action: 'signIn' }, { action: 'signIn' }]);
  });

  it.each<[string, Person]>([['别的人用了已经关联的名字', { subject: 's-2', name: 'chengyang' }], ['这里没有这个账号', { subject: 's-3', name: 'nobody-here' }], ['是社会组织的账号', { subject: 's-4', name: 'harbour-social-work' }]])('%s：不能登录，说明原因', async (_, person) => {
    expect(await signInAs(person, '/district/')).toEqual({ status: 302, location: '/district/?problem=FEDERATED_UNKNOWN', account: null });
  });

  it('停用的账号不能登录，关联过的也一样', async () => {
    expect(await signInAs({ subject: 's-5', name: 'jimo' })).toMatchObject({ account: 'jimo' });
    await rowsOf("update identity_account set disabled_at = now() where account = 'jimo'");
    browser = new Browser();
    expect(await signInAs({ subject: 's-5', name: 'jimo' })).toMatchObject({ location: expect.stringContaining('FEDERATED_UNKNOWN'), account: null });
  });

  it('再登录换一个会话，旧的当即作废', async () => {
    await signInAs({ subject: 's-6', name: 'laixi' });
    const before = browser.cookie(served.origin, '__Host-sid');
    await signInAs({ subject: 's-6', name: 'laixi' });
    expect(browser.cookie(served.origin, '__Host-sid')).not.toBe(before);
    expect((await served.graphql('{ viewer { account } }', { cookie: `__Host-sid=${before}` })).status).toBe(401);
  });
});

describe('半路上的', () => {
  it('同一个回来的地址不能用第二次', async () => {
    issuer.setPerson({ subject: 's-7', name: 'pingdu' });
    const callback = await leave();
    const errand = browser.cookie(served.origin, '__Host-errand')!;
    expect((await browser.get(callback)).headers.get('location')).not.toContain('problem');
    const again = await fetch(callback, { redirect: 'manual', headers: { cookie: `__Host-errand=${errand}` } });
    expect([again.headers.get('location'), again.headers.getSetCookie().some((line) => line.startsWith('__Host-sid='))]).toEqual([expect.stringContaining('FEDERATED_REFUSED'), false]);
  });

  it('不是这个浏览器出发的，不认', async () => {
    issuer.setPerson({ subject: 's-8', name: 'jiaozhou' });
    const callback = await leave();
    const response = await new Browser().get(callback);
    expect(response.headers.get('location')).toBe('/?problem=FEDERATED_REFUSED');
  });

  it.each([['state', 'x'], ['code', 'x'], ['iss', 'https://elsewhere.example.org']])('%s 被改过，不认', async (name, value) => {
    issuer.setPerson({ subject: 's-9', name: 'huangdao' });
    const callback = new URL(await leave());
    callback.searchParams.set(name, value);
    expect((await browser.get(callback.href)).headers.get('location')).toContain('FEDERATED_REFUSED');
    expect(await whoIs()).toBeNull();
  });

  it.each(['//evil.example/', '/\\evil.example', 'https://evil.example/', '/auth/logout', '', 'district/'])('回到 %j：不会被引到别处', async (back) => {
    expect(await signInAs({ subject: 's-10', name: 'shinan' }, back)).toMatchObject({ location: '/', account: 'shinan' });
  });

  it('统一身份系统连不上：说明，可以再试', async () => {
    const away = await serve({ world: served.world, settings: { federation: { issuer: 'http://127.0.0.1:1', ...CLIENT, accountClaim: 'preferred_username' } } });
    const response = await new Browser().get(`${away.origin}/auth/federated?back=/district/`);
    await away.close();
    expect([response.status, response.headers.get('location')]).toEqual([302, '/district/?problem=FEDERATED_AWAY']);
  });

  it('没有设的，没有这个地址', async () => {
    const without = await serve({ world: served.world });
    const statuses = await Promise.all(['/auth/federated', '/auth/federated/callback'].map(async (path) => (await without.fetch(path)).status));
    await without.close();
    expect(statuses).toEqual([404, 404]);
  });
});

describe('先确认是您本人', () => {
  const wants = async () => {
    const { body } = await served.graphql('mutation { answer: delegate(input: { account: "00000000-0000-7000-8000-000000000000", validTo: "2018-12-10", grounds: "出差" }) { ... on Refusal { code } } }', { cookie: `__Host-sid=${browser.cookie(served.origin, '__Host-sid')}` });
    return (body.data!['answer'] as unknown as { code: string }).code;
  };
  const comeBack = async (query: string) => browser.until(`${served.origin}/auth/federated?back=/district/${query}`, `${served.origin}/auth/federated/callback`);

  it('统一身份悄悄带过来的登录不算，再问过一次的才算', async () => {
    await signInAs({ subject: 's-11', name: 'licang' });
    expect(await wants()).toBe('PROOF_WANTED');
    await browser.get(await comeBack(''));
    expect(await wants()).toBe('PROOF_WANTED');
    await browser.get(await comeBack('&anew=1'));
    expect(await wants()).not.toBe('PROOF_WANTED');
  });

  it('没有再问过却说问过的，不认', async () => {
    await signInAs({ subject: 's-12', name: 'laixi' });
    const callback = await comeBack('');
    const errand = JSON.parse(Buffer.from(browser.cookie(served.origin, '__Host-errand')!, 'base64url').toString()) as object;
    const forged = Buffer.from(JSON.stringify({ ...errand, anew: true })).toString('base64url');
    const response = await fetch(callback, { redirect: 'manual', headers: { cookie: `__Host-errand=${forged}` } });
    expect(response.headers.get('location')).toContain('FEDERATED_REFUSED');
  });
});

describe('这里的密码', () => {
  const login = async (account: string, password: string = DEMO_PASSWORD) => {
    const response = await served.post('/auth/login', { account, password });
    return [response.status, ((await response.json()) as { code?: string }).code];
  };

  it('工作人员的不再有用；系统管理员的和社会组织的仍然有用', async () => {
    expect(await login('legal-affairs')).toEqual([403, 'FEDERATED_ONLY']);
    expect(await login('legal-affairs', 'wrong')).toEqual([401, 'WRONG_CREDENTIALS']);
    expect(await login('system-admin')).toEqual([200, undefined]);
    expect(await login('harbour-social-work')).toEqual([200, undefined]);
  });
});
