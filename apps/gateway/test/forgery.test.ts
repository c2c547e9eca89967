import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '@gongqiao/identity/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from './served.ts';

let served: Served;
let cookie: string;
let evil: string;
beforeAll(async () => {
  served = await serve();
  cookie = await served.signIn('chengyang');
  evil = 'https://evil.example';
});
afterAll(() => served.close());

const credentials = JSON.stringify({ account: 'chengyang', password: DEMO_PASSWORD });
/** Every route that changes something. */
const routes: [method: string, path: string, body: string][] = [
  ['POST', '/auth/login', credentials],
  ['POST', '/auth/logout', ''],
  ['POST', '/graphql', JSON.stringify({ query: '{ viewer { kind } }' })],
  ['POST', '/uploads', JSON.stringify({ fileName: 'a.csv', size: 3 })],
  ['PUT', `/uploads/${randomUUID()}?offset=0`, 'abc'],
];

const send = (method: string, path: string, body: string, headers: Record<string, string>) =>
  served.fetch(path, { method, headers: { cookie, ...headers }, ...(body !== '' && { body: new Blob([body]) }) });

/** What a page of another site can send without asking first. */
const simple: [string, Record<string, string>][] = [
  ['text/plain', { 'content-type': 'text/plain' }],
  ['表单', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['带文件的表单', { 'content-type': 'multipart/form-data; boundary=x' }],
  ['假装是 JSON 的 text/plain', { 'content-type': 'text/plain; application/json' }],
  ['没有类型', {}],
];

const foreign: [string, () => Record<string, string>][] = [
  ['别站的 Origin', () => ({ origin: evil })],
  ['Origin 为 null', () => ({ origin: 'null' })],
  ['名字相近的 Origin', () => ({ origin: `${served.origin}.evil.example` })],
  ['端口不同的 Origin', () => ({ origin: 'http://127.0.0.1:1' })],
  ['浏览器说是跨站', () => ({ 'sec-fetch-site': 'cross-site' })],
  ['浏览器说是同站不同源', () => ({ 'sec-fetch-site': 'same-site' })],
];

it('所有会改变什么的地址都在这张表里', () => {
  const listed = new Set(routes.map(([method, path]) => `${method} ${path.split('/')[1]}`));
  const all = served.server.printRoutes({ commonPrefix: false }).split('\n').flatMap((line) => {
    const [, path, methods] = /([\w/:*-]+) \(([A-Z, ]+)\)/.exec(line) ?? [];
    return (methods ?? '').split(', ').filter((method) => !['', 'GET', 'HEAD', 'OPTIONS'].includes(method)).map((method) => `${method} ${path}`);
  });
  const refusing = ['PUT', 'PATCH', 'DELETE'].map((method) => `${method} graphql`);
  for (const route of all) expect([...listed, ...refusing].some((each) => route.startsWith(each.split(' ')[0]!))).toBe(true);
  expect(new Set(all.map((route) => route.split(' ')[0]))).toEqual(new Set(['POST', 'PUT', 'PATCH', 'DELETE']));
});

describe.each(routes)('%s %s', (method, path, body) => {
  it.each(simple)('不受理%s的请求', async (_, headers) => {
    const response = await send(method, path, body, headers);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([403, 'FORGED']);
  });

  it.each(foreign)('不受理%s，带什么头都一样', async (_, headers) => {
    const response = await send(method, path, body, { 'x-gongqiao': '1', 'content-type': 'application/json', ...headers() });
    expect(response.status).toBe(403);
  });

  it('受理本站页面的请求', async () => {
    const type = method === 'PUT' ? 'application/octet-stream' : 'application/json';
    const response = await send(method, path, body, { 'x-gongqiao': '1', origin: served.origin, 'sec-fetch-site': 'same-origin', ...(body !== '' && { 'content-type': type }) });
    expect([200, 201, 204, 404]).toContain(response.status);
    if (path === '/auth/logout') cookie = await served.signIn('chengyang');
  });
});

it('不以 GET 改变什么', async () => {
  for (const path of ['/auth/login', '/auth/logout', '/uploads']) expect((await served.fetch(path, { cookie })).status).toBe(404);
  const answer = await served.fetch(`/graphql?query=${encodeURIComponent('{ viewer { kind } }')}`, { cookie, headers: { 'x-gongqiao': '1' } });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
});

it('JSON 不带 x-gongqiao 也可以：别站的页面发不出它', async () => {
  const response = await served.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ viewer { kind } }"}' });
  expect(response.status).toBe(200);
});

it('别站问能不能发，从不答应', async () => {
  const response = await served.fetch('/graphql', { method: 'OPTIONS', headers: { origin: evil, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-gongqiao' } });
  expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
});
