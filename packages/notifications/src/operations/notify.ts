import { type Context, newId } from '@gongqiao/kernel';
import { acrossScopes, transactionSql } from '@gongqiao/query';
import { planFor, type Reach } from '../delivery/plan.ts';
import type { MessageKindValue } from '../message/message-kind.ts';
import { withoutNumbers } from './without-numbers.ts';

/** Whom a message is for: accounts by their keys, and whoever maintains an organization's record. Both may be none. */
export interface Recipients {
  readonly accounts?: readonly (string | null)[];
  readonly organizationId?: string | null;
}

/** What is told. `title` leaves the house by SMS and by WeCom: what kind of thing happened, and nothing of whom; `text` is read in the inbox and by mail. */
export interface Notice {
  readonly to: Recipients;
  readonly kind: MessageKindValue;
  readonly title: string;
  readonly text: string;
  /** The record that it is about, by its GraphQL name: frontends know its page. */
  readonly subject?: { readonly type: string; readonly id: string } | null;
  /** The same for the same event: told again, it is told nobody twice. */
  readonly key: string;
}

const insert = `
  with told as (
    insert into notifications_message (id, scope, created_at, updated_at, account_id, kind, title, text, subject_type, subject_id, key, told_at)
    select gen_random_uuid(), 'account:' || a.id, $1, $1, a.id, $2, $3, $4, $5, $6, $7, $1 from identity_account a
    where a.disabled_at is null and (a.id::text = any ($8) or (a.kind = 'ORGANIZATION' and a.organization_id::text = $9))
    on conflict (account_id, key) do nothing returning id, account_id)
  select t.id, a.kind = 'STAFF' as staff, a.phone_sealed is not null as phone, p.mail_sealed is not null as mail, p.mail_kinds as "mailKinds", p.sms_kinds as "smsKinds", p.wecom_kinds as "wecomKinds",
    coalesce(p.digest = 'DAILY', false) as daily, p.quiet_from as "quietFrom", p.quiet_to as "quietTo"
  from told t join identity_account a on a.id = t.account_id left join notifications_preference p on p.account_id = t.account_id`;

const send = `
  insert into notifications_delivery (id, created_at, updated_at, message_id, channel, state, digest_on, next_at)
  select d.id, $1, $1, d.message, d.channel, 'PENDING', d.digest, d.next from jsonb_to_recordset($2::jsonb) d (id uuid, message uuid, channel text, digest date, next timestamptz)`;

/**
 * Tells accounts of something, in the running transaction: rolled back, nobody is told; committed, everybody is. What goes out by mail, SMS or WeCom is
 * written down with it and sent afterwards. Gives how many accounts were told now. Accounts that are closed, or unknown, are passed over.
 */
export async function notify(context: Context, { to, kind, title, text, subject = null, key }: Notice): Promise<number> {
  const [sql, now] = [transactionSql(context), context.clock.now()];
  const accounts = (to.accounts ?? []).filter((id) => id !== null);
  if (accounts.length === 0 && !to.organizationId) return 0;
  // Whoever decides does not see the inbox of whom it is about: nothing of it is read here but where the message goes.
  return acrossScopes(sql, async () => {
    const { rows } = await sql.query(insert, [now, kind, withoutNumbers(title), withoutNumbers(text), subject?.type ?? null, subject?.id ?? null, key, accounts, to.organizationId ?? null]);
    const planned = rows.flatMap((row) => planFor(kind, row as unknown as Reach, now).map(({ channel, digestOn, nextAt }) => ({ id: newId(), message: row['id'], channel, digest: digestOn, next: nextAt })));
    if (planned.length > 0) await sql.query(send, [now, JSON.stringify(planned)]);
    return rows.length;
  });
}
