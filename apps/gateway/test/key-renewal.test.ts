import { existsSync } from 'node:fs';
import path from 'node:path';
import { PersonVault, resealPhones } from '@gongqiao/identity';
import { TestClock } from '@gongqiao/testing';
import { transactionSql } from '@gongqiao/query';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keyCommands } from '../src/cli/key-commands.ts';
import { asSystem } from '../src/running/system.ts';
import { keyRing, renewKey } from '../src/settings/keys.ts';
import { serve, type Served } from './served.ts';

const PASSWORD = '三月的海风吹过栈桥边的灯塔';
const PHONES = ['13800007001', '13800007002', '13800007003'];
const clock = new TestClock();
let served: Served;
beforeAll(async () => {
  served = await serve({ clock });
  for (const phone of PHONES) await register(phone);
});
afterAll(() => served.close());

async function register(phone: string): Promise<void> {
  clock.set(new Date(clock.now().getTime() + 61_000).toISOString());
  const { demoCode } = (await (await served.post('/auth/phone-code', { phone })).json()) as { demoCode: string };
  expect((await served.post('/auth/register', { kind: 'WORKER', phone, code: demoCode, displayName: '丁', password: PASSWORD })).status).toBe(200);
}

const signIns = async () => Promise.all(PHONES.map(async (phone) => (await served.post('/auth/login', { account: phone, as: 'WORKER', password: PASSWORD })).status));
const keptUnder = async () => (await served.world.sql.query("select distinct split_part(phone_sealed, '.', 1) as key from identity_account where phone_sealed is not null")).rows.map(({ key }) => key as string);
const previous = () => existsSync(path.join(served.dataFolder, 'keys/people.before'));
const renew = async (): Promise<[number, string[]]> => {
  const said: string[] = [];
  const cli = { settings: { dataFolder: served.dataFolder }, system: () => Promise.resolve({ contexts: served.parts.contexts, graph: served.parts.graph, database: served.world.database }), out: (text: string) => void said.push(text) };
  return [await keyCommands['keys renew']!.run(cli as never, []), said];
};

it('换钥匙的每一步，大家都照常登录；做完以后没有一个号码还在旧钥匙下，旧钥匙也没有了', async () => {
  const [old] = await keptUnder();
  renewKey(served.dataFolder, 'people');
  expect(previous()).toBe(true);
  expect(await signIns()).toEqual([200, 200, 200]);
  await register('13800007004');
  expect((await keptUnder()).length).toBe(2);

  // Cut off in the middle: a transaction that is undone leaves all as it was.
  const people = new PersonVault(keyRing(served.dataFolder, 'people'));
  await expect(asSystem(served.parts, async (context) => {
    expect(await resealPhones(transactionSql(context), people)).toBe(3);
    throw new Error('killed');
  })).rejects.toThrow('killed');
  expect(await signIns()).toEqual([200, 200, 200]);

  const [code, said] = await renew();
  expect([code, said.join()]).toEqual([0, expect.stringContaining('封存 3 个号码和邮箱，旧密钥已经删去')]);
  expect(await keptUnder()).toEqual([people.keyId]);
  expect(await keptUnder()).not.toContain(old);
  expect(previous()).toBe(false);
  expect(await signIns()).toEqual([200, 200, 200]);
  await expect(register(PHONES[0]!)).rejects.toThrow(/400/);
});

it('再换一次也一样', async () => {
  const [before] = await keptUnder();
  expect((await renew())[0]).toBe(0);
  expect(await keptUnder()).not.toContain(before);
  expect(await signIns()).toEqual([200, 200, 200]);
});
