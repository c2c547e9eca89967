import { beginFactor, cityUnit, type Credentials, findFactor, identityDomain, setUpFactor, signIn, type SignInOptions, type SignInResult, type SignedIn, viewerOf } from '@gongqiao/identity';
import { rulesDomain } from '@gongqiao/rules';
import { createWorld, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, stepAt } from '../src/factor/totp.ts';
import { factorsOf, makeAccount, PASSWORD, sessionsOf, vault, people } from './people.ts';

const STEP = 30_000;
const LAST_SESSION = 'select count(*)::int as n from identity_session where account_id = $1';

let world: World;
let options: SignInOptions;
let refusals: (string | null)[];
beforeAll(async () => {
  world = await createWorld({ domains: [rulesDomain, identityDomain], seed: true });
  const refused = async (accountId: string | null) => void refusals.push(accountId);
  options = { sql: world.orm.pool as never, clock: world.clock, graph: { grants: new Map([['registry-clerk-unit', ['registry.read']]]) }, sessions: sessionsOf(world), factors: factorsOf(world), people, refused };
});
afterAll(() => world.close());
beforeEach(() => {
  refusals = [];
  world.clock.set('2026-03-02T02:00:10Z');
});

const entered = (result: SignInResult | null) => (result && 'token' in result ? result : null);
const later = (milliseconds: number) => world.clock.set(new Date(world.clock.now().getTime() + milliseconds).toISOString());
const wrongCode = (secret: Buffer) => ['000000', '111111', '222222', '333333'].find((code) => [-1, 0, 1].every((offset) => codeOf(secret, stepAt(world.clock.now()) + offset) !== code))!;

interface Person {
  readonly id: string;
  readonly account: string;
  readonly viewer: SignedIn;
  readonly secret: Buffer;
  readonly recoveryCodes: readonly string[];
  /** The code of the step that lies so many from now. */
  code(offset?: number): string;
  enter(typed?: Partial<Credentials>): Promise<SignInResult | null>;
}

function personOf(id: string, account: string): Omit<Person, 'secret' | 'recoveryCodes' | 'code'> {
  const viewer = viewerOf({ id, account, displayName: '王（经办）', department: null, unit: null, kind: 'STAFF', organizationId: null, roles: [] }, world.graph);
  return { id, account, viewer, enter: (typed = {}) => signIn(options, { account, password: PASSWORD, address: `at ${account}`, ...typed }) };
}

/** Somebody with a second factor that was set up long ago. */
async function person(): Promise<Person> {
  const account = `two-${Math.random().toString(36).slice(2)}`;
  const known = personOf(await makeAccount(world, { account }), account);
  const { ticket } = beginFactor(vault, known.viewer, world.clock.now());
  const secret = vault.openTicket(known.id, ticket, world.clock.now())!;
  const code = (offset = 0) => codeOf(secret, stepAt(world.clock.now()) + offset);
  const recoveryCodes = await setUpFactor(world.context(known.viewer), vault, { ticket, code: code() });
  later(10 * STEP);
  return { ...known, secret, recoveryCodes, code };
}

