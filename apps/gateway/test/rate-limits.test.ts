import { DEMO_PASSWORD } from '@gongqiao/identity/testing';
import { demoPartner, loadDemoPartner } from '@gongqiao/partners/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { usualLimits } from '../src/settings/limits.ts';
import { serve, type Served } from './served.ts';

const limits = { entry: 2_000, anonymous: 20, files: 10, token: 12, client: 5 };
let direct: Served;
let proxied: Served;
beforeAll(async () => {
  direct = await serve({ settings: { limits } });
  await loadDemoPartner(direct.world.context());
  proxied = await serve({ world: direct.world, settings: { limits, trustedProxies: ['127.0.0.1'] } });
});
afterAll(async () => {
  await proxied.close();
  await direct.close();
});

// Only the date: what waits on the network goes on. Each test begins ten minutes after the last, with nothing counted.
let begun = Date.parse('2027-01-04T00:30:00Z');
beforeEach(() => {
  begun += 600_000;
  vi.useFakeTimers({ toFake: ['Date'], now: begun });
});
afterEach(() => vi.useRealTimers());

type Headers = Record<string, string>;
const from = (address: string): Headers => ({ 'x-forwarded-for': address, 'x-forwarded-proto': 'https' });
const ask = (served: Served, headers: Headers = {}, cookie?: string) => served.post('/graphql', { query: '{ viewer { kind } }' }, { headers, cookie });

async function statusesOf(times: number, send: (n: number) => Promise<Response>): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < times; n++) statuses.push((await send(n)).status);
  return statuses;
}
const tally = (statuses: readonly number[]) => Object.fromEntries([...new Set(statuses)].sort().map((status) => [status, statuses.filter((each) => each === status).length]));

describe('没有登录的查询', () => {
  it('一个地址每分钟只答这么多，说明几秒之后再试；过了就又可以', async () => {
    expect(await statusesOf(20, () => ask(direct))).toEqual(Array(20).fill(200));
    vi.setSystemTime(begun + 15_000);
    const refused = await ask(direct);
    expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([429, '45', { errors: [{ message: '从这里来的请求太多，请 45 秒后再试。', extensions: { code: 'TOO_MANY' } }] }]);
    vi.setSystemTime(begun + 60_001);
    expect((await ask(direct)).status).toBe(200);
  });

  it('没有写明可信的代理：X-Forwarded-For 写什么都一样', async () => {
    expect(tally(await statusesOf(30, (n) => ask(direct, from(`10.1.0.${n}`))))).toEqual({ 200: 20, 429: 10 });
  });

  it('经可信的代理：以它所写的最后一个地址为准，客户自己在前面写的不算', async () => {
    expect(tally(await statusesOf(30, (n) => ask(proxied, from(`10.2.0.${n}, 203.0.113.9`))))).toEqual({ 200: 20, 429: 10 });
    expect((await ask(proxied, from('203.0.113.9, 198.51.100.7'))).status).toBe(200);
  });

  it('IPv6 按前 64 位算一个；IPv4 的 IPv6 写法与本来的是一个', async () => {
    expect(tally(await statusesOf(30, (n) => ask(proxied, from(`2001:db8:1:2:${n}::${n}`))))).toEqual({ 200: 20, 429: 10 });
    expect((await ask(proxied, from('2001:db8:1:3::1'))).status).toBe(200);
    expect(tally(await statusesOf(30, (n) => ask(proxied, from(n % 2 ? '192.0.2.1' : '::ffff:192.0.2.1'))))).toEqual({ 200: 20, 429: 10 });
  });

  it('已经登录的人不受同一地址上旁人的影响；失效的会话照没有登录的算', async () => {
    const cookie = await proxied.signIn('chengyang');
    expect(tally(await statusesOf(30, () => ask(proxied, from('192.0.2.50'))))).toEqual({ 200: 20, 429: 10 });
    expect((await ask(proxied, from('192.0.2.50'), cookie)).status).toBe(200);
    expect(tally(await statusesOf(30, () => ask(direct, {}, '__Host-sid=gone')))).toEqual({ 401: 20, 429: 10 });
  });

  it('一个地址涌来许多请求时，别的地址都照常得到回答', async () => {
    const flood = Array.from({ length: 300 }, () => ask(proxied, from('192.0.2.66')));
    const others = await Promise.all(Array.from({ length: 15 }, (_, n) => ask(proxied, from(`198.51.100.${n}`))));
    expect(tally(others.map(({ status }) => status))).toEqual({ 200: 15 });
    expect(tally((await Promise.all(flood)).map(({ status }) => status))).toEqual({ 200: 20, 429: 280 });
  });
});

describe('文件', () => {
  it('下载与上传按账号一起数，同一地址的同事不受影响', async () => {
    const [one, other] = [await direct.signIn('chengyang'), await direct.signIn('jimo')];
    const send = (cookie: string, n: number) => (n % 2 ? direct.fetch('/uploads/nothing', { cookie }) : direct.fetch('/download/registry/open-data?format=none', { cookie }));
    const statuses = await statusesOf(15, (n) => send(one, n));
    expect(statuses.indexOf(429)).toBe(10);
    expect((await send(other, 1)).status).toBe(404);
    const refused = await send(one, 1);
    expect([refused.headers.get('retry-after'), await refused.json()]).toEqual(['60', { code: 'TOO_MANY', message: '从这里来的请求太多，请 60 秒后再试。' }]);
  });

  it('没有登录的，按地址数', async () => {
    expect(tally(await statusesOf(15, () => proxied.fetch('/uploads/nothing', { headers: from('192.0.2.77') })))).toEqual({ 401: 10, 429: 5 });
    expect((await proxied.fetch('/uploads/nothing', { headers: from('192.0.2.78') })).status).toBe(401);
  });
});

