import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Address, allowedAddresses, type Destinations } from './destination.ts';
import { post } from './post.ts';

const at = (...list: string[]): Address[] => list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
const production = (names: Readonly<Record<string, readonly string[]>>, hosts: readonly string[] = []): Destinations => ({
  loopback: false, hosts, resolve: (host) => (names[host] ? Promise.resolve(at(...names[host])) : Promise.reject(new Error('ENOTFOUND'))),
});
const told = async (destinations: Destinations, url: string): Promise<string> => {
  try {
    return (await allowedAddresses(destinations, new URL(url))).map(({ address }) => address).join(' ');
  } catch (error) {
    return (error as Error).message;
  }
};
const NOT_PUBLIC = expect.stringContaining('不在公网上');

describe('可以往哪里发', () => {
  it.each([
    ['本机的各种写法', ['https://127.0.0.1/', 'https://127.1/', 'https://2130706433/', 'https://0x7f000001/', 'https://0177.0.0.1/', 'https://[::1]/', 'https://[::ffff:127.0.0.1]/', 'https://[::ffff:7f00:1]/', 'https://0/', 'https://[::]/']],
    ['内网和链路', ['https://10.0.0.1/', 'https://192.168.1.1:8443/', 'https://169.254.169.254/latest/meta-data', 'https://[fe80::1]/', 'https://[fd00:ec2::254]/', 'https://[64:ff9b::a9fe:a9fe]/']],
  ])('%s都不行', async (_, urls) => {
    for (const url of urls) expect([url, await told(production({}), url)]).toEqual([url, NOT_PUBLIC]);
  });

  it('看域名解析到哪里，有一个不在公网就不行', async () => {
    const names = { public: ['1.1.1.1', '2400:3200::1'], local: ['127.0.0.1'], mixed: ['1.1.1.1', '127.0.0.1'], metadata: ['169.254.169.254'], mapped: ['::ffff:10.0.0.1'], localhost: ['::1', '127.0.0.1'] };
    const answers = await Promise.all([...Object.keys(names), 'unknown'].map((host) => told(production(names), `https://${host}/hook`)));
    expect(answers).toEqual(['1.1.1.1 2400:3200::1', NOT_PUBLIC, NOT_PUBLIC, NOT_PUBLIC, NOT_PUBLIC, NOT_PUBLIC, '没有查到这个域名的地址。']);
  });

  it('写进 WEBHOOK_HOSTS 的内网主机可以；本机和链路上的还是不行', async () => {
    const names = { 'hooks.lan': ['10.1.2.3'], 'other.lan': ['10.1.2.3'], 'bad.lan': ['169.254.169.254'], 'here.lan': ['127.0.0.1'] };
    const destinations = production(names, ['hooks.lan', 'bad.lan', 'here.lan', '192.168.7.7']);
    const answers = await Promise.all(['https://hooks.lan/', 'https://HOOKS.lan/', 'https://192.168.7.7/', 'https://other.lan/', 'https://bad.lan/', 'https://here.lan/', 'https://192.168.7.8/'].map((url) => told(destinations, url)));
    expect(answers).toEqual(['10.1.2.3', '10.1.2.3', '192.168.7.7', NOT_PUBLIC, NOT_PUBLIC, NOT_PUBLIC, NOT_PUBLIC]);
  });

  it('不加密的只能往本机，而且只在演示时', async () => {
    expect(await told({ ...production({}), loopback: true }, 'http://127.0.0.1:9000/')).toBe('127.0.0.1');
    expect(await told({ ...production({ public: ['1.1.1.1'] }), loopback: true }, 'http://public/')).toContain('不以 https 开头');
    expect(await told(production({}), 'http://127.0.0.1:9000/')).toEqual(NOT_PUBLIC);
  });
});

describe('发送', () => {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(`${request.headers.host} ${request.url}`);
    if (request.url === '/moved') response.writeHead(302, { location: '/inside' }).end();
    else if (request.url === '/endless') {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'.repeat(16_384)), 1);
      response.on('close', () => { clearInterval(timer); reached.push('cut'); });
    } else if (request.url === '/silent') request.resume();
    else response.writeHead(204).end();
  });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const demo = { ...production({}), loopback: true };
  const send = (path: string, destinations: Destinations = demo, host = '127.0.0.1') => post(destinations, `http://${host}:${port}${path}`, {}, '{}');

  it('域名只解析一次，就连那个地址：第二次解析会指向别处的，没有第二次', async () => {
    let asked = 0;
    // The first answer is this machine, any later one a closed door.
    const rebinding: Destinations = { loopback: true, hosts: [], resolve: () => Promise.resolve(at((asked += 1) === 1 ? '127.0.0.1' : '127.0.0.2')) };
    expect([await send('/ok', rebinding, 'rebind.example'), asked]).toEqual([{ status: 204, problem: null }, 1]);
    expect(reached.at(-1)).toBe(`rebind.example:${port} /ok`);
    // And what is pinned is what is connected to, whatever the name would give elsewhere.
    const elsewhere: Destinations = { ...rebinding, resolve: () => Promise.resolve(at('127.0.0.2')) };
    expect(await send('/ok', elsewhere, 'localhost')).toEqual({ status: null, problem: expect.stringContaining('连不上') });
  });

  it('不跟随转向', async () => {
    expect(await send('/moved')).toEqual({ status: 302, problem: expect.stringContaining('不跟随') });
    expect(reached.filter((line) => line.includes('/inside'))).toEqual([]);
  });

  it('回答没有尽头的，切断', async () => {
    expect(await send('/endless')).toEqual({ status: 200, problem: null });
    await expect.poll(() => reached).toContain('cut');
  });

  it('不回答的，五秒为止；域名查不出来的，也是', async () => {
    const begun = performance.now();
    const never: Destinations = { ...demo, resolve: () => new Promise(() => {}) };
    expect(await Promise.all([send('/silent'), send('/ok', never, 'never.example')])).toEqual([1, 2].map(() => ({ status: null, problem: '对方没有在 5 秒内回答。' })));
    expect(performance.now() - begun).toBeLessThan(6_500);
  });

  it('没有发送的，没有人收到', async () => {
    const before = reached.length;
    expect(await send('/ok', production({}))).toEqual({ status: null, problem: NOT_PUBLIC });
    expect(reached.length).toBe(before);
  });
});