describe('两步验证的登录', () => {
  it('密码对了，没有验证码，没有会话；验证码对了才有', async () => {
    const one = await person();
    for (const code of [undefined, null, '']) expect(await one.enter({ code })).toEqual({ secondFactor: expect.stringContaining('6 位验证码'), wrong: false });
    expect((await world.sql.query(LAST_SESSION, [one.id])).rows).toEqual([{ n: 0 }]);
    expect(refusals).toEqual([]);
    const signedIn = entered(await one.enter({ code: one.code() }));
    expect(signedIn).toMatchObject({ proof: 'APP', viewer: { account: one.account } });
    expect(await options.sessions.find(signedIn!.token)).toMatchObject({ account: one.account });
  });

  it('密码不对，有没有验证码、对不对，回答都一样，验证码也没有用掉', async () => {
    const one = await person();
    expect([await one.enter({ password: 'wrong', code: one.code() }), await one.enter({ password: 'wrong' }), await one.enter({ account: 'nobody-here', code: '123456' })]).toEqual([null, null, null]);
    expect(entered(await one.enter({ code: one.code() }))).not.toBeNull();
  });

  it('前一步、后一步的验证码也行，再早再晚的不行', async () => {
    for (const [offset, good] of [[-2, false], [-1, true], [0, true], [1, true], [2, false]] as const) {
      const one = await person();
      expect([offset, entered(await one.enter({ code: one.code(offset) })) !== null]).toEqual([offset, good]);
    }
  });

  it('用过的验证码不能再用；用了后一步的，这一步的也作废', async () => {
    const one = await person();
    const code = one.code();
    expect(entered(await one.enter({ code }))).not.toBeNull();
    expect(await one.enter({ code })).toMatchObject({ wrong: true, secondFactor: expect.stringContaining('已经用过') });
    later(STEP);
    expect(await one.enter({ code })).toMatchObject({ wrong: true });
    expect(entered(await one.enter({ code: one.code(1) }))).not.toBeNull();
    expect(await one.enter({ code: one.code() })).toMatchObject({ wrong: true });
  });

  it('同一个验证码同时来几次，只有一个会话', async () => {
    const one = await person();
    const code = one.code();
    const results = await Promise.all([1, 2, 3, 4].map(() => one.enter({ code })));
    expect(results.filter((result) => entered(result))).toHaveLength(1);
    expect((await world.sql.query(LAST_SESSION, [one.id])).rows).toEqual([{ n: 1 }]);
  });

  it('全角的数字、中间的空格不碍事', async () => {
    const one = await person();
    const code = [...one.code()].map((digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0)).join('');
    expect(entered(await one.enter({ code: ` ${code.slice(0, 3)} ${code.slice(3)} ` }))).not.toBeNull();
  });

  it('验证码错五次就锁，与密码错一样；每次都有记录；等过之后照常', async () => {
    const one = await person();
    for (let time = 0; time < 5; time += 1) expect(await one.enter({ code: wrongCode(one.secret) })).toMatchObject({ wrong: true });
    expect(refusals).toEqual(Array(5).fill(one.id));
    expect(await one.enter({ code: one.code() })).toHaveProperty('lockedUntil');
    later(15 * 60_000);
    expect(entered(await one.enter({ code: one.code() }))).not.toBeNull();
    expect(await one.enter({ code: wrongCode(one.secret) })).toMatchObject({ wrong: true });
  });

  it('密码与验证码的错合在一起数；密码对而没有验证码，不算重新开始', async () => {
    const one = await person();
    for (let time = 0; time < 3; time += 1) await one.enter({ password: 'wrong' });
    await one.enter();
    for (let time = 0; time < 2; time += 1) await one.enter({ code: wrongCode(one.secret) });
    expect(await one.enter({ code: one.code() })).toHaveProperty('lockedUntil');
  });

  it('许多猜测同时来，也只看五个', async () => {
    const one = await person();
    const results = await Promise.all(Array.from({ length: 12 }, () => one.enter({ code: wrongCode(one.secret), address: `${Math.random()}` })));
    expect(results.filter((result) => result && 'wrong' in result)).toHaveLength(5);
    expect(results.filter((result) => result && 'lockedUntil' in result)).toHaveLength(7);
    expect(await one.enter({ code: one.code() })).toHaveProperty('lockedUntil');
  });

  it('一次性密码要连同验证码才换得掉', async () => {
    const one = await person();
    await world.sql.query("update identity_account set password_temporary_until = $2 where id = $1", [one.id, new Date(world.clock.now().getTime() + STEP * 99)]);
    expect(await one.enter({ code: one.code() })).toHaveProperty('newPassword');
    expect(await one.enter({ newPassword: 'a password of my own' })).toHaveProperty('secondFactor');
    expect(entered(await one.enter({ password: 'a password of my own', code: one.code() }))).toBeNull();
    expect(entered(await one.enter({ newPassword: 'a password of my own', code: one.code() }))).not.toBeNull();
  });
});