describe('令牌', () => {
  const token = (headers: Headers, fields: Record<string, string> = {}) => proxied.fetch('/oidc/token', {
    method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }, body: new URLSearchParams({ grant_type: 'client_credentials', ...fields }),
  });
  const basic = (id: string) => `Basic ${Buffer.from(`${id}:${demoPartner.secret}`).toString('base64')}`;

  it('一个程序从一个地址每分钟只给这么多，不查也不验；同一地址的别的程序、别处的同一程序照常', async () => {
    const send = (id: string, address = '192.0.2.90') => token({ ...from(address), authorization: basic(id) });
    expect(tally(await statusesOf(5, () => send(demoPartner.clientId)))).toEqual({ 200: 5 });
    const { result, statements } = await proxied.world.statementsOf(() => send(demoPartner.clientId));
    // Those that tell the audit of the tokens before may still be under way.
    expect([result.status, result.headers.get('retry-after'), statements.filter(({ text }) => text.includes('secret_hash'))]).toEqual([429, '60', []]);
    expect(await result.json()).toEqual({ error: 'temporarily_unavailable', code: 'TOO_MANY', message: '从这里来的请求太多，请 60 秒后再试。' });
    expect((await send('gq-another')).status).toBe(401);
    expect((await send(demoPartner.clientId, '192.0.2.91')).status).toBe(200);
  });

  it('以表单或者证明说明自己的程序，一样数', async () => {
    const byForm = () => token(from('192.0.2.92'), { client_id: demoPartner.clientId, client_secret: 'wrong' });
    expect(tally(await statusesOf(7, byForm))).toEqual({ 401: 5, 429: 2 });
    const assertion = ['{"alg":"ES256"}', '{"sub":"gq-by-key"}', 'x'].map((part) => Buffer.from(part).toString('base64url')).join('.');
    const byKey = () => token(from('192.0.2.93'), { client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: assertion });
    expect(tally(await statusesOf(7, byKey))).toEqual({ 401: 5, 429: 2 });
  });

  it('一个地址换着程序试，也到此为止', async () => {
    expect(tally(await statusesOf(15, (n) => token({ ...from('192.0.2.94'), authorization: basic(`gq-${n}`) })))).toEqual({ 401: 12, 429: 3 });
  });
});

describe('登录', () => {
  const login = (address: string, account: string, password = 'wrong') => proxied.post('/auth/login', { account, password }, { headers: from(address) });

  it('一个地址试一千个账号：一百次之后不再核对，说明几点再试；别处照常，下一刻钟又可以', async () => {
    const statuses: number[] = [];
    for (let batch = 0; batch < 100; batch++) statuses.push(...(await Promise.all(Array.from({ length: 10 }, (_, n) => login('192.0.2.100', `sprayed-${batch}-${n}`)))).map(({ status }) => status));
    // Those who were looked at beside the hundredth are answered as what they are.
    expect(statuses.filter((status) => status === 401).length).toSatisfy((count: number) => count >= 100 && count < 120);
    expect(statuses.slice(120)).toEqual(Array(880).fill(429));
    const refused = await login('192.0.2.100', 'chengyang', DEMO_PASSWORD);
    const { code, message } = (await refused.json()) as { code: string; message: string };
    expect([refused.status, code, Number(refused.headers.get('retry-after'))]).toEqual([429, 'LOCKED', expect.toSatisfy((seconds: number) => seconds > 0 && seconds <= 900)]);
    expect(message).toMatch(/您所在的网络.*\d\d:\d\d 之后才能再试/);
    expect((await login('192.0.2.101', 'chengyang', DEMO_PASSWORD)).status).toBe(200);
    const restarted = await serve({ world: direct.world, settings: { limits, trustedProxies: ['127.0.0.1'] } });
    expect((await restarted.post('/auth/login', { account: 'chengyang', password: DEMO_PASSWORD }, { headers: from('192.0.2.100') })).status).toBe(429);
    await restarted.close();
    vi.setSystemTime(begun + 900_000);
    expect((await login('192.0.2.100', 'chengyang', DEMO_PASSWORD)).status).toBe(200);
  }, 120_000);

  it('连请求本身也有限度，成功与否都算', async () => {
    const few = await serve({ world: direct.world, settings: { limits: { ...usualLimits, entry: 3 } } });
    expect(await statusesOf(5, () => few.fetch('/auth/settings'))).toEqual([200, 200, 200, 429, 429]);
    await few.close();
  });

  it('设为零，就不数', async () => {
    const free = await serve({ world: direct.world, settings: { limits: { entry: 0, anonymous: 0, files: 0, token: 0, client: 0 } } });
    expect(tally(await statusesOf(50, () => ask(free)))).toEqual({ 200: 50 });
    await free.close();
  });
});
