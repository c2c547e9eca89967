import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PersonVault } from '@gongqiao/identity';
import { loadDemoAccounts } from '@gongqiao/identity/testing';
import type { Clock, Viewer } from '@gongqiao/kernel';
import { ATTEMPTS_REFUSED, confirmMailAddress, makeMailCode, type Notice, notify, offerChannels } from '@gongqiao/notifications';
import { createWorld, staff, system, type World } from '@gongqiao/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { domains } from '../src/domains.ts';
import { MessageWorker } from '../src/messages/message-worker.ts';
import { channelsOf, sendersOf } from '../src/messages/senders.ts';
import { type MailServer, openMailServer } from './mail-server.ts';

const FROM = '工桥 <gongqiao@union.example.org>';
const PHONE = '13800007788';
const people = new PersonVault(() => [Buffer.alloc(32, 7)]);

let world: World;
let mail: MailServer;
let worker: MessageWorker | null = null;
let [clerk, colleague] = ['', ''];
const failures: unknown[] = [];

beforeAll(async () => {
  world = await createWorld({ domains, seed: true });
  await loadDemoAccounts(world.context());
  const { rows } = await world.sql.query<{ id: string }>("select id from identity_account where kind = 'STAFF' order by account limit 2");
  [clerk, colleague] = rows.map(({ id }) => id) as [string, string];
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set('2026-03-02T02:00:00Z');
  offerChannels(['MAIL']);
  mail = await openMailServer();
});
afterEach(async () => {
  await worker?.stop();
  worker = null;
  await mail.close();
  await world.sql.query('delete from notifications_message');
  await world.sql.query('delete from notifications_preference');
  const failed = failures.splice(0);
  if (failed.length > 0) throw new Error(`the worker failed: ${JSON.stringify(failed)}`);
});

const who = (accountId: string): Viewer => ({ ...staff({}), accountId, name: '某人' });

function deliver(settings: Parameters<typeof sendersOf>[0] = { mail: { url: mail.url, from: FROM }, sms: undefined, wecom: undefined, publicUrl: 'https://bridge.example.org' }, clock: Clock = world.clock): void {
  offerChannels(channelsOf(settings));
  worker = new MessageWorker({ pool: world.orm.pool, clock, system, senders: sendersOf(settings, people, clock), every: 20, log: { error: (fields) => void failures.push(fields) } });
  worker.start();
}

async function confirm(accountId: string, address: string): Promise<void> {
  const context = world.context(who(accountId));
  const code = await makeMailCode({ sql: world.orm.pool as never, clock: world.clock, people }, accountId, address);
  await confirmMailAddress(context, people, { address, code });
  await world.sql.query('delete from identity_phone_code');
}

const KEEP = 'mutation ($input: NotificationPreferenceInput!) { done: keepNotificationPreference(input: $input) { __typename ... on NotificationPreference { digest quietFrom quietTo } ... on Refusal { code } } }';
const USUAL = { mailKinds: ['DECISION', 'TURN', 'REMINDER'], smsKinds: ['DECISION', 'TURN'], wecomKinds: [], digest: 'NONE', quietFrom: 22, quietTo: 8 };
const keep = async (accountId: string, input: object): Promise<void> => {
  const { data, errors } = await world.execute(KEEP, { viewer: who(accountId), variables: { input: { ...USUAL, ...input } } });
  expect([errors, (data!['done'] as unknown as { __typename: string }).__typename]).toEqual([undefined, 'NotificationPreference']);
};

let told = 0;
const notice = (accountId: string, more: Partial<Notice> = {}): Notice => ({ to: { accounts: [accountId] }, kind: 'DECISION', title: '认领有了决定：确认', text: '“认领：某某协会”有了决定：确认。', key: `test:${told += 1}`, ...more });
const tell = (accountId: string, more: Partial<Notice> = {}) => world.write((context) => notify(context, notice(accountId, more)));
const states = async (): Promise<unknown[]> => (await world.sql.query('select channel, state, attempts, problem from notifications_delivery order by channel, created_at, id')).rows.map(({ channel, state, attempts, problem }) => [channel, state, attempts, problem]);
const settled = (wanted: unknown[]) => expect.poll(states, { timeout: 10_000 }).toEqual(wanted);
const after = (milliseconds: number) => world.clock.set(new Date(world.clock.now().getTime() + milliseconds).toISOString());
const HOUR = 3_600_000;

