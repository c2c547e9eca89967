import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_PASSWORD, demoAccounts } from '@gongqiao/identity/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const main = ['--import', 'tsx', path.join(root, 'apps/gateway/src/main.ts')];
// What `pnpm gongqiao` runs: the built program where it is up to date.
const gongqiao = [path.join(root, 'packages/config/gongqiao.mjs')];

let folder: string;
const running: Running[] = [];
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gongqiao-process-'));
  chmodSync(folder, 0o700);
});
afterAll(async () => {
  await Promise.all(running.map((each) => each.stop()));
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  output(): string;
  until(pattern: RegExp): Promise<RegExpExecArray>;
  stop(): Promise<number | null>;
}

function run(args: string[], env: NodeJS.ProcessEnv): Running {
  const child = spawn(process.execPath, args, { cwd: root, env: { PATH: process.env['PATH'], HOME: process.env['HOME'], GONGQIAO_DATA: path.join(folder, 'data'), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout!.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr!.on('data', (text: Buffer) => (output += text.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const each: Running = {
    child, ended, output: () => output,
    until: (pattern) => new Promise((resolve, reject) => {
      const look = setInterval(() => {
        const found = pattern.exec(output);
        if (found || child.exitCode !== null) clearInterval(look);
        if (found) resolve(found);
        else if (child.exitCode !== null) reject(new Error(`ended with ${child.exitCode}:\n${output}`));
      }, 30);
    }),
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
  running.push(each);
  return each;
}

async function start(env: NodeJS.ProcessEnv = {}): Promise<Running & { url: string }> {
  const each = run(main, { PORT: '0', ...env });
  const [, url] = await each.until(/工桥已启动：(\S+)/);
  return { ...each, url: url! };
}

async function command(args: string[], env: NodeJS.ProcessEnv = {}): Promise<{ code: number | null; output: string }> {
  const each = run([...gongqiao, ...args], { INIT_CWD: folder, ...env });
  return { code: await each.ended, output: each.output() };
}

/** The one that runs while the tests from the first to the last of its own go on. */
let gateway: Awaited<ReturnType<typeof start>>;

describe('一个网关的一生', { timeout: 120_000 }, () => {
  it('空文件夹里启动：建库、迁移、演示数据、演示账号，说明地址', async () => {
    gateway = await start();
    await gateway.until(/Ctrl-C/);
    for (const { account } of demoAccounts) expect(gateway.output()).toContain(account);
    expect(await (await fetch(`${gateway.url}readyz`)).json()).toEqual({ status: 'ready' });
    const login = await fetch(`${gateway.url}auth/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ account: 'chengyang', password: DEMO_PASSWORD }) });
    expect(login.status).toBe(200);
    const body = JSON.stringify({ query: '{ organizations(first: 1) { totalCount(upTo: 5000) nodes { region { code } } } }' });
    const answer = await fetch(`${gateway.url}graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: login.headers.getSetCookie()[0]!.split(';')[0]! }, body });
    expect(await answer.json()).toMatchObject({ data: { organizations: { totalCount: expect.any(Number), nodes: [{ region: { code: '370214' } }] } } });
  });

  it('已在运行时再启动，说清楚；端口被别人占用也说清楚', async () => {
    const second = run(main, { PORT: new URL(gateway.url).port });
    expect([await second.ended, second.output()]).toEqual([1, expect.stringMatching(/没有启动：工桥已经在运行：http:\/\/127\.0\.0\.1:\d+\//)]);
    const stranger: Server = createServer().listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    const third = run(main, { PORT: String((stranger.address() as AddressInfo).port) });
    expect([await third.ended, third.output()]).toEqual([1, expect.stringMatching(/端口 \d+ 已被别的程序占用/)]);
    stranger.close();
  });

  it('命令在网关运行时也能用，网关照常服务', async () => {
    expect(await command(['db', 'migrate'])).toEqual({ code: 0, output: '数据库已是最新。\n' });
    expect(await command(['db', 'backup', 'copy.tar.gz'])).toMatchObject({ code: 0, output: expect.stringContaining(path.join(folder, 'copy.tar.gz')) });
    const tried = await command(['import-organizations', path.join(root, 'packages/registry/samples/jimo-2018.csv'), '--region', '370215', '--dry-run', '--json']);
    expect([tried.code, Object.keys(JSON.parse(tried.output) as object).length > 0]).toEqual([0, true]);
    expect(await command(['demo'])).toMatchObject({ code: 0 });
    expect((await fetch(`${gateway.url}readyz`)).status).toBe(200);
  });

  it('停止时，办到一半的请求办完，一个不丢；数据库一起停', async () => {
    const answered = (response: Response, text: string) => (response.status === 200 ? (text.endsWith('}\n') ? 'answered' : 'cut') : String(response.status));
    const body = JSON.stringify({ query: '{ organizations(first: 100) { totalCount nodes { id name region { name } } } }' });
    const ask = () => fetch(`${gateway.url}graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then(async (response) => answered(response, await response.text()), () => 'refused');
    const outcomes: { readonly outcome: string; readonly begun: number }[] = [];
    const client = async (): Promise<void> => {
      for (let outcome = ''; outcome !== 'refused'; ) {
        const begun = performance.now();
        outcomes.push({ outcome: (outcome = await ask()), begun });
      }
    };
    const clients = Promise.all(Array.from({ length: 8 }, client));
    await sleep(1_000);
    const told = performance.now();
    expect(await gateway.stop()).toBe(0);
    expect(performance.now() - told).toBeLessThan(15_000);
    await clients;
    const before = outcomes.filter(({ begun }) => begun < told).map(({ outcome }) => outcome);
    expect([before.length > 20, new Set(before)]).toEqual([true, new Set(['answered'])]);
    expect(outcomes.map(({ outcome }) => outcome)).not.toContain('cut');
    expect(existsSync(path.join(folder, 'data/postgres/data/postmaster.pid'))).toBe(false);
  });

  it('停止时把审计链的链头写到库外；核对整条链', async () => {
    expect(await command(['audit', 'verify'])).toEqual({ code: 0, output: expect.stringMatching(/^审计链完好：\d+ 条，链头 \d+ [0-9a-f]{64}，与库外的 1 个链头相符。\n$/) });
  });

  it('正式模式不在有演示账号的数据库上启动', async () => {
    const production = run(main, { PORT: '0', GONGQIAO_MODE: 'production' });
    expect([await production.ended, production.output()]).toEqual([1, expect.stringMatching(/没有启动：这个数据库里有 \d+ 个演示账号/)]);
  });

  it('备份恢复到空的数据库；已有内容的不覆盖；清空之后又是空的', async () => {
    const elsewhere = { GONGQIAO_DATA: path.join(folder, 'elsewhere') };
    expect(await command(['db', 'restore', 'copy.tar.gz'], elsewhere)).toMatchObject({ code: 0, output: expect.stringContaining('都与备份一致') });
    expect(existsSync(path.join(folder, 'elsewhere/postgres/data/postmaster.pid'))).toBe(false);
    expect(await command(['audit', 'verify'], elsewhere)).toMatchObject({ code: 0, output: expect.stringContaining('审计链完好') });
    expect(await command(['db', 'restore', 'copy.tar.gz'], elsewhere)).toMatchObject({ code: 1 });
    expect(await command(['db', 'reset'], elsewhere)).toMatchObject({ code: 0, output: expect.stringContaining('已清空') });
  });
});

describe('说明', { timeout: 60_000 }, () => {
  it('设置有误，不做任何事就说明', async () => {
    const refused = run(main, { PORT: 'x', GONGQIAO_MODE: 'live' });
    expect([await refused.ended, refused.output()]).toEqual([1, expect.stringMatching(/PORT 应为[^]*GONGQIAO_MODE 只能是/)]);
  });

  it('链头写不了就不启动，说明是哪个文件', async () => {
    const refused = run(main, { PORT: '0', GONGQIAO_DATA: path.join(folder, 'headless'), GONGQIAO_AUDIT_HEADS: path.join(folder, 'nowhere/heads.jsonl') });
    expect([await refused.ended, refused.output()]).toEqual([1, expect.stringMatching(/没有启动：审计链的链头写不到 .*nowhere\/heads\.jsonl（ENOENT）/)]);
  });

  it('不写命令，列出命令；写错了，也列出来', async () => {
    const every = /db migrate[^]*db reset[^]*db backup[^]*db restore[^]*demo/;
    const [none, unknown] = await Promise.all([command([]), command(['constructor'])]);
    expect(none).toMatchObject({ code: 0, output: expect.stringMatching(every) });
    expect(unknown).toMatchObject({ code: 2, output: expect.stringMatching(/没有 constructor 这个命令/) });
  });

  it('正式模式清空要确认，演示数据不可用', async () => {
    const production = { GONGQIAO_MODE: 'production' };
    const [reset, demo] = await Promise.all([command(['db', 'reset'], production), command(['demo'], production)]);
    expect(reset).toMatchObject({ code: 2, output: expect.stringContaining('--yes') });
    expect(demo).toMatchObject({ code: 2 });
  });
});
