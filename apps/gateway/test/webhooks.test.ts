import { EVERYWHERE, type Viewer } from '@gongqiao/kernel';
import { verifyWebhook } from '@gongqiao/partner-client';
import { ATTEMPTS, secretOf, secretText } from '@gongqiao/partners';
import { demoPartner, loadDemoPartner } from '@gongqiao/partners/testing';
import { organizationChanges } from '@gongqiao/registry';
import { buildOrganization } from '@gongqiao/registry/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { webhookKey } from '../src/partner/door.ts';
import { resolveHost } from '../src/partner/webhooks/destination.ts';
import { WebhookWorker } from '../src/partner/webhooks/webhook-worker.ts';
import { systemViewer } from '../src/running/contexts.ts';
import { serve, type Served } from './served.ts';
import { administrator, DELIVERIES, type Delivery, type Desk, deskOf, REFUSED } from './webhook-desk.ts';
import { openSink, type Received, type Sink } from './sink.ts';

let served: Served;
let sink: Sink;
let desk: Desk;
let answer: (received: Received) => Promise<number> | number = () => 204;
const workers: WebhookWorker[] = [];
/** Milliseconds by which the clocks of the workers, and of what is written, are set forward. */
let ahead = 0;
const clock = { now: () => new Date(Date.now() + ahead) };

beforeAll(async () => {
  served = await serve();
  await loadDemoPartner(served.world.context());
  sink = await openSink((received) => answer(received));
  desk = deskOf(served, clock);
});
beforeEach(async () => {
  [answer, ahead] = [() => 204, 0];
  await served.world.orm.pool.query("delete from partners_delivery; delete from partners_webhook; update partners_agreement set state = 'CONFIRMED'; update partners_client set closed_at = null");
  sink.received.length = 0;
});
afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.stop())));
afterAll(async () => {
  await sink.close();
  await served.close();
});

function work(more: Partial<ConstructorParameters<typeof WebhookWorker>[0]> = {}): WebhookWorker {
  const { orm, graph, contexts, log } = served.parts;
  const worker = new WebhookWorker({
    changes: organizationChanges, pool: orm.pool, clock, graph, contexts, system: systemViewer, key: webhookKey(served.parts.settings), log, every: 15, destinations: { loopback: true, hosts: [], resolve: resolveHost }, ...more,
  });
  workers.push(worker);
  worker.start();
  return worker;
}

const publish = (published = true) => served.world.write(async (context) => (await buildOrganization(context, { published })).id);
const changesIn = (list: readonly Received[]) => list.map(({ body }) => JSON.parse(body) as { id: string; type: string; changed: string[]; removed: string[] }).filter(({ type }) => type === 'organizations.changed');
const toldOf = (...ids: readonly string[]) => expect.poll(() => changesIn(sink.received).flatMap(({ changed, removed }) => [...changed, ...removed])).toEqual(expect.arrayContaining([...ids]));
/** Set, tested, and standing where the feed stands. */
async function settled(): Promise<void> {
  await desk.set(sink.url);
  await expect.poll(async () => [(await desk.deliveries()).map(({ state }) => state), (await served.world.orm.pool.query('select place from partners_webhook')).rows[0].place]).toEqual([['DELIVERED'], expect.any(String)]);
}