describe('邮件，经一台真的邮件服务器', () => {
  it('写下消息，邮件送到：中文标题、发件人、一件一个编号、不是人发的', async () => {
    await confirm(clerk, 'zhou@union.example.org');
    deliver();
    await tell(clerk);
    await settled([['MAIL', 'SENT', 1, null]]);
    const [letter] = mail.received;
    const { rows: [row] } = await world.sql.query('select id from notifications_message');
    expect(letter).toMatchObject({ to: 'zhou@union.example.org', subject: '【工桥】认领有了决定：确认', headers: { 'message-id': `<${row!.id}@union.example.org>`, to: 'zhou@union.example.org', 'auto-submitted': 'auto-generated', date: 'Mon, 02 Mar 2026 02:00:00 +0000' } });
    expect(letter!.text).toContain('“认领：某某协会”有了决定：确认。');
    expect(letter!.text).toContain('https://bridge.example.org');
    expect(letter!.headers['from']).toContain('<gongqiao@union.example.org>');
  });

  it('没有确认过邮箱的，只在消息里；没有接通邮件的，也只在消息里', async () => {
    expect(await tell(clerk)).toBe(1);
    expect(await states()).toEqual([]);
    await confirm(clerk, 'zhou@union.example.org');
    offerChannels([]);
    expect(await tell(clerk)).toBe(1);
    expect(await states()).toEqual([]);
  });

  it('同一件事说两次，只有一条消息、一封邮件', async () => {
    await confirm(clerk, 'zhou@union.example.org');
    deliver();
    expect([await tell(clerk, { key: 'same' }), await tell(clerk, { key: 'same' })]).toEqual([1, 0]);
    const many = await Promise.all(Array.from({ length: 10 }, () => tell(clerk, { key: 'at once' })));
    expect(many.reduce((sum, one) => sum + one)).toBe(1);
    await settled([['MAIL', 'SENT', 1, null], ['MAIL', 'SENT', 1, null]]);
    expect(mail.received).toHaveLength(2);
  });

  it('事情没有办成的，一条消息也没有', async () => {
    await confirm(clerk, 'zhou@union.example.org');
    await expect(world.write(async (context) => {
      await notify(context, notice(clerk));
      throw new Error('rolled back');
    })).rejects.toThrow('rolled back');
    expect((await world.sql.query('select 1 from notifications_message')).rows).toEqual([]);
    expect(await states()).toEqual([]);
  });

  it('服务器停着：隔得越来越久再送；起来以后送到', async () => {
    await confirm(clerk, 'zhou@union.example.org');
    const { port } = mail;
    await mail.close();
    deliver({ mail: { url: `smtp://127.0.0.1:${port}`, from: FROM }, sms: undefined, wecom: undefined, publicUrl: undefined });
    await tell(clerk);
    await settled([['MAIL', 'FAILED', 1, 'UNREACHABLE']]);
    after(59_000);
    await new Promise((later) => setTimeout(later, 200));
    expect(await states()).toEqual([['MAIL', 'FAILED', 1, 'UNREACHABLE']]);
    after(2_000);
    await settled([['MAIL', 'FAILED', 2, 'UNREACHABLE']]);
    after(61_000);
    await new Promise((later) => setTimeout(later, 200));
    expect(await states()).toEqual([['MAIL', 'FAILED', 2, 'UNREACHABLE']]);
    mail = await openMailServer(port);
    after(60_000);
    await settled([['MAIL', 'SENT', 3, null]]);
    expect(mail.received).toHaveLength(1);
  });

  it('地址被拒：试过几次不再送，系统管理员看得到、能再送，看不到内容和地址', async () => {
    await confirm(clerk, 'gone@union.example.org');
    mail.refused.add('gone@union.example.org');
    deliver();
    await tell(clerk);
    for (let n = 1; n < ATTEMPTS_REFUSED; n += 1) {
      await settled([['MAIL', 'FAILED', n, 'ADDRESS_REFUSED']]);
      after(HOUR);
    }
    await settled([['MAIL', 'DEAD', ATTEMPTS_REFUSED, 'ADDRESS_REFUSED']]);
    const administrator = staff({ 'notifications.deliveries': ['administration'] });
    const LIST = '{ page: messageDeliveries(filter: { state: [DEAD] }) { totalCount nodes { id version channel state attempts problem lastAt offers { action enabled } } } }';
    const { data } = await world.execute(LIST, { viewer: administrator });
    const { nodes: [row] } = data!['page'] as unknown as { nodes: { id: string; version: number }[] };
    expect(row).toMatchObject({ channel: 'MAIL', state: 'DEAD', attempts: ATTEMPTS_REFUSED, problem: 'ADDRESS_REFUSED', offers: [{ action: 'retry', enabled: true }] });
    expect(JSON.stringify((await world.sql.query('select * from notifications_delivery')).rows)).not.toMatch(/@|协会/);
    mail.refused.clear();
    const { data: again } = await world.execute('mutation ($id: ID!, $version: Int!) { done: retryDelivery(id: $id, version: $version) { ... on MessageDelivery { state } ... on Refusal { code } } }', { viewer: administrator, variables: { id: row!.id, version: row!.version } });
    expect(again!['done']).toEqual({ state: 'PENDING' });
    await settled([['MAIL', 'SENT', 1, null]]);
    expect((await world.execute(LIST, { viewer: who(clerk) })).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

describe('不打扰和每天一封', () => {
  it('夜里的消息照样写下，邮件早上八点才送', async () => {
    await confirm(clerk, 'zhou@union.example.org');
    deliver();
    world.clock.set('2026-03-02T15:30:00Z');
    await tell(clerk);
    await new Promise((later) => setTimeout(later, 300));
    expect([await states(), mail.received.length]).toEqual([[['MAIL', 'PENDING', 0, null]], 0]);
    world.clock.set('2026-03-03T00:00:00Z');
    await settled([['MAIL', 'SENT', 1, null]]);
  });

  it('写下以后才选的不打扰也算数', async () => {
    await confirm(clerk, 'zhou@union.example.org');
    await tell(clerk);
    await keep(clerk, { quietFrom: 9, quietTo: 12 });
    deliver();
    await new Promise((later) => setTimeout(later, 300));
    expect(mail.received).toEqual([]);
    world.clock.set('2026-03-02T04:00:00Z');
    await settled([['MAIL', 'SENT', 1, null]]);
  });

  it('每天一封：一天里选了的各件合成一封，第二天八点；别人的不在其中，第二天的另有一封', async () => {
    await confirm(clerk, 'zhou@union.example.org');
    await confirm(colleague, 'wu@union.example.org');
    await keep(clerk, { digest: 'DAILY' });
    deliver();
    await tell(clerk, { title: '甲' });
    after(HOUR);
    await tell(clerk, { title: '乙', kind: 'TURN' });
    await tell(clerk, { title: '不要的', kind: 'INFORMATION' });
    await tell(colleague, { title: '丙' });
    await expect.poll(() => mail.received.length).toBe(1);
    world.clock.set('2026-03-03T00:00:00Z');
    await expect.poll(() => mail.received.length, { timeout: 5_000 }).toBe(2);
    const [other, day] = mail.received;
    expect([other!.to, other!.subject]).toEqual(['wu@union.example.org', '【工桥】丙']);
    expect([day!.to, day!.subject]).toEqual(['zhou@union.example.org', '【工桥】2 条消息']);
    expect(day!.text).toMatch(/2026-03-02 10:00　甲[^]*2026-03-02 11:00　乙/);
    expect(day!.text).not.toMatch(/丙|不要的/);
    await tell(clerk, { title: '丁' });
    world.clock.set('2026-03-04T00:00:00Z');
    await expect.poll(() => mail.received.length, { timeout: 5_000 }).toBe(3);
    expect(new Set(mail.received.map(({ headers }) => headers['message-id'])).size).toBe(3);
  });
});

describe('短信和企业微信', () => {
  async function service(answer: object): Promise<{ server: Server; url: string; asked: { path: string; body: Record<string, unknown> }[] }> {
    const asked: { path: string; body: Record<string, unknown> }[] = [];
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        asked.push({ path: request.url!, body: JSON.parse(Buffer.concat(parts).toString()) as never });
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return { server, asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }

  it('申请人的手机上只有是什么事、到哪里看；事情的名称和别的内容不经短信', async () => {
    const sms = await service({ sent: true });
    const { rows: [row] } = await world.sql.query<{ id: string }>("select id from identity_account where kind = 'ORGANIZATION' limit 1");
    await world.sql.query('update identity_account set phone_masked = $2, phone_sealed = $3, phone_index = $4 where id = $1', [row!.id, '138******88', people.seal(row!.id, PHONE), people.indexOf(PHONE)]);
    deliver({ mail: undefined, sms: { url: `${sms.url}/send`, token: 'token' }, wecom: undefined, publicUrl: undefined });
    await tell(row!.id);
    await tell(clerk);
    await settled([['SMS', 'SENT', 1, null]]);
    expect(sms.asked).toEqual([{ path: '/send', body: { phone: PHONE, text: '【工桥】认领有了决定：确认。请登录工桥，在“消息”里查看。' } }]);
    sms.server.close();
  });

  it('企业微信群：工作人员自己选的种类；申请人的不去；服务没有收下的再送', async () => {
    const group = await service({ errcode: 93_000, errmsg: 'invalid webhook url' });
    await keep(clerk, { wecomKinds: ['REMINDER'] });
    deliver({ mail: undefined, sms: undefined, wecom: `${group.url}/robot?key=x`, publicUrl: undefined });
    await tell(clerk, { kind: 'REMINDER', title: '有一件明天到期' });
    await tell(clerk);
    await settled([['WECOM', 'FAILED', 1, 'REJECTED']]);
    expect(group.asked[0]!.body).toEqual({ msgtype: 'text', text: { content: '【工桥】有一件明天到期。请登录工桥，在“消息”里查看。' } });
    group.server.close();
  });
});

describe('只有本人', () => {
  it('别人、管理员、全市的经办都看不到，也标不了；数据库自己也拦', async () => {
    await tell(clerk);
    const LIST = '{ unreadMessages myMessages { totalCount nodes { id title readAt } } }';
    const seen = async (viewer: Viewer) => (await world.execute(LIST, { viewer })).data as unknown as { unreadMessages: number; myMessages: { totalCount: number; nodes: { id: string }[] } };
    const own = await seen(who(clerk));
    expect([own.unreadMessages, own.myMessages.totalCount]).toEqual([1, 1]);
    const everything = new Map([...world.graph.grants.values()].flat().map((permission) => [permission, ['*', 'administration']]));
    const READ = 'mutation ($id: ID!) { done: readMessage(id: $id) { __typename ... on Message { readAt } ... on Refusal { code } } }';
    const variables = { id: own.myMessages.nodes[0]!.id };
    for (const viewer of [who(colleague), { ...who(colleague), grants: everything }]) {
      expect(await seen(viewer)).toEqual({ unreadMessages: 0, myMessages: { totalCount: 0, nodes: [] } });
      expect((await world.execute(READ, { viewer, variables })).data!['done']).toMatchObject({ code: 'NOT_FOUND' });
      await expect(world.write((context) => context.em.find('Message' as never, {}), viewer)).resolves.toEqual([]);
    }
    expect((await world.execute(LIST)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await world.execute(READ, { viewer: who(clerk), variables })).data!['done']).toMatchObject({ readAt: '2026-03-02T02:00:00.000Z' });
    expect((await world.execute(READ, { viewer: who(clerk), variables })).data!['done']).toMatchObject({ __typename: 'Message' });
    expect((await seen(who(clerk))).unreadMessages).toBe(0);
    await tell(clerk);
    await tell(clerk);
    expect((await world.execute('mutation { done: readAllMessages { ... on MessagesRead { count } } }', { viewer: who(clerk) })).data!['done']).toEqual({ count: 2 });
  });

  it('手机号、证件号、邮箱不进消息，写的人写了也不进', async () => {
    await tell(clerk, { title: `请联系${PHONE}`, text: `电话 138-0000-7788，１３８００００７７８８，370202199001011234，wang@example.org；代码 52370200MJE0000012，期限 2026-03-10` });
    const { rows: [row] } = await world.sql.query('select title, text from notifications_message');
    expect(row).toEqual({ title: '请联系＊＊＊', text: '电话 ＊＊＊，＊＊＊，＊＊＊，＊＊＊；代码 52370200MJE0000012，期限 2026-03-10' });
  });

  it('停用的账号、没有的账号，不告诉；数目不符的设置不收', async () => {
    expect(await tell('00000000-0000-7000-8000-00000000ffff')).toBe(0);
    const { data } = await world.execute(KEEP, { viewer: who(clerk), variables: { input: { ...USUAL, quietFrom: 24 } } });
    expect(data!['done']).toMatchObject({ code: 'QUIET_HOURS' });
  });
});

