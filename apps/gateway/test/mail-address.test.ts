import { demoAccountId } from '@gongqiao/identity/testing';
import { PersonVault } from '@gongqiao/identity';
import { resealMail } from '@gongqiao/notifications';
import { TestClock } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyRing, renewKey } from '../src/settings/keys.ts';
import { type MailServer, openMailServer } from './mail-server.ts';
import { serve, type Served } from './served.ts';

const ADDRESS = 'zhou.canary@union.example.org';
const clock = new TestClock();
let mail: MailServer;
let served: Served;
let cookie: string;
beforeAll(async () => {
  mail = await openMailServer();
  served = await serve({ clock, settings: { mail: { url: mail.url, from: '工桥 <gongqiao@union.example.org>' } } });
  cookie = await served.signIn('legal-affairs');
});
afterAll(async () => {
  await served.close();
  await mail.close();
});

const told = async (path: string, body: object, as: string | undefined = cookie): Promise<{ status: number; code?: string; mailAddress?: string; fields?: string[] }> => {
  const response = await served.post(path, body, { cookie: as });
  return { status: response.status, ...((await response.json().catch(() => ({}))) as object) };
};
const lastCode = (): string => /验证码 (\d{6})/.exec(mail.received.at(-1)!.text)![1]!;
const later = (milliseconds: number) => clock.set(new Date(clock.now().getTime() + milliseconds).toISOString());
const preference = async () => (await served.graphql('{ notificationPreference { mailAddress mailOffered } }', { cookie })).body.data!['notificationPreference'];

describe('邮箱，经验证码确认', () => {
  it('发验证码，填对了才是自己的；遮去中间，库里没有明文', async () => {
    expect(await told('/auth/mail-code', { address: ADDRESS })).toEqual({ status: 200 });
    expect(mail.received.at(-1)).toMatchObject({ to: ADDRESS, subject: '【工桥】邮箱验证码' });
    expect(await preference()).toMatchObject({ mailAddress: null });
    expect(await told('/auth/mail', { address: ADDRESS, code: '000000' === lastCode() ? '111111' : '000000' })).toMatchObject({ status: 400, code: 'MAIL_CODE', fields: ['code'] });
    expect(await told('/auth/mail', { address: ADDRESS, code: lastCode() })).toEqual({ status: 200, mailAddress: 'z***y@union.example.org' });
    expect(await preference()).toEqual({ mailAddress: 'z***y@union.example.org', mailOffered: false });
    const { rows } = await served.world.sql.query(`select concat((select json_agg(p) from notifications_preference p), (select json_agg(e) from kernel_event e), (select json_agg(a) from audit_event a), (select json_agg(c) from identity_phone_code c)) as everything`);
    expect(rows[0]!.everything).toContain('z***y@');
    expect(rows[0]!.everything).not.toContain('canary');
  });

  it('同一个验证码用过就作废；一分钟里只发一次；别的账号填了没有用', async () => {
    later(61_000);
    expect(await told('/auth/mail', { address: ADDRESS, code: lastCode() })).toMatchObject({ code: 'MAIL_CODE_OVER' });
    expect(await told('/auth/mail-code', { address: ADDRESS })).toEqual({ status: 200 });
    expect(await told('/auth/mail-code', { address: ADDRESS })).toMatchObject({ code: 'MAIL_WAIT' });
    const other = await served.signIn('policy-research');
    expect(await told('/auth/mail', { address: ADDRESS, code: lastCode() }, other)).toMatchObject({ code: 'MAIL_CODE_OVER' });
  });

  it.each(['', 'zhou', 'zhou@union', 'a@b.example\r\nBcc: c@d.example', 'a@b.example,c@d.example', '<a@b.example>', '周@union.example.org'])('%j 不是邮箱，不发', async (address) => {
    const before = mail.received.length;
    expect(await told('/auth/mail-code', { address })).toMatchObject({ status: 400, code: 'MAIL_FORM', fields: ['address'] });
    expect(mail.received).toHaveLength(before);
  });

  it('没有登录的不能设；没有接通邮件的照实说；发不出去的可以马上再要', async () => {
    expect((await told('/auth/mail-code', { address: ADDRESS }, '')).status).toBe(401);
    const without = await serve({ clock, world: served.world });
    const response = await without.post('/auth/mail-code', { address: ADDRESS }, { cookie: await without.signIn('legal-affairs') });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([503, 'MAIL_MISSING']);
    await without.close();
    const address = 'refused@union.example.org';
    mail.refused.add(address);
    expect(await told('/auth/mail-code', { address })).toMatchObject({ status: 503, code: 'MAIL_FAILED' });
    mail.refused.clear();
    expect(await told('/auth/mail-code', { address })).toEqual({ status: 200 });
  });

  it('换了钥匙，邮箱改用新的封存，还打得开；删去就没有了', async () => {
    const [id, sql] = [demoAccountId('legal-affairs'), served.world.sql as never];
    renewKey(served.dataFolder, 'people');
    const people = new PersonVault(keyRing(served.dataFolder, 'people'));
    expect([await resealMail(sql, people), await resealMail(sql, people)]).toEqual([1, 0]);
    const { rows: [row] } = await served.world.sql.query<{ sealed: string }>('select mail_sealed as sealed from notifications_preference where account_id = $1', [id]);
    expect(row!.sealed.startsWith(people.keyId)).toBe(true);
    expect(people.open(id, row!.sealed, 'mail')).toBe(ADDRESS);
    expect(() => people.open(id, row!.sealed)).toThrow(/authenticate/);
    expect((await told('/auth/mail-removal', {})).status).toBe(204);
    expect(await preference()).toMatchObject({ mailAddress: null });
  });
});