describe('告知变化', () => {
  it('设置后先发一次测试，此后的变化一次一次告知；程序凭令牌取得签名密钥', async () => {
    work();
    const before = await publish();
    expect(await desk.set(sink.url)).toEqual({ state: 'ACTIVE' });
    await expect.poll(() => sink.received.length).toBe(1);
    const token = await served.fetch('/oidc/token', { method: 'POST', headers: { authorization: `Basic ${Buffer.from(`${demoPartner.clientId}:${demoPartner.secret}`).toString('base64')}` }, body: new URLSearchParams({ grant_type: 'client_credentials' }) });
    const { access_token: held } = (await token.json()) as { access_token: string };
    const { secret, url } = (await (await served.fetch('/partner/webhook-secret', { headers: { authorization: `Bearer ${held}` } })).json()) as { secret: string; url: string };
    expect(url).toBe(sink.url);
    const [test] = sink.received;
    expect(verifyWebhook({ secret, ...test! })).toEqual({ id: test!.id, type: 'test' });
    await expect.poll(async () => (await served.world.orm.pool.query('select place from partners_webhook')).rows[0].place as unknown).not.toBeNull();

    const shown = await publish();
    await toldOf(shown);
    const hidden = await publish(false);
    const last = await publish();
    await toldOf(last);
    const events = changesIn(sink.received);
    expect(events.flatMap(({ changed, removed }) => [...changed, ...removed]).sort()).toEqual([shown, hidden, last].sort());
    expect(events.flatMap(({ removed }) => removed)).toEqual([hidden]);
    expect(JSON.stringify(events)).not.toContain(before);
    for (const received of sink.received) expect(verifyWebhook({ secret, ...received })).toMatchObject({ id: received.id });
    expect((await desk.deliveries()).map(({ state, attempts, status }) => [state, attempts, status])).toEqual(sink.received.map(() => ['DELIVERED', 1, 204]));
  });

  it('令牌不对，或者没有设置推送地址，得不到密钥', async () => {
    expect((await served.fetch('/partner/webhook-secret')).status).toBe(401);
    expect((await served.fetch('/partner/webhook-secret', { headers: { authorization: 'Bearer a.b.c' } })).status).toBe(401);
  });

  it('两个网关同时在，每一次推送只由一个发', async () => {
    work();
    await settled();
    work();
    work();
    const made: string[] = [];
    for (let time = 0; time < 15; time += 1) made.push(await publish());
    await toldOf(...made);
    expect(changesIn(sink.received).flatMap(({ changed }) => changed).sort()).toEqual(made.sort());
    expect(new Set(sink.received.map(({ id }) => id)).size).toBe(sink.received.length);
  });

  it('停止时等发出的那一次有了回答，记下来，再不发别的', async () => {
    const worker = work();
    await settled();
    let release = (_status: number): void => {};
    answer = () => new Promise((resolve) => { release = resolve; });
    await publish();
    await expect.poll(() => changesIn(sink.received).length).toBe(1);
    const stopped = worker.stop();
    await publish();
    release(204);
    await stopped;
    expect((await desk.deliveries()).map(({ state }) => state)).toEqual(['DELIVERED', 'DELIVERED']);
    expect(sink.received.length).toBe(2);
  });
});

