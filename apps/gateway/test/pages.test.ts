import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

/** Sends a path as it stands: fetch would tidy it. */
function raw(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request(served.origin, { path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', reject).end();
  });
}

describe('页面', () => {
  it.each(['/', '/organizations/1', '/legal-affairs/', '/legal-affairs/figures?by=REGION', '/administration/accounts', '/district/import'])('%s 是页面', async (path) => {
    const { status, headers } = await raw(path);
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  });

  it('少写了末尾的斜线，转过去', async () => {
    const { status, headers } = await raw('/district');
    expect([status, headers['location']]).toEqual([308, '/district/']);
  });

  it.each(['/graphql/x', '/auth/none', '/uploads/a/b', '/download/registry/none', '/partner/none', '/oidc/none', '/none.js', '/assets/none.css'])('%s 没有', async (path) => {
    const { status, headers } = await raw(path);
    expect([status, headers['content-type']]).toEqual([404, 'application/json; charset=utf-8']);
  });

  it.each(['/../secret.txt', '/assets/../../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/.vite/manifest.json', '/index.html', '/legal-affairs/index.html', '//evil.example/', '/\\evil.example'])('%s 拿不到别的文件，也不会被引到别处', async (path) => {
    const { status, headers, body } = await raw(path);
    expect(body.toString()).not.toContain('not to be served');
    expect([404, 200, 400]).toContain(status);
    expect(headers['location']).toBeUndefined();
    expect(headers['content-type']).toBe(status === 200 ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8');
  });
});

it.each(['/', '/graphql', '/auth/login', '/healthz'])('%s 不回显请求（TRACE）', async (path) => {
  const { status, body } = await raw(path, { 'x-mine': 'only-for-the-server' }, 'TRACE');
  expect([403, 404, 405]).toContain(status);
  expect(body.toString()).not.toContain('only-for-the-server');
});

describe('文件', () => {
  it('按浏览器会的方式压缩', async () => {
    const plain = (await raw('/assets/index-a1b2c3.js')).body;
    const br = await raw('/assets/index-a1b2c3.js', { 'accept-encoding': 'gzip, br;q=0.9' });
    const gzip = await raw('/assets/index-a1b2c3.js', { 'accept-encoding': 'gzip, br;q=0' });
    expect([br.headers['content-encoding'], gzip.headers['content-encoding'], br.headers['vary']]).toEqual(['br', 'gzip', 'accept-encoding']);
    expect([brotliDecompressSync(br.body).equals(plain), gunzipSync(gzip.body).equals(plain), br.body.length < plain.length / 4]).toEqual([true, true, true]);
  });

  it('只要头的，只给头', async () => {
    const response = await served.fetch('/assets/index-a1b2c3.js', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

it('较长的回答也压缩', async () => {
  const cookie = await served.signIn('chengyang');
  const response = await served.post('/graphql', { query: '{ units(first: 16) { nodes { id code name kind createdAt parent { id name } } } }' }, { cookie, headers: { 'accept-encoding': 'gzip' } });
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(((await response.json()) as { data: { units: { nodes: unknown[] } } }).data.units.nodes).toHaveLength(16);
});
