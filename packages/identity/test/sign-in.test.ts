import { identityDomain, signIn, type SignInOptions } from '@gongqiao/identity';
import { createWorld, type World } from '@gongqiao/testing';
import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccount, PASSWORD, sessionsOf } from './people.ts';

let world: World;
let options: SignInOptions;

beforeAll(async () => {
  world = await createWorld({ domains: [identityDomain], seed: true });
  options = { sql: world.orm.pool as never, graph: { grants: new Map([['registry-clerk-unit', ['registry.read']]]) }, sessions: sessionsOf(world) };
  await makeAccount(world, { account: 'chengyang' });
  await makeAccount(world, { account: 'left', disabledAt: new Date() });
});
afterAll(() => world.close());

async function median(credentials: { account: string; password: string }): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 9; n++) {
    const begun = performance.now();
    await signIn(options, credentials);
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[4]!;
}

describe('登录', () => {
  it('账号与密码相符，得到会话', async () => {
    const signedIn = await signIn(options, { account: 'chengyang', password: PASSWORD });
    expect(signedIn?.viewer).toMatchObject({ account: 'chengyang', kind: 'STAFF' });
    expect(await options.sessions.find(signedIn!.token)).toMatchObject({ account: 'chengyang' });
  });

  it('账号不分大小写，前后空格不计', async () => {
    expect(await signIn(options, { account: ' ChengYang ', password: PASSWORD })).not.toBeNull();
  });

  it.each([
    ['密码不对', 'chengyang', 'something else'],
    ['没有这个账号', 'nobody', PASSWORD],
    ['账号已停用', 'left', PASSWORD],
    ['空白', '', ''],
    ['像 SQL 的账号', "' or true --", PASSWORD],
  ])('%s：同样拒绝', async (_, account, password) => {
    expect(await signIn(options, { account, password })).toBeNull();
  });

  it('有没有这个账号，所花时间看不出差别', async () => {
    await median({ account: 'nobody', password: 'x' });
    const [known, unknown] = [await median({ account: 'chengyang', password: 'wrong' }), await median({ account: 'nobody', password: 'wrong' })];
    // Ten per cent is for a quiet machine; looking no hash up at all would differ by a factor of ten.
    expect(Math.abs(known - unknown) / known).toBeLessThan(0.5);
  });

  it('每次登录都是新的会话', async () => {
    const tokens = await Promise.all([1, 2].map(() => signIn(options, { account: 'chengyang', password: PASSWORD })));
    expect(new Set(tokens.map((each) => each!.token)).size).toBe(2);
  });

  it('旧参数的密码摘要在登录时换成新的', async () => {
    const old = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    const id = await makeAccount(world, { account: 'long-here', passwordHash: old });
    expect(await signIn(options, { account: 'long-here', password: PASSWORD })).not.toBeNull();
    const { rows } = await world.orm.pool.query('select password_hash from identity_account where id = $1', [id]);
    expect(rows[0].password_hash).toContain('m=47104');
    expect(await signIn(options, { account: 'long-here', password: PASSWORD })).not.toBeNull();
  });
});