describe('恢复码', () => {
  it('十个，各用一次，填的时候连线可有可无', async () => {
    const one = await person();
    expect(one.recoveryCodes).toHaveLength(10);
    expect(new Set(one.recoveryCodes.filter((code) => /^\d{4}-\d{4}-\d{4}$/.test(code))).size).toBe(10);
    const [first, second] = one.recoveryCodes as [string, string];
    expect(entered(await one.enter({ code: first }))).toMatchObject({ proof: 'RECOVERY_CODE' });
    expect(await one.enter({ code: first })).toMatchObject({ wrong: true });
    expect(entered(await one.enter({ code: second.replaceAll('-', '') }))).not.toBeNull();
    expect(await findFactor(options.sql, one.id)).toMatchObject({ recoveryCodesLeft: 8 });
  });

  it('同时用一个，只成一次；别人的不能用', async () => {
    const [one, other] = [await person(), await person()];
    const results = await Promise.all([1, 2, 3].map(() => one.enter({ code: one.recoveryCodes[0]! })));
    expect(results.filter((result) => entered(result))).toHaveLength(1);
    expect(await other.enter({ code: one.recoveryCodes[1]! })).toMatchObject({ wrong: true });
  });
});

describe('要求两步验证', () => {
  const required = (account: string, typed: Partial<Credentials> = {}) => signIn({ ...options, factors: factorsOf(world, true), people }, { account, password: PASSWORD, address: account, ...typed });

  it('还没有的，先设置，证明了才存下，才有会话', async () => {
    const account = 'must-set-up';
    const id = await makeAccount(world, { account });
    const asked = await required(account);
    expect(asked).toMatchObject({ wrong: false, setup: { key: expect.stringMatching(/^[A-Z2-7]{32}$/), uri: expect.stringContaining('otpauth://totp/') } });
    const { setup } = asked as { setup: { key: string; ticket: string } };
    const secret = vault.openTicket(id, setup.ticket, world.clock.now())!;
    const wrong = await required(account, { ticket: setup.ticket, code: wrongCode(secret) });
    expect(wrong).toMatchObject({ wrong: true, setup });
    expect([refusals, await findFactor(options.sql, id)]).toEqual([[id], { since: null, recoveryCodesLeft: 0 }]);
    const code = codeOf(secret, stepAt(world.clock.now()));
    const done = entered(await required(account, { ticket: setup.ticket, code }));
    expect(done?.recoveryCodes).toHaveLength(10);
    expect(await options.sessions.find(done!.token)).toMatchObject({ account });
    expect(await required(account, { code })).toMatchObject({ wrong: true });
    expect(await required(account, { ticket: setup.ticket, code: codeOf(secret, stepAt(world.clock.now()) + 1) })).toHaveProperty('token');
  });

  it('别人的、过时的、编造的凭条没有用', async () => {
    const [mine, other] = [await makeAccount(world, { account: 'ticket-mine' }), await makeAccount(world)];
    const secret = Buffer.alloc(20, 5);
    const [foreign, over] = [vault.ticket(other, secret, world.clock.now()), vault.ticket(mine, secret, new Date('2026-03-02T01:00:00Z'))];
    for (const ticket of [foreign, over, 'made-up']) expect(await required('ticket-mine', { ticket, code: codeOf(secret, stepAt(world.clock.now())) })).toMatchObject({ wrong: true, secondFactor: expect.stringContaining('重新扫描') });
    expect(await findFactor(options.sql, mine)).toMatchObject({ since: null });
  });

  it('同时设置两次，只存下一个', async () => {
    const id = await makeAccount(world, { account: 'twice-at-once' });
    const setups = [1, 2].map((fill) => ({ ticket: vault.ticket(id, Buffer.alloc(20, fill), world.clock.now()), code: codeOf(Buffer.alloc(20, fill), stepAt(world.clock.now())) }));
    const results = await Promise.all(setups.map((typed) => required('twice-at-once', typed)));
    expect(results.filter((result) => entered(result))).toHaveLength(1);
    expect(await findFactor(options.sql, id)).toMatchObject({ recoveryCodesLeft: 10 });
  });

  it('社会组织的账号不必设置', async () => {
    await makeAccount(world, { account: 'harbour', unitCode: null, roles: [], organizationId: '01a211d5-a205-7000-8ba3-f4b51e251456' });
    expect(entered(await required('harbour'))?.viewer.kind).toBe('ORGANIZATION');
  });

  it('不要求的地方，没有的照常登录', async () => {
    const account = `plain-${Math.random()}`;
    await makeAccount(world, { account });
    expect(entered(await signIn(options, { account, password: PASSWORD, address: account }))).toMatchObject({ proof: null });
  });
});