describe('没有送达', () => {
  it('隔得越来越久地再发，标识和内容不变；发够了就进未送达，暂停，说明原因；再发一次就送达，后面的接着来', async () => {
    work();
    await settled();
    answer = () => 503;
    const missed = await publish();
    const waits: number[] = [];
    for (let attempt = 1; attempt < ATTEMPTS.CHANGES; attempt += 1) {
      await expect.poll(async () => (await desk.deliveries())[1]).toMatchObject({ state: 'WAITING', attempts: attempt, status: 503, problem: '对方没有收下，回答是 503。' });
      const { rows: [row] } = await served.world.orm.pool.query('select next_attempt_at as next, last_attempt_at as last from partners_delivery where state = $1', ['WAITING']);
      const [next, last] = [row!.next, row!.last].map((at: string) => new Date(at).getTime()) as [number, number];
      waits.push((next - last) / 1_000);
      ahead += next - clock.now().getTime() + 1;
    }
    await expect.poll(async () => (await desk.webhook()).state).toBe('PAUSED');
    for (const [index, wait] of waits.entries()) expect([wait >= Math.min(3_600, 5 * 2 ** index) * 0.8, wait <= Math.min(3_600, 5 * 2 ** index) * 1.2]).toEqual([true, true]);
    expect((await desk.webhook()).pausedBecause).toBe(`连续 ${ATTEMPTS.CHANGES} 次没有送达：对方没有收下，回答是 503。`);
    const [, dead] = await desk.deliveries();
    expect(dead).toMatchObject({ state: 'UNDELIVERED', attempts: ATTEMPTS.CHANGES, offers: [{ action: 'resend' }] });
    const tries = sink.received.filter(({ id }) => id === dead!.id);
    expect([tries.length, new Set(tries.map(({ body }) => body)).size, new Set(tries.map(({ headers }) => headers['webhook-timestamp'])).size]).toEqual([ATTEMPTS.CHANGES, 1, ATTEMPTS.CHANGES]);

    answer = () => 204;
    const later = await publish();
    expect(await desk.resend(dead!)).toEqual({ code: 'WEBHOOK_PAUSED' });
    expect(await desk.onWebhook('decidePartnerWebhook', ', action: RESUME')).toEqual({ state: 'ACTIVE' });
    await toldOf(later);
    // It may have been delivered by the time that it is read for the answer.
    expect(await desk.resend((await desk.deliveries())[1]!)).toEqual({ state: expect.stringMatching(/^(WAITING|DELIVERED)$/) });
    await expect.poll(async () => (await desk.deliveries()).map(({ state }) => state)).toEqual(['DELIVERED', 'DELIVERED', 'DELIVERED']);
    expect(sink.received.at(-1)).toMatchObject({ id: dead!.id, body: tries[0]!.body });
    expect(changesIn([sink.received.at(-1)!])[0]!.changed).toEqual([missed]);
    expect(await desk.resend((await desk.deliveries())[1]!)).toEqual({ code: 'NOT_FOUND' });
  });

  it('一次测试只发一遍，不送达也不暂停', async () => {
    answer = () => 404;
    work();
    await desk.set(sink.url);
    await expect.poll(async () => (await desk.deliveries())[0]).toMatchObject({ kind: 'TEST', state: 'UNDELIVERED', attempts: 1, status: 404, offers: [] });
    expect((await desk.webhook()).state).toBe('ACTIVE');
  });

  it('正式环境里，本机和内网的地址不发送，说明办法', async () => {
    work({ destinations: { loopback: false, hosts: [], resolve: resolveHost } });
    await desk.set(sink.url);
    await expect.poll(async () => (await desk.deliveries())[0]).toMatchObject({ state: 'UNDELIVERED', status: null, problem: expect.stringContaining('WEBHOOK_HOSTS') });
    expect(sink.received).toEqual([]);
  });

  it('收得慢的，不挡住别人', async () => {
    const slow = await openSink(() => new Promise(() => {}));
    const { rows: [other] } = await served.world.orm.pool.query(`with made as (insert into partners_client (id, created_at, updated_at, agreement_id, title, client_id, method, secret_hash, opened_at)
      select gen_random_uuid(), now(), now(), id, '慢的', 'gq-slow', 'SECRET', 'x', now() from partners_agreement limit 1 returning id)
      insert into partners_webhook (id, created_at, updated_at, client_id, url, state, secret_since, set_at, place) select gen_random_uuid(), now(), now(), id, $1, 'ACTIVE', now(), now(), null from made returning client_id`, [slow.url]);
    work();
    await settled();
    await expect.poll(async () => (await served.world.orm.pool.query('select count(*)::int as n from partners_webhook where place is null')).rows[0].n as number).toBe(0);
    await publish();
    await expect.poll(() => slow.received.length).toBe(1);
    const next = await publish();
    await toldOf(next);
    expect(slow.open()).toBe(1);
    await slow.close();
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    await served.world.orm.pool.query('delete from partners_delivery; delete from partners_webhook; ');
    await served.world.orm.pool.query('delete from partners_client where id = $1', [other!.client_id]);
  });
});

