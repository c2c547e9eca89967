import { setTimeout as sleep } from 'node:timers/promises';
import { observer, witness } from '@gongqiao/audit';
import { DEMO_PASSWORD } from '@gongqiao/identity/testing';
import { createWorld, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { domains } from '../src/domains.ts';
import { createLog } from '../src/settings/log.ts';
import { appOf } from './authenticator-app.ts';
import { cookieOf, serve, type Served } from './served.ts';

const STEP = 30_000;
const WHO = '{ viewer { kind account } }';
const logged: string[] = [];

let world: World;
let served: Served;
let strict: Served;
let seen: number;
beforeAll(async () => {
  world = await createWorld({ domains, seed: true, witness, observer });
  const { clock } = world;
  clock.set('2026-12-01T02:00:10Z');
  const log = createLog('debug', { write: (line: string) => void logged.push(line) });
  served = await serve({ world, clock, log });
  strict = await serve({ world, clock, log, settings: { secondFactor: 'required' } });
});
afterAll(async () => {
  await strict.close();
  await served.close();
  await world.close();
});
beforeEach(async () => {
  later(20 * STEP);
  seen = Number((await world.sql.query('select coalesce(max(seq), 0) as n from audit_event')).rows[0].n);
});

const later = (milliseconds: number) => world.clock.set(new Date(world.clock.now().getTime() + milliseconds).toISOString());

type Json = Record<string, never> & { code: string; message: string; recoveryCodes: string[]; setup: { key: string; uri: string; ticket: string } };
const bodyOf = async (response: Response) => (await response.json()) as Json;
const login = (account: string, typed: object = {}, at = served) => at.post('/auth/login', { account, password: DEMO_PASSWORD, ...typed });
const own = (step: string, body: object, cookie: string, at = served) => at.post(`/auth/second-factor/${step}`, body, { cookie });
const status = async (cookie: string, at = served) => ((await (await at.fetch('/auth/second-factor', { cookie })).json()) as { since: string | null; recoveryCodesLeft: number; required: boolean });
const added = async () => (await world.sql.query('select action, outcome, actor_name, object_id is not null as known from audit_event where seq > $1 order by seq', [seen])).rows.map(({ action, outcome, actor_name, known }) => [action, outcome, actor_name, known]);

async function setUp(account: string) {
  const before = await served.signIn(account);
  const { key, ticket } = (await (await own('begin', {}, before)).json()) as { key: string; ticket: string };
  const app = appOf(key, world.clock);
  const response = await own('confirm', { ticket, code: app.code() }, before);
  if (!response.ok) throw new Error(await response.text());
  const { recoveryCodes } = await bodyOf(response);
  return { before, cookie: cookieOf(response), app, key, ticket, recoveryCodes };
}

describe('登录', () => {
  it('密码对了只到一半：说要验证码，不给会话；不填验证码怎么调用都一样', async () => {
    const { app } = await setUp('shinan');
    later(STEP);
    for (const typed of [{}, { code: '' }, { code: null }, { ticket: 'x' }]) {
      const response = await login('shinan', typed);
      expect([response.status, (await bodyOf(response)).code, response.headers.get('set-cookie')]).toEqual([403, 'SECOND_FACTOR', null]);
    }
    const response = await login('shinan', { code: app.code() });
    expect(response.status).toBe(200);
    expect((await served.graphql(WHO, { cookie: cookieOf(response) })).body.data).toMatchObject({ viewer: { account: 'shinan' } });
  });

  it('同一个验证码，再来一次、两次同时来，都只有一个会话', async () => {
    const { app } = await setUp('shibei');
    later(STEP);
    const code = app.code();
    const statuses = (await Promise.all([1, 2].map(() => login('shibei', { code })))).map((response) => response.status);
    expect(statuses.sort()).toEqual([200, 403]);
    expect((await login('shibei', { code })).status).toBe(403);
  });

  it('错五次就锁，次次记在审计链里；锁着的时候对的也不行', async () => {
    const { app } = await setUp('huangdao');
    later(5 * STEP);
    seen = Number((await world.sql.query('select max(seq) as n from audit_event')).rows[0].n);
    const wrong = String((Number(app.code()) + 1) % 1_000_000).padStart(6, '0');
    for (let time = 0; time < 5; time += 1) {
      const { code, message } = await bodyOf(await login('huangdao', { code: wrong }));
      expect([code, message]).toEqual(['SECOND_FACTOR', expect.stringContaining('验证码不对')]);
    }
    expect((await login('huangdao', { code: app.code() })).status).toBe(429);
    expect((await added()).slice(0, 5)).toEqual(Array.from({ length: 5 }, () => ['signIn', 'REFUSED', '公众', true]));
  });

  it('恢复码用一次，记在审计链里', async () => {
    const { recoveryCodes } = await setUp('laoshan');
    expect((await login('laoshan', { code: recoveryCodes[0] })).status).toBe(200);
    expect((await login('laoshan', { code: recoveryCodes[0] })).status).toBe(403);
    expect(await added()).toContainEqual(['useRecoveryCode', 'DONE', '李（经办）', true]);
  });
});

describe('要求两步验证的地方', () => {
  it('没有设置的，先在登录时设置，再给会话和恢复码', async () => {
    const refused = await login('licang', {}, strict);
    const { code, setup } = await bodyOf(refused);
    expect([refused.status, code, refused.headers.get('set-cookie')]).toEqual([403, 'SECOND_FACTOR_SETUP', null]);
    expect(setup.uri).toContain(`secret=${setup.key}`);
    const app = appOf(setup.key, world.clock);
    const wrong = await login('licang', { ticket: setup.ticket, code: '12' }, strict);
    expect([wrong.status, (await bodyOf(wrong)).setup.key, wrong.headers.get('set-cookie')]).toEqual([403, setup.key, null]);
    const done = await login('licang', { ticket: setup.ticket, code: app.code() }, strict);
    const { recoveryCodes } = await bodyOf(done);
    expect([done.status, recoveryCodes.length]).toEqual([200, 10]);
    expect(await status(cookieOf(done), strict)).toEqual({ since: world.clock.now().toISOString(), recoveryCodesLeft: 10, required: true, passkeys: [], passkeysAway: expect.stringContaining('域名') });
    expect(await added()).toEqual(expect.arrayContaining([['setUpSecondFactor', 'DONE', '吴（经办）', true], ['signIn', 'DONE', '吴（经办）', true]]));
    const remove = await own('remove', { code: recoveryCodes[0] }, cookieOf(done), strict);
    expect([remove.status, (await bodyOf(remove)).code]).toEqual([400, 'FACTOR_REQUIRED']);
  });

  it('社会组织照常登录', async () => {
    expect((await login('harbour-social-work', {}, strict)).status).toBe(200);
  });
});

describe('我的账号', () => {
  it('设置之后，别处的登录和原来的会话都结束，自己换了新的会话接着用', async () => {
    const elsewhere = await served.signIn('jimo');
    const { before, cookie } = await setUp('jimo');
    await sleep(50);
    for (const old of [elsewhere, before]) expect((await served.graphql(WHO, { cookie: old })).status).toBe(401);
    expect((await served.graphql(WHO, { cookie })).body.data).toMatchObject({ viewer: { account: 'jimo' } });
    expect(await status(cookie)).toEqual({ since: expect.any(String), recoveryCodesLeft: 10, required: false, passkeys: [], passkeysAway: expect.stringContaining('域名') });
  });

  it('换一个应用：要现在的验证码，新的验证码错了也不白白用掉现在的', async () => {
    const { cookie, app } = await setUp('jiaozhou');
    later(STEP);
    const { key, ticket } = (await (await own('begin', {}, cookie)).json()) as { key: string; ticket: string };
    const next = appOf(key, world.clock);
    expect((await bodyOf(await own('confirm', { ticket, code: 'x', current: app.code() }, cookie))).code).toBe('FACTOR_CODE');
    expect((await bodyOf(await own('confirm', { ticket, code: next.code() }, cookie))).code).toBe('FACTOR_CODE');
    const done = await own('confirm', { ticket, code: next.code(), current: app.code() }, cookie);
    expect(done.status).toBe(200);
    later(STEP);
    expect([(await login('jiaozhou', { code: app.code() })).status, (await login('jiaozhou', { code: next.code() })).status]).toEqual([403, 200]);
  });

  it('恢复码重新生成，旧的作废；取消之后只凭密码；都要验证码，都有记录', async () => {
    const { cookie, app, recoveryCodes } = await setUp('pingdu');
    later(STEP);
    expect((await own('recovery-codes', { code: '' }, cookie)).status).toBe(400);
    const renewed = await bodyOf(await own('recovery-codes', { code: app.code() }, cookie));
    expect(renewed.recoveryCodes).toHaveLength(10);
    expect((await login('pingdu', { code: recoveryCodes[0] })).status).toBe(403);
    expect((await own('remove', { code: app.code() }, cookie)).status).toBe(400);
    const removed = await own('remove', { code: renewed.recoveryCodes[0] }, cookie);
    expect(removed.status).toBe(204);
    expect([(await served.graphql(WHO, { cookie })).status, (await status(cookieOf(removed))).since, (await login('pingdu')).status]).toEqual([401, null, 200]);
    const rows = await added();
    for (const row of [['setUpSecondFactor', 'DONE'], ['renewRecoveryCodes', 'REFUSED'], ['renewRecoveryCodes', 'DONE'], ['removeSecondFactor', 'REFUSED'], ['useRecoveryCode', 'DONE'], ['removeSecondFactor', 'DONE']]) expect(rows).toContainEqual([...row, '陈（经办）', true]);
    expect(rows.filter(([action, outcome]) => action === 'setUpSecondFactor' && outcome === 'DONE')).toHaveLength(1);
  });

  it('在自己的账号里猜验证码，也会锁', async () => {
    const { cookie } = await setUp('laixi');
    for (let time = 0; time < 5; time += 1) expect((await own('remove', { code: 'x' }, cookie)).status).toBe(400);
    const locked = await own('remove', { code: 'x' }, cookie);
    expect([locked.status, (await bodyOf(locked)).code, Number(locked.headers.get('retry-after'))]).toEqual([429, 'LOCKED', 900]);
  });

  it('没有登录的、社会组织的、别的网站来的，都不行', async () => {
    const organization = await served.signIn('harbour-social-work');
    for (const step of ['begin', 'confirm', 'recovery-codes', 'remove']) expect([(await own(step, {}, '')).status, (await own(step, {}, organization)).status]).toEqual([401, 403]);
    const cookie = await served.signIn('cultural-palace');
    expect((await served.fetch('/auth/second-factor/begin', { method: 'POST', cookie, headers: { origin: 'https://elsewhere.example', 'content-type': 'application/json' }, body: '{}' })).status).toBe(403);
    expect((await own('remove', { code: '123456' }, cookie)).status).toBe(400);
  });
});

describe('重置与保密', () => {
  it('系统管理员重置：会话立即结束，只凭密码可登录，要求的地方重新设置', async () => {
    const { cookie } = await setUp('high-tech-zone');
    const system = await served.signIn('system-admin');
    const { rows: [{ id, version }] } = await world.sql.query("select id, version from identity_account where account = 'high-tech-zone'");
    const RESET = 'mutation ($id: ID!, $version: Int!, $reason: String!) { resetSecondFactor(id: $id, version: $version, reason: $reason) { __typename ... on Refusal { code } } }';
    expect((await served.graphql(RESET, { cookie: system, variables: { id, version, reason: '手机丢失' } })).body.data).toEqual({ resetSecondFactor: { __typename: 'Account' } });
    await sleep(50);
    expect((await served.graphql(WHO, { cookie })).status).toBe(401);
    expect([(await login('high-tech-zone')).status, (await bodyOf(await login('high-tech-zone', {}, strict))).code]).toEqual([200, 'SECOND_FACTOR_SETUP']);
    expect(await added()).toContainEqual(['resetSecondFactor', 'DONE', '罗（系统）', true]);
  });

  it('日志、审计链、图里都没有密钥和恢复码', async () => {
    const { key, ticket, recoveryCodes } = await setUp('transport-union');
    await login('transport-union', { code: recoveryCodes[0] });
    const cookie = await served.signIn('audit-admin');
    const { body } = await served.graphql('{ accounts(filter: { account: ["transport-union"] }) { nodes { secondFactorSince events { nodes { action differences { field before after } } } } } }', { cookie });
    expect(JSON.stringify(body)).toContain('setUpSecondFactor');
    const chain = (await world.sql.query('select * from audit_event')).rows;
    const everywhere = JSON.stringify([body, chain, logged]);
    expect(logged.join()).toContain('/auth/second-factor/confirm');
    for (const secret of [key, ticket, ...recoveryCodes]) expect(everywhere).not.toContain(secret);
    const schema = await served.graphql('{ __schema { types { name } } __type(name: "Account") { fields { name } } }');
    expect(JSON.stringify(schema.body.data)).not.toMatch(/sealed|otpauth|recoveryCode|ticket/i);
    const { fields } = schema.body.data!['__type'] as unknown as { fields: { name: string }[] };
    expect(fields.map(({ name }) => name).filter((name) => /factor|secret|key/i.test(name))).toEqual(['secondFactorSince', 'passkeys']);
  });
});