describe('密钥不外露', () => {
  it('库里没有密钥和恢复码，只有封好的和摘要', async () => {
    const one = await person();
    const stored = JSON.stringify([
      (await world.sql.query('select * from identity_factor where account_id = $1', [one.id])).rows, (await world.sql.query('select * from identity_recovery_code where account_id = $1', [one.id])).rows,
      (await world.sql.query('select * from kernel_event where subject_id = $1', [one.id])).rows, (await world.sql.query('select * from identity_account where id = $1', [one.id])).rows,
    ]);
    for (const secret of [one.secret.toString('hex'), one.secret.toString('base64'), one.secret.toString('base64url'), ...one.recoveryCodes, ...one.recoveryCodes.map((code) => code.replaceAll('-', ''))]) expect(stored).not.toContain(secret);
    expect(stored).toContain(vault.keyId);
    expect(stored).toContain('setUpSecondFactor');
  });

  it('挪到别的账号名下的密钥打不开', async () => {
    const [one, other] = [await person(), await person()];
    await world.sql.query('update identity_factor f set sealed = o.sealed from identity_factor o where f.account_id = $1 and o.account_id = $2', [other.id, one.id]);
    await expect(other.enter({ code: one.code() })).rejects.toThrow(/authenticate/);
  });
});

describe('重置', () => {
  const RESET = 'mutation ($id: ID!, $version: Int!, $reason: String!) { resetSecondFactor(id: $id, version: $version, reason: $reason) { ... on Account { id version secondFactorSince } ... on Refusal { code } } }';
  const administrator = async () => {
    const id = await makeAccount(world, { department: 'PUBLICITY', unitCode: cityUnit.code, roles: ['system-administrator'] });
    return viewerOf({ id, account: id, displayName: '罗（系统）', department: 'PUBLICITY', unit: null, kind: 'STAFF', organizationId: null, roles: ['system-administrator'] }, world.graph);
  };
  const reset = async (viewer: SignedIn, id: string, version: number, reason: string) => {
    const { data, errors } = await world.execute(RESET, { viewer, variables: { id, version, reason } as never });
    return errors ? errors[0]!.extensions['code'] : (data as unknown as { resetSecondFactor: object }).resetSecondFactor;
  };

  it('系统管理员写明理由才能重置；会话全部结束，原来的验证码和恢复码作废；留有记录', async () => {
    const [one, system] = [await person(), await administrator()];
    const { token } = entered(await one.enter({ code: one.code() }))!;
    expect(await reset(one.viewer, one.id, 2, '手机丢了')).toBe('FORBIDDEN');
    expect(await reset(system, one.id, 2, ' ')).toEqual({ code: 'REASON_REQUIRED' });
    expect(await reset(system, system.accountId!, 1, '手机丢了')).toEqual({ code: 'ACCOUNT_OWN' });
    expect(await reset(system, one.id, 2, '手机丢失，已核对本人')).toEqual({ id: one.id, version: 3, secondFactorSince: null });
    expect(await reset(system, one.id, 3, '手机丢失')).toEqual({ code: 'FACTOR_MISSING' });
    options.sessions.forgetAll();
    expect(await options.sessions.find(token)).toBeNull();
    expect(await findFactor(options.sql, one.id)).toEqual({ since: null, recoveryCodesLeft: 0 });
    expect(entered(await one.enter())).toMatchObject({ proof: null });
    expect(await signIn({ ...options, factors: factorsOf(world, true), people }, { account: one.account, password: PASSWORD, address: 'x', code: one.recoveryCodes[0]! })).toHaveProperty('setup');
    const { rows } = await world.sql.query("select action, reason, actor_name from kernel_event where subject_id = $1 order by subject_version", [one.id]);
    expect(rows).toEqual([{ action: 'setUpSecondFactor', reason: null, actor_name: '王（经办）' }, { action: 'resetSecondFactor', reason: '手机丢失，已核对本人', actor_name: '罗（系统）' }]);
  });

  it('同事看不到谁设置了两步验证，管理员看得到', async () => {
    const [one, system] = [await person(), await administrator()];
    const READ = 'query ($id: ID!) { account(id: $id) { secondFactorSince } }';
    const seen = async (viewer: SignedIn) => (await world.execute(READ, { viewer, variables: { id: one.id } as never })).data;
    expect(await seen(system)).toEqual({ account: { secondFactorSince: expect.anything() } });
    expect(await seen(one.viewer)).toEqual({ account: { secondFactorSince: null } });
  });
});
