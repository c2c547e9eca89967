import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from './served.ts';

let served: Served;
let behindProxy: Served;
let cookie: string;
beforeAll(async () => {
  served = await serve();
  behindProxy = await serve({ world: served.world, settings: { trustedProxies: ['127.0.0.1'] } });
  cookie = await served.signIn('chengyang');
});
afterAll(async () => {
  await behindProxy.close();
  await served.close();
});

const everywhere = {
  'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
const closed = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";
const page = "default-src 'none'; script-src 'self' 'nonce-N'; style-src 'self' 'nonce-N'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
  + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** The headers of an answer that matter here; the nonce is another one each time. */
function shown(response: Response): Record<string, string> {
  const own = ['content-security-policy', 'cache-control', 'content-type', 'strict-transport-security', 'server', 'x-powered-by', ...Object.keys(everywhere)];
  return Object.fromEntries(own.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value.replaceAll(/nonce-[\w+/=]+/g, 'nonce-N')]];
  }));
}

const json = 'application/json; charset=utf-8';
const routes: [string, () => Promise<Response>, number, Record<string, string>][] = [
  ['门户页面', () => served.fetch('/'), 200, { 'content-security-policy': page, 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' }],
  ['部门页面', () => served.fetch('/legal-affairs/organizations/1'), 200, { 'content-security-policy': page, 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' }],
  ['区市页面', () => served.fetch('/district/'), 200, { 'content-security-policy': page, 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' }],
  ['页面的脚本', () => served.fetch('/assets/index-a1b2c3.js'), 200, { 'content-security-policy': closed, 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/javascript; charset=utf-8' }],
  ['其他文件', () => served.fetch('/robots.txt'), 200, { 'content-security-policy': closed, 'cache-control': 'no-cache', 'content-type': 'text/plain; charset=utf-8' }],
  ['没有的文件', () => served.fetch('/missing.js'), 404, { 'content-security-policy': closed, 'cache-control': 'no-store', 'content-type': json }],
  ['读不懂的地址', () => served.fetch('/%zz'), 400, { 'content-security-policy': closed, 'cache-control': 'no-store', 'content-type': json }],
  ['GraphQL', () => served.post('/graphql', { query: '{ viewer { name } }' }, { cookie }), 200, { 'content-security-policy': closed, 'cache-control': 'no-store', 'content-type': json }],
  ['GraphQL 的错误', () => served.post('/graphql', { query: '{' }), 400, { 'content-security-policy': closed, 'cache-control': 'no-store', 'content-type': json }],
  ['登录', () => served.post('/auth/login', { account: 'x', password: 'y' }), 401, { 'content-security-policy': closed, 'cache-control': 'no-store', 'content-type': json }],
  ['退出', () => served.post('/auth/logout'), 204, { 'content-security-policy': closed, 'cache-control': 'no-store' }],
  ['设置', () => served.fetch('/auth/settings'), 200, { 'content-security-policy': closed, 'cache-control': 'no-store', 'content-type': json }],
  ['上传', () => served.post('/uploads', { fileName: 'a.csv', size: 1 }, { cookie }), 201, { 'content-security-policy': closed, 'cache-control': 'no-store', 'content-type': json }],
  ['被拒绝的请求', () => served.fetch('/graphql', { method: 'POST' }), 403, { 'content-security-policy': closed, 'cache-control': 'no-store', 'content-type': json }],
  ['是否活着', () => served.fetch('/healthz'), 200, { 'content-security-policy': closed, 'cache-control': 'no-store', 'content-type': json }],
  ['能否服务', () => served.fetch('/readyz'), 200, { 'content-security-policy': closed, 'cache-control': 'no-store', 'content-type': json }],
];

describe('每个地址的回答', () => {
  it.each(routes)('%s', async (_, ask, status, own) => {
    const response = await ask();
    expect(response.status).toBe(status);
    expect(shown(response)).toEqual({ ...everywhere, ...own });
  });

  it('https 之下要求以后都用 https，直连的人冒充不了', async () => {
    const https = { headers: { 'x-forwarded-proto': 'https' } };
    expect((await behindProxy.fetch('/', https)).headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect((await served.fetch('/', https)).headers.get('strict-transport-security')).toBeNull();
  });

  it('每次回答都有自己的编号与随机数，随机数与页面里的一致', async () => {
    const [one, two] = [await served.fetch('/'), await served.fetch('/')];
    const nonceOf = (response: Response) => /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy')!)![1]!;
    expect(nonceOf(one)).not.toBe(nonceOf(two));
    expect(one.headers.get('x-request-id')).not.toBe(two.headers.get('x-request-id'));
    expect((await one.text()).split(`nonce="${nonceOf(one)}"`)).toHaveLength(3);
  });
});
