import { observer, witness } from '@gongqiao/audit';
import { PROOF_LIMIT } from '@gongqiao/identity';
import { DEMO_PASSWORD, demoAccountId } from '@gongqiao/identity/testing';
import { createWorld, TestClock, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { domains } from '../src/domains.ts';
import { appOf } from './authenticator-app.ts';
import { cookieOf, serve, type Served } from './served.ts';

const clock = new TestClock();
const minutes = PROOF_LIMIT / 60_000;
const NOBODY = '00000000-0000-7000-8000-000000000000';
let world: World;
let served: Served;
beforeAll(async () => {
  world = await createWorld({ domains, seed: true, witness, observer });
  clock.set('2026-12-01T02:00:10Z');
  served = await serve({ world, clock });
});
afterAll(async () => {
  await served.close();
  await world.close();
});

const later = (milliseconds: number) => clock.set(new Date(clock.now().getTime() + milliseconds).toISOString());
const stale = async (account: string): Promise<string> => {
  const cookie = await served.signIn(account);
  later(PROOF_LIMIT + 1);
  return cookie;
};

interface Told {
  readonly status: number;
  readonly code?: string;
  readonly message?: string;
}
const told = async (response: Response): Promise<Told & Record<string, unknown>> => ({ status: response.status, ...(response.status === 204 ? {} : ((await response.json()) as object)) });
const begin = async (cookie: string) => told(await served.post('/auth/prove/begin', {}, { cookie }));
const prove = (cookie: string, typed: object) => served.post('/auth/prove', typed, { cookie });
const run = async (cookie: string, call: string): Promise<string> => {
  const { body } = await served.graphql(`mutation { answer: ${call} { __typename ... on Refusal { code } } }`, { cookie });
  const answer = body.data!['answer'] as unknown as { __typename: string; code?: string };
  return answer.code ?? answer.__typename;
};
const whoami = async (cookie: string) => (await served.graphql('{ viewer { account } }', { cookie })).status;

const ASK = `requestGrant(input: { account: "${demoAccountId('policy-research')}", role: "registry-clerk-city", grounds: "任职文件" })`;
const PAY = `pay(id: "${NOBODY}", input: { version: 1, key: "k", voucherNumber: "记-1", paidOn: "2026-12-01" })`;
// Of security.md: unmask, pay, role change; there are no bids. And what opens somebody else's account.
const SENSITIVE: readonly (readonly [what: string, account: string, call: string])[] = [
  ['提出授予角色', 'security-admin', ASK],
  ['确认授予角色', 'security-admin', `decideGrant(id: "${NOBODY}", version: 1, action: CONFIRM)`],
  ['委托同事代理', 'legal-affairs', `delegate(input: { account: "${NOBODY}", validTo: "2026-12-10", grounds: "出差" })`],
  ['付款', 'finance-cashier', PAY],
  ['重置别人的密码', 'system-admin', `resetPassword(id: "${NOBODY}", version: 1, reason: "忘了")`],
  ['重置别人的两步验证', 'system-admin', `resetSecondFactor(id: "${NOBODY}", version: 1, reason: "丢了手机")`],
  ['结束自己的一处登录', 'legal-affairs', `endSession(id: "${NOBODY}")`],
  ['销毁到期的附件', 'general-office', `destroyExpired(id: "${NOBODY}", version: 1)`],
];

describe('先确认是您本人', () => {
  it.each(SENSITIVE)(`%s：离上次验证超过 ${minutes} 分钟的，直接调用也不办；验证过就不再问`, async (_, account, call) => {
    const cookie = await stale(account);
    expect(await run(cookie, call)).toBe('PROOF_WANTED');
    const response = await prove(cookie, { password: DEMO_PASSWORD });
    expect(response.status).toBe(204);
    expect(await run(cookieOf(response), call)).not.toBe('PROOF_WANTED');
    later(PROOF_LIMIT);
    expect(await run(cookieOf(response), call)).not.toBe('PROOF_WANTED');
    later(1);
    expect(await run(cookieOf(response), call)).toBe('PROOF_WANTED');
  });

  it('看申请人的号码也一样', async () => {
    const reveal = async (cookie: string) => told(await served.post('/auth/claim-phone', { claim: NOBODY, purpose: '核实' }, { cookie }));
    const cookie = await stale('chengyang');
    expect(await reveal(cookie)).toMatchObject({ status: 400, code: 'PROOF_WANTED', message: expect.stringContaining('确认是您本人') });
    expect(await reveal(cookieOf(await prove(cookie, { password: DEMO_PASSWORD })))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('收回、退回不用再验证：拿走比给出要快；别的事照办', async () => {
    const cookie = await stale('security-admin');
    expect(await run(cookie, `decideGrant(id: "${NOBODY}", version: 1, action: END, reason: "离职")`)).toBe('NOT_FOUND');
    expect(await whoami(cookie)).toBe(200);
  });

  it('会话换了新的：旧的当即作废，别处的登录不受影响', async () => {
    const elsewhere = await served.signIn('shinan');
    const cookie = await stale('shinan');
    const response = await prove(cookie, { password: DEMO_PASSWORD });
    expect([await whoami(cookie), await whoami(cookieOf(response)), await whoami(elsewhere)]).toEqual([401, 200, 200]);
  });

  it('没有两步验证的填密码：错了说明，连错五次就等；成与不成都记入审计', async () => {
    const cookie = await stale('security-admin-2');
    const { rows: [{ seq }] } = (await world.sql.query('select max(seq) as seq from audit_event')) as unknown as { rows: [{ seq: string }] };
    expect(await begin(cookie)).toEqual({ status: 200, by: 'PASSWORD', account: 'security-admin-2' });
    expect(await told(await prove(cookie, { password: 'wrong' }))).toMatchObject({ status: 400, code: 'PASSWORD_CURRENT' });
    expect((await prove(cookie, { password: DEMO_PASSWORD })).status).toBe(204);
    const { rows } = await world.sql.query("select action, outcome, actor_name from audit_event where seq > $1 and action = 'proveAgain' order by seq", [seq]);
    expect(rows).toEqual([{ action: 'proveAgain', outcome: 'REFUSED', actor_name: '孟（安全）' }, { action: 'proveAgain', outcome: 'DONE', actor_name: '孟（安全）' }]);
    const again = await stale('jimo');
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => prove(again, { password: `wrong ${n}` }).then(told)));
    expect(answers.filter(({ code }) => code === 'PASSWORD_CURRENT')).toHaveLength(5);
    expect(await told(await prove(again, { password: DEMO_PASSWORD }))).toMatchObject({ code: 'PASSWORD_WAIT' });
    expect(await run(again, `delegate(input: { account: "${NOBODY}", validTo: "2026-12-10", grounds: "出差" })`)).toBe('PROOF_WANTED');
  });

  it('设了两步验证的填验证码：密码不行，用过的验证码不行', async () => {
    const before = await served.signIn('huangdao');
    const { key, ticket } = (await (await served.post('/auth/second-factor/begin', {}, { cookie: before })).json()) as { key: string; ticket: string };
    const app = appOf(key, clock);
    const code = app.code();
    const cookie = cookieOf(await served.post('/auth/second-factor/confirm', { ticket, code }, { cookie: before }));
    const DELEGATE = `delegate(input: { account: "${NOBODY}", validTo: "2026-12-10", grounds: "出差" })`;
    expect(await run(cookie, DELEGATE)).toBe('NOT_FOUND');
    expect(await told(await prove(cookie, { code }))).toMatchObject({ code: 'FACTOR_CODE' });
    later(PROOF_LIMIT + 1);
    expect(await begin(cookie)).toEqual({ status: 200, by: 'FACTOR', account: 'huangdao' });
    expect(await run(cookie, DELEGATE)).toBe('PROOF_WANTED');
    expect(await told(await prove(cookie, { password: DEMO_PASSWORD }))).toMatchObject({ code: 'FACTOR_CODE' });
    const response = await prove(cookie, { code: app.code() });
    expect(response.status).toBe(204);
    expect(await run(cookieOf(response), DELEGATE)).toBe('NOT_FOUND');
  });

  it('升级以前打开的会话没有验证的记录：先验证', async () => {
    const cookie = await served.signIn('laixi');
    await world.sql.query('update identity_session set proved_at = null');
    // What is remembered is believed for a second.
    await expect.poll(() => run(cookie, `delegate(input: { account: "${NOBODY}", validTo: "2026-12-10", grounds: "出差" })`), { timeout: 3_000 }).toBe('PROOF_WANTED');
  });

  it('没有登录的、社会组织的，没有这一步', async () => {
    expect((await served.post('/auth/prove', { password: DEMO_PASSWORD })).status).toBe(401);
    expect((await prove(await served.signIn('ginkgo-school'), { password: DEMO_PASSWORD })).status).toBe(403);
  });

  it('密码在统一身份系统里的，到那里验证', async () => {
    const cookie = await stale('laoshan');
    const federation = { issuer: 'http://127.0.0.1:9/', clientId: 'x', clientSecret: 'x', accountClaim: 'preferred_username' };
    const federated = await serve({ clock, world, settings: { federation } });
    try {
      expect(await told(await federated.post('/auth/prove/begin', {}, { cookie }))).toMatchObject({ by: 'PROVIDER' });
      expect(await told(await federated.post('/auth/prove', { password: DEMO_PASSWORD }, { cookie }))).toMatchObject({ code: 'PASSWORD_ELSEWHERE' });
    } finally {
      await federated.close();
    }
  });
});
