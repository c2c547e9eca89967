import { type Credentials, identityDomain, signIn, type SignInOptions, type SignInResult } from '@gongqiao/identity';
import { rulesDomain } from '@gongqiao/rules';
import { createWorld, type World } from '@gongqiao/testing';
import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factorsOf, makeAccount, PASSWORD, sessionsOf, people } from './people.ts';

let world: World;
let options: SignInOptions;
const entered = (result: SignInResult | null) => (result && 'token' in result ? result : null);

beforeAll(async () => {
  world = await createWorld({ domains: [rulesDomain, identityDomain], seed: true });
  options = { sql: world.orm.pool as never, clock: world.clock, graph: { grants: new Map([['registry-clerk-unit', ['registry.read']]]) }, sessions: sessionsOf(world), factors: factorsOf(world), people };
  await makeAccount(world, { account: 'chengyang' });
  await makeAccount(world, { account: 'left', disabledAt: new Date() });
});
afterAll(() => world.close());

// Every attempt from an address of its own, but where addresses are the question.
let addresses = 0;
const enterAs = (credentials: Omit<Credentials, 'address'>, address = `a${addresses++}`) => signIn(options, { ...credentials, address });
/** So many failures of an address in the quarter of an hour that it is, as they are counted. */
const failAt = (address: string, times: number) => world.sql.query('insert into identity_attempt (key, failures, last_at) values ($1, $2, $3)', [`address ${address} ${new Date(Math.floor(world.clock.now().getTime() / 900_000) * 900_000).toISOString()}`, times, world.clock.now()]);
const forgive = () => world.sql.query('delete from identity_attempt');

/** The least that each takes, in turn: what else the machine does adds to some of them, and to all of none. */
async function quickest(...attempts: { account: string; password: string }[]): Promise<number[]> {
  const least = attempts.map(() => Infinity);
  for (let round = 0; round < 9; round++) {
    for (const [index, credentials] of attempts.entries()) {
      await forgive();
      const begun = performance.now();
      await enterAs(credentials);
      least[index] = Math.min(least[index]!, performance.now() - begun);
    }
  }
  return least;
}

