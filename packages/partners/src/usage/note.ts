import { type Clock, type Context, newId, type Sql, today } from '@gongqiao/kernel';

interface Door {
  readonly sql: Sql;
  readonly clock: Clock;
}

const LONGEST_MESSAGE = 300;

/** Notes that a program was refused, whatever its agreement says now. */
export async function noteRefusal({ sql, clock }: Door, clientId: string, code: string, message: string): Promise<void> {
  await sql.query(`
    insert into partners_refusal (id, created_at, updated_at, client_id, day, code, times, message, last_at)
    select $2, $3, $3, id, $4, $5, 1, $6, $3 from partners_client where client_id = $1
    on conflict (client_id, day, code) do update set times = partners_refusal.times + 1, message = excluded.message, last_at = excluded.last_at, updated_at = excluded.updated_at`,
  [clientId, newId(), clock.now(), today(clock), code, message.slice(0, LONGEST_MESSAGE)]);
}

export async function noteToken({ sql, clock }: Door, clientId: string): Promise<void> {
  await sql.query('update partners_client set last_token_at = $2 where client_id = $1', [clientId, clock.now()]);
}

/** Notes how far the program that asks has been told the changes; who is no program leaves no note. */
export function noteFeed(context: Context, until: Date): void {
  const { viewer } = context;
  if (viewer.kind !== 'PARTNER') return;
  context.later(async ({ sql, clock }) => {
    await sql.query('update partners_client set feed_asked_at = $2, feed_until = $3 where id = $1', [viewer.accountId, clock.now(), until]);
  });
}

const DAY = 86_400_000;
/** Days for which what programs asked for, and what was delivered to them, can be looked up. */
const KEPT = { usage: 400, delivered: 30 } as const;

/** Removes what nobody looks up any more. Changes that were not delivered stay. */
export async function removeOld({ sql, clock }: Door): Promise<void> {
  const before = (days: number): Date => new Date(clock.now().getTime() - days * DAY);
  await sql.query('delete from partners_usage where updated_at < $1', [before(KEPT.usage)]);
  await sql.query('delete from partners_refusal where updated_at < $1', [before(KEPT.usage)]);
  await sql.query("delete from partners_delivery where (state = 'DELIVERED' or kind = 'TEST') and made_at < $1", [before(KEPT.delivered)]);
}
