import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { PersonVault } from '@gongqiao/identity';
import { demoAccountId, loadDemoAccounts } from '@gongqiao/identity/testing';
import { systemClock } from '@gongqiao/kernel';
import { confirmMailAddress, makeMailCode, notify, offerChannels } from '@gongqiao/notifications';
import { createWorld, staff, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { domains } from '../src/domains.ts';
import { type MailServer, openMailServer } from './mail-server.ts';

const KEY = '07'.repeat(32);
const KILLS = 5;
const accountId = demoAccountId('legal-affairs');
const people = new PersonVault(() => [Buffer.from(KEY, 'hex')]);
const root = path.resolve(import.meta.dirname, '../../..');

let world: World;
let mail: MailServer;
beforeAll(async () => {
  world = await createWorld({ domains, seed: true });
  await loadDemoAccounts(world.context());
  mail = await openMailServer();
  offerChannels(['MAIL']);
});
afterAll(async () => {
  await mail.close();
  await world.close();
});

function start(): ChildProcess {
  const facts = JSON.stringify({ url: world.database.url, key: KEY, mail: { url: mail.url, from: 'gongqiao@union.example.org' } });
  return spawn(process.execPath, [path.join(root, 'node_modules/tsx/dist/cli.mjs'), path.join(import.meta.dirname, 'message-child.ts'), facts], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid!, 'SIGKILL');
  await gone;
}

it('信已交给邮件服务器、还没有记下，网关就被杀：另一个再送，编号还是那个；记下以后不再送', async () => {
  const context = world.context({ ...staff({}), accountId });
  const code = await makeMailCode({ sql: world.orm.pool as never, clock: world.clock, people }, accountId, 'zhou@union.example.org');
  await confirmMailAddress(context, people, { address: 'zhou@union.example.org', code });
  await world.sql.query('update notifications_preference set quiet_from = 0, quiet_to = 0');
  world.clock.set(systemClock.now().toISOString());
  await world.write((own) => notify(own, { to: { accounts: [accountId] }, kind: 'DECISION', title: '认领有了决定：确认', text: '请查看。', key: 'killed' }));
  // The server has all of the letter, and never answers: the gateway dies waiting.
  let came = () => {};
  mail.beforeAnswer = () => {
    came();
    return new Promise(() => {});
  };
  for (let n = 0; n < KILLS; n += 1) {
    const here = new Promise<void>((resolve) => { came = resolve; });
    const child = start();
    await here;
    await kill(child);
  }
  expect((await world.sql.query('select state, attempts from notifications_delivery')).rows).toEqual([{ state: 'PENDING', attempts: 0 }]);
  mail.beforeAnswer = null;
  const last = start();
  await expect.poll(async () => (await world.sql.query('select state from notifications_delivery')).rows, { timeout: 30_000 }).toEqual([{ state: 'SENT' }]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await kill(last);
  expect(mail.received).toHaveLength(KILLS + 1);
  expect(new Set(mail.received.map(({ headers }) => headers['message-id'])).size).toBe(1);
}, 180_000);