describe('登录', () => {
  it('账号与密码相符，得到会话', async () => {
    const signedIn = entered(await enterAs({ account: 'chengyang', password: PASSWORD }));
    expect(signedIn?.viewer).toMatchObject({ account: 'chengyang', kind: 'STAFF' });
    expect(await options.sessions.find(signedIn!.token)).toMatchObject({ account: 'chengyang' });
  });

  it('账号不分大小写，前后空格不计', async () => {
    expect(await enterAs({ account: ' ChengYang ', password: PASSWORD })).not.toBeNull();
  });

  it.each([
    ['密码不对', 'chengyang', 'something else'],
    ['没有这个账号', 'nobody', PASSWORD],
    ['账号已停用', 'left', PASSWORD],
    ['空白', '', ''],
    ['像 SQL 的账号', "' or true --", PASSWORD],
  ])('%s：同样拒绝', async (_, account, password) => {
    expect(await enterAs({ account, password })).toBeNull();
  });

  it('有没有这个账号，所花时间看不出差别', async () => {
    const [known, unknown] = (await quickest({ account: 'chengyang', password: 'wrong' }, { account: 'nobody', password: 'wrong' })) as [number, number];
    // Ten per cent is for a quiet machine; looking no hash up at all would differ by a factor of ten.
    expect(Math.abs(known - unknown) / known).toBeLessThan(0.5);
  });

  it('每次登录都是新的会话', async () => {
    const tokens = await Promise.all([1, 2].map(() => enterAs({ account: 'chengyang', password: PASSWORD })));
    expect(new Set(tokens.map((each) => entered(each)!.token)).size).toBe(2);
  });

  it('连续输错五次，账号锁定一刻钟，对的密码也不行；再错就更久；登录成功后重新计数', async () => {
    await forgive();
    world.clock.set('2026-03-02T02:00:00Z');
    const wrong = () => enterAs({ account: 'chengyang', password: 'wrong' });
    const right = () => enterAs({ account: 'ChengYang ', password: PASSWORD });
    for (let n = 0; n < 4; n++) expect(await wrong()).toBeNull();
    expect(entered(await right())).not.toBeNull();
    for (let n = 0; n < 5; n++) expect(await wrong()).toBeNull();
    expect(await right()).toEqual({ by: 'account', lockedUntil: new Date('2026-03-02T02:15:00Z') });
    world.clock.set('2026-03-02T02:14:59Z');
    expect(await right()).toHaveProperty('lockedUntil');
    world.clock.set('2026-03-02T02:15:01Z');
    expect(await wrong()).toBeNull();
    expect(await right()).toEqual({ by: 'account', lockedUntil: new Date('2026-03-02T02:45:01Z') });
    world.clock.set('2026-03-02T02:45:02Z');
    expect(entered(await right())).not.toBeNull();
    expect(await wrong()).toBeNull();
  });

  it('没有的账号同样锁定', async () => {
    for (let n = 0; n < 5; n++) expect(await enterAs({ account: 'not-there', password: 'x' })).toBeNull();
    expect(await enterAs({ account: 'not-there', password: 'x' })).toHaveProperty('lockedUntil');
  });

  it('同时试许多密码，对的那个混在中间也不行', async () => {
    await forgive();
    world.clock.set('2026-03-02T02:00:00Z');
    const guesses = Array.from({ length: 40 }, (_, n) => enterAs({ account: 'chengyang', password: n === 39 ? PASSWORD : `guess ${n}` }));
    expect((await Promise.all(guesses)).filter((result) => result && 'token' in result)).toEqual([]);
  });

  it('一个地址试许多账号，一刻钟内失败一百次就等到下一刻钟；别的地址照常', async () => {
    await forgive();
    world.clock.set('2026-03-02T02:07:00Z');
    await failAt('spray', 99);
    expect(await enterAs({ account: 'nobody-99', password: 'x' }, 'spray')).toBeNull();
    const right = (address: string) => enterAs({ account: 'chengyang', password: PASSWORD }, address);
    expect(await right('spray')).toEqual({ by: 'address', lockedUntil: new Date('2026-03-02T02:15:00Z') });
    expect(entered(await right('elsewhere'))).not.toBeNull();
    world.clock.set('2026-03-02T02:15:00Z');
    expect(entered(await right('spray'))).not.toBeNull();
  });

  it('一个办公区共用一个地址：两百人先后登录，错了九十九次，都进得来；明天重新数', { timeout: 180_000 }, async () => {
    await forgive();
    world.clock.set('2026-03-02T00:30:00Z');
    await failAt('office', 99);
    const enterOffice = () => enterAs({ account: 'chengyang', password: PASSWORD }, 'office');
    for (let n = 0; n < 20; n++) expect((await Promise.all(Array.from({ length: 10 }, enterOffice))).every((result) => entered(result) !== null)).toBe(true);
    world.clock.set('2026-03-03T00:30:00Z');
    await failAt('office', 99);
    expect(entered(await enterOffice())).not.toBeNull();
  });

  it('错把手机号、证件号填进账号的，号码不留下，照样五次以后要等', async () => {
    await forgive();
    world.clock.set('2026-03-04T02:00:00Z');
    for (const typed of ['13800007788', '+86 138-0000-7788', '１３８００００７７８８', '37021419900101123X']) {
      const fail = () => enterAs({ account: typed, password: 'x' }, 'typist');
      for (let n = 0; n < 5; n += 1) expect(await fail()).toBeNull();
      expect(await fail()).toMatchObject({ by: 'account' });
    }
    const { rows } = await world.sql.query<{ key: string }>("select key from identity_attempt where key like 'account %'");
    expect(rows.map(({ key }) => key)).toEqual(Array.from({ length: 4 }, () => expect.stringMatching(/^account number [0-9a-f]{5}$/) as unknown));
    await forgive();
  });

  it('过了一天的失败不再留着', async () => {
    world.clock.set('2026-03-05T00:00:00Z');
    await failAt('old', 1);
    const context = world.context();
    const count = async () => Number((await world.sql.query('select count(*) from identity_attempt')).rows[0].count);
    await identityDomain.upkeep!(context, world.graph);
    expect(await count()).toBe(1);
    world.clock.set('2026-03-06T00:00:01Z');
    await identityDomain.upkeep!(context, world.graph);
    expect(await count()).toBe(0);
  });

  it('一次性密码只用来设一个自己的密码', async () => {
    const id = await makeAccount(world, { account: 'new-here' });
    const until = (day: string) => world.sql.query('update identity_account set password_temporary_until = $2 where id = $1', [id, day]);
    const enter = (password: string, newPassword?: string) => enterAs({ account: 'new-here', password, newPassword });
    world.clock.set('2026-03-02T02:00:00Z');
    await until('2026-03-09T02:00:00Z');
    expect(await enter(PASSWORD)).toEqual({ newPassword: expect.stringContaining('一次性密码') });
    expect(await enter(PASSWORD, PASSWORD)).toEqual({ newPassword: expect.stringContaining('不能与一次性密码相同') });
    expect(await enter(PASSWORD, 'short')).toEqual({ newPassword: '密码至少要有 12 个字符。' });
    expect(entered(await enter(PASSWORD, 'a password of my own'))).not.toBeNull();
    expect([await enter(PASSWORD), entered(await enter('a password of my own')) !== null]).toEqual([null, true]);
    await until('2026-03-01T02:00:00Z');
    expect(await enter('a password of my own', 'yet another password')).toBeNull();
  });

  it('自己设的密码不会到期', async () => {
    world.clock.set('2046-03-02T02:00:00Z');
    await makeAccount(world, { account: 'for-years' });
    world.clock.set('2056-03-02T02:00:00Z');
    expect(entered(await enterAs({ account: 'for-years', password: PASSWORD }))).not.toBeNull();
  });

  it('旧参数的密码摘要在登录时换成新的', async () => {
    const old = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    const id = await makeAccount(world, { account: 'long-here', passwordHash: old });
    expect(await enterAs({ account: 'long-here', password: PASSWORD })).not.toBeNull();
    const { rows } = await world.sql.query('select password_hash from identity_account where id = $1', [id]);
    expect(rows[0].password_hash).toContain('m=47104');
    expect(await enterAs({ account: 'long-here', password: PASSWORD })).not.toBeNull();
  });
});