describe('停止告知', () => {
  it.each([
    ['协议终止', "update partners_agreement set state = 'ENDED'", 'AGREEMENT_NOT_HELD'],
    ['程序停用', 'update partners_client set closed_at = now()', 'CLIENT_CLOSED'],
  ])('%s：一条也不再发，等着的也不发，也不能再发或测试', async (_, end, code) => {
    work();
    await settled();
    answer = () => 500;
    await publish();
    await expect.poll(async () => (await desk.deliveries())[1]).toMatchObject({ state: 'WAITING', attempts: 1 });
    await served.world.orm.pool.query(end);
    const before = sink.received.length;
    ahead += 3_600_000;
    await publish();
    // Long enough for several looks.
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(sink.received.length).toBe(before);
    const { id } = await desk.webhook();
    expect(await desk.ask(`mutation ($id: ID!) { answer: testPartnerWebhook(id: $id) { ... on PartnerWebhook { id } ${REFUSED} } }`, { id })).toEqual({ code });
    await served.world.orm.pool.query("update partners_delivery set state = 'UNDELIVERED', next_attempt_at = null where state = 'WAITING'");
    expect(await desk.resend((await desk.deliveries())[1]!)).toEqual({ code });
  });

  it('人暂停的也不发；恢复以后，暂停期间的补上', async () => {
    work();
    await settled();
    expect(await desk.onWebhook('decidePartnerWebhook', ', action: PAUSE')).toEqual({ code: 'REASON_REQUIRED' });
    expect(await desk.onWebhook('decidePartnerWebhook', ', action: PAUSE, reason: "对方停机检修"')).toEqual({ state: 'PAUSED' });
    const meanwhile = await publish();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(changesIn(sink.received)).toEqual([]);
    await desk.onWebhook('decidePartnerWebhook', ', action: RESUME');
    await toldOf(meanwhile);
  });
});

describe('签名密钥', () => {
  it('更换以后的一天里两把都签，此后只有新的', async () => {
    work();
    await settled();
    const { id } = await desk.webhook();
    const [old, fresh] = [1, 2].map((number) => secretText(secretOf(webhookKey(served.parts.settings), id, number)));
    expect(await desk.onWebhook('renewPartnerWebhookSecret', ', reason: "对方换了负责人"')).toEqual({ state: 'ACTIVE' });
    await toldOf(await publish());
    const both = sink.received.at(-1)!;
    for (const secret of [old!, fresh!]) expect(verifyWebhook({ secret, ...both })).toMatchObject({ id: both.id });
    ahead += 25 * 3_600_000;
    await toldOf(await publish());
    const one = sink.received.at(-1)!;
    expect(verifyWebhook({ secret: fresh!, ...one, now: clock.now() })).toMatchObject({ id: one.id });
    expect(() => verifyWebhook({ secret: old!, ...one, now: clock.now() })).toThrow('签名不对');
  });
});

describe('说明白的', () => {
  it.each([
    ['不加密', 'http://partner.example.org/'], ['别的协议', 'ftp://partner.example.org/'], ['带账号密码', 'https://user:word@partner.example.org/'], ['带 #', 'https://partner.example.org/#part'], ['没有协议', 'partner.example.org'],
    ['过长', `https://partner.example.org/${'x'.repeat(500)}`], ['空', ''],
  ])('%s的不能作推送地址', async (_, url) => {
    expect(await desk.set(url)).toEqual({ code: 'WEBHOOK_URL' });
  });

  it('一个程序只有一个推送地址，要换就更换，随即再测试', async () => {
    await desk.set(sink.url);
    expect(await desk.set(sink.url)).toEqual({ code: 'WEBHOOK_SET' });
    expect(await desk.onWebhook('changePartnerWebhook', ', url: "https://other.example.org/hook"')).toEqual({ state: 'ACTIVE' });
    expect((await desk.webhook()).url).toBe('https://other.example.org/hook');
    expect((await desk.deliveries()).map(({ kind }) => kind)).toEqual(['TEST', 'TEST']);
  });

  it('系统管理员看得到，什么也不能办', async () => {
    await desk.set(sink.url);
    const onlooker: Viewer = { ...administrator, grants: new Map([['partners.read', [EVERYWHERE]]]) };
    expect((await desk.ask<{ nodes: Delivery[] }>(DELIVERIES, {}, onlooker)).nodes).toHaveLength(1);
    const { id } = await desk.webhook();
    const { errors } = await served.world.execute('mutation ($id: ID!) { testPartnerWebhook(id: $id) { __typename } }', { viewer: onlooker, variables: { id } });
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});

describe('没有事的时候', () => {
  it('看一眼不过几条语句，也不写什么', async () => {
    work();
    await settled();
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    const worker = work({ every: 100 });
    await new Promise((resolve) => setTimeout(resolve, 150));
    const { statements } = await served.world.statementsOf(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
    await worker.stop();
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.filter(({ text }) => /^\s*(insert|update|delete|with moved)/.test(text))).toEqual([]);
    expect(statements.length / 10).toBeLessThanOrEqual(6);
  });
});
