import { type Context, newId, type Sql } from '@gongqiao/kernel';
import { GUARDED, Parameters, scopeSql, transactionSql } from '@gongqiao/query';
import { offeredChannels } from '../delivery/channel.ts';
import { channelsOf, quietOf, type Reach, USUAL } from '../delivery/plan.ts';
import type { NotificationPreference, NotificationPreferenceInput } from '../preference/preference.types.ts';
import { refuse } from '../refusals.ts';

type Found = Reach & { readonly mailMasked: string | null; readonly mailConfirmedAt: string | null };

const nobody: Found = { staff: false, phone: false, mail: false, mailKinds: null, smsKinds: null, wecomKinds: null, daily: false, quietFrom: null, quietTo: null, mailMasked: null, mailConfirmedAt: null };

/** What the viewer has chosen, or what holds for who has chosen nothing. */
export async function getPreference({ viewer }: Pick<Context, 'viewer'>, sql: Sql): Promise<NotificationPreference> {
  const parameters = new Parameters();
  const { rows } = await sql.query(`
    with ${scopeSql(viewer, parameters)}
    select a.kind = 'STAFF' as staff, a.phone_sealed is not null as phone, p.mail_sealed is not null as mail, p.mail_masked as "mailMasked", p.mail_confirmed_at as "mailConfirmedAt",
      p.mail_kinds as "mailKinds", p.sms_kinds as "smsKinds", p.wecom_kinds as "wecomKinds", coalesce(p.digest = 'DAILY', false) as daily, p.quiet_from as "quietFrom", p.quiet_to as "quietTo"
    from identity_account a left join notifications_preference p on p.account_id = a.id where ${GUARDED} and a.id::text = ${parameters.add(viewer.accountId)}`, parameters.values);
  const row = (rows[0] as unknown as Found | undefined) ?? nobody;
  const { from, to } = quietOf(row);
  return {
    channels: channelsOf(row), mailOffered: offeredChannels().includes('MAIL'), mailAddress: row.mailMasked, mailConfirmedAt: row.mailConfirmedAt ? new Date(row.mailConfirmedAt) : null,
    mailKinds: (row.mailKinds ?? USUAL.MAIL) as never, smsKinds: (row.smsKinds ?? USUAL.SMS) as never, wecomKinds: (row.wecomKinds ?? USUAL.WECOM) as never, digest: row.daily ? 'DAILY' : 'NONE', quietFrom: from, quietTo: to,
  };
}

const isHour = (hour: number): boolean => Number.isInteger(hour) && hour >= 0 && hour < 24;

/** Keeps what the viewer chose; what was sent already, or is on its way, stays as it is. */
export async function keepPreference(context: Context, { mailKinds, smsKinds, wecomKinds, digest, quietFrom, quietTo }: NotificationPreferenceInput): Promise<NotificationPreference> {
  if (!isHour(quietFrom) || !isHour(quietTo)) throw refuse('QUIET_HOURS', {}, ['quietFrom', 'quietTo']);
  const [{ viewer, clock }, sql] = [context, transactionSql(context)];
  const each = (kinds: readonly string[]): string[] => [...new Set(kinds)];
  await sql.query(`
    insert into notifications_preference as p (id, scope, created_at, updated_at, account_id, mail_kinds, sms_kinds, wecom_kinds, digest, quiet_from, quiet_to)
    select $1, 'account:' || a.id, $2, $2, a.id, $4, $5, $6, $7, $8, $9 from identity_account a where a.id::text = $3
    on conflict (account_id) do update set mail_kinds = $4, sms_kinds = $5, wecom_kinds = $6, digest = $7, quiet_from = $8, quiet_to = $9, updated_at = $2, version = p.version + 1`,
  [newId(), clock.now(), viewer.accountId, each(mailKinds), each(smsKinds), each(wecomKinds), digest, quietFrom, quietTo]);
  return getPreference(context, sql);
}
