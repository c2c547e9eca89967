import type { Clock, Sql } from '@gongqiao/kernel';
import type { Channel } from './channel.ts';
import type { Problem } from './delivery.entity.ts';
import { quietOf } from './plan.ts';
import { afterQuiet, ATTEMPTS, ATTEMPTS_REFUSED, type Quiet, waitAfter } from './schedule.ts';

interface Desk {
  readonly sql: Sql;
  readonly clock: Clock;
}

/** One message as it goes out. */
export interface Told {
  readonly title: string;
  readonly text: string;
  readonly at: Date;
}

/** What is due, locked: one message, or by mail all of an account's day. */
export interface Due {
  readonly deliveries: readonly { readonly id: string; readonly attempts: number }[];
  readonly accountId: string;
  /** The same each time it is tried: receivers know by it what they have. */
  readonly messageId: string;
  readonly told: readonly Told[];
  readonly daily: boolean;
  readonly mailSealed: string | null;
  readonly quiet: Quiet;
}

/** How an attempt went; null when it was taken. */
export type Outcome = Problem | null;

const columns = `d.id, d.attempts, d.digest_on::text as "digestOn", m.id as "messageId", m.account_id as "accountId", m.title, m.text, m.told_at as "toldAt", p.mail_sealed as "mailSealed", p.quiet_from as "quietFrom", p.quiet_to as "quietTo"`;
const tables = 'notifications_delivery d join notifications_message m on m.id = d.message_id left join notifications_preference p on p.account_id = m.account_id';
const WAITING = "d.state in ('PENDING', 'FAILED')";

const first = `select ${columns} from ${tables} where d.channel = $1 and ${WAITING} and d.next_at <= $2 order by d.next_at, d.id limit 1 for no key update of d skip locked`;
// A day's mail is one letter: whoever holds the lock takes all of it.
const lockDay = 'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as mine';
const wholeDay = `select ${columns} from ${tables} where d.channel = 'MAIL' and ${WAITING} and m.account_id = $1 and d.digest_on = $2 order by m.told_at, m.id for no key update of d`;

type Row = Readonly<{ id: string; attempts: number; digestOn: string | null; messageId: string; accountId: string; title: string; text: string; toldAt: string; mailSealed: string | null; quietFrom: number | null; quietTo: number | null }>;

function dueOf(rows: readonly Row[], messageId: string): Due {
  const [one] = rows as [Row];
  return {
    deliveries: rows.map(({ id, attempts }) => ({ id, attempts })), accountId: one.accountId, messageId, daily: one.digestOn !== null, mailSealed: one.mailSealed, quiet: quietOf(one),
    told: rows.map(({ title, text, toldAt }) => ({ title, text, at: new Date(toldAt) })),
  };
}

/** What has been due for longest by a channel, locked until the transaction ends, so that no other gateway sends it; null when there is none. */
export async function claimDue({ sql, clock }: Desk, channel: Channel): Promise<Due | null> {
  const [one] = (await sql.query(first, [channel, clock.now()])).rows as unknown as Row[];
  if (!one) return null;
  if (one.digestOn === null) return dueOf([one], one.messageId);
  const day = `messages of ${one.digestOn} for ${one.accountId}`;
  if ((await sql.query(lockDay, [day])).rows[0]!['mine'] !== true) return null;
  return dueOf((await sql.query(wholeDay, [one.accountId, one.digestOn])).rows as unknown as Row[], `day-${one.digestOn}-${one.accountId}`);
}

const settle = `
  update notifications_delivery d set state = n.state, attempts = n.attempts, next_at = n.next, problem = n.problem, last_at = $2, updated_at = $2 from jsonb_to_recordset($1::jsonb) n (id uuid, state text, attempts integer, next timestamptz, problem text)
  where d.id = n.id`;

/** Writes down how an attempt went, in the transaction of the claim. */
export async function settleDue({ sql, clock }: Desk, { deliveries, quiet }: Due, problem: Outcome): Promise<void> {
  const now = clock.now();
  const rows = deliveries.map(({ id, attempts: before }) => {
    const attempts = before + 1;
    const most = problem === 'ADDRESS_MISSING' ? 1 : problem === 'ADDRESS_REFUSED' ? ATTEMPTS_REFUSED : ATTEMPTS;
    const state = problem === null ? 'SENT' : attempts < most ? 'FAILED' : 'DEAD';
    return { id, state, attempts, problem, next: state === 'FAILED' ? afterQuiet(quiet, new Date(now.getTime() + waitAfter(attempts))) : null };
  });
  await sql.query(settle, [JSON.stringify(rows), now]);
}

/** Leaves what is due until the quiet hours are over. */
export async function postpone({ sql }: Desk, { deliveries }: Due, until: Date): Promise<void> {
  await sql.query('update notifications_delivery set next_at = $2 where id = any ($1::uuid[])', [deliveries.map(({ id }) => id), until]);
}
