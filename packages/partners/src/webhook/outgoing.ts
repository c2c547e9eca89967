import { type Clock, newId, type Sql, today, type ValueOf } from '@gongqiao/kernel';
import { programsOn } from '../access/admit.ts';
import type { DeliveryKind } from '../delivery/delivery.entity.ts';
import { ATTEMPTS, waitAfter } from './schedule.ts';
import type { SecretNumbers } from './signature.ts';

interface Desk {
  readonly sql: Sql;
  readonly clock: Clock;
}

/** A webhook that may be told of changes now: active, its agreement holding, with nothing on its way. */
export interface ReadyWebhook {
  readonly id: string;
  readonly clientId: string;
  /** A cursor of the feed; null before the first. */
  readonly place: string | null;
}

/** What changed between two places of the feed. */
export interface Batch {
  readonly place: string;
  /** Until when everything has been told, where this is all there is. */
  readonly toldUntil: Date | null;
  readonly entries: number;
  /** Null where there is nothing to tell. */
  readonly message: { readonly id: string; readonly body: string } | null;
}

/** A delivery that is due, where it goes, and what it is signed with. */
export interface DueDelivery extends SecretNumbers {
  readonly id: string;
  readonly kind: ValueOf<typeof DeliveryKind>;
  readonly body: string;
  readonly attempts: number;
  readonly webhookId: string;
  readonly url: string;
}

/** How an attempt went: with a problem it was not taken. */
export interface Outcome {
  readonly status: number | null;
  readonly problem: string | null;
}

export async function readyWebhooks({ sql, clock }: Desk): Promise<ReadyWebhook[]> {
  const { rows } = await sql.query(`
    select w.id, c.client_id as "clientId", w.place from ${programsOn('$1')} join partners_webhook w on w.client_id = c.id
    where w.state = 'ACTIVE' and not exists (select from partners_delivery d where d.webhook_id = w.id and d.state = 'WAITING' and d.kind = 'CHANGES') order by w.id`, [today(clock)]);
  return rows as unknown as ReadyWebhook[];
}

/** Moves a webhook on and writes down what is told, together; does nothing when another gateway has moved it. What is written down is told in the same words until it is taken. */
export async function writeDown({ sql, clock }: Desk, { id, place }: ReadyWebhook, batch: Batch): Promise<void> {
  await sql.query(`
    with moved as (update partners_webhook set place = $3, told_until = coalesce($4, told_until) where id = $1 and place is not distinct from $2 and state = 'ACTIVE' returning id)
    insert into partners_delivery (id, created_at, updated_at, webhook_id, kind, state, entries, body, made_at, next_attempt_at) select $5, $6, $6, id, 'CHANGES', 'WAITING', $7, $8, $6, $6 from moved where $8::text is not null`,
  [id, place, batch.place, batch.toldUntil, batch.message?.id ?? newId(), clock.now(), batch.entries, batch.message?.body ?? null]);
}

/** The delivery that has been due for longest, locked until the transaction ends, so that no other gateway sends it; null when there is none. */
export async function claimDelivery({ sql, clock }: Desk): Promise<DueDelivery | null> {
  const { rows } = await sql.query(`
    select d.id, d.kind, d.body, d.attempts, w.id as "webhookId", w.url, w.secret_number as "secretNumber", w.secret_since as "secretSince"
    from partners_delivery d join partners_webhook w on w.id = d.webhook_id join (select c.id from ${programsOn('$2')}) p on p.id = w.client_id
    where d.state = 'WAITING' and d.next_attempt_at <= $1 and (w.state = 'ACTIVE' or d.kind = 'TEST') order by d.next_attempt_at, d.id limit 1 for no key update of d skip locked`, [clock.now(), today(clock)]);
  const row = rows[0] as unknown as (Omit<DueDelivery, 'secretSince'> & { readonly secretSince: string }) | undefined;
  return row ? { ...row, secretSince: new Date(row.secretSince) } : null;
}

/** Writes down how an attempt went, in the transaction of the claim; says what has become of the delivery. */
export async function settleDelivery({ sql, clock }: Desk, { id, kind, attempts }: DueDelivery, { status, problem }: Outcome): Promise<'DELIVERED' | 'WAITING' | 'UNDELIVERED'> {
  const now = clock.now();
  const state = problem === null ? 'DELIVERED' : attempts + 1 < ATTEMPTS[kind] ? 'WAITING' : 'UNDELIVERED';
  const next = state === 'WAITING' ? new Date(now.getTime() + waitAfter(attempts + 1)) : null;
  await sql.query('update partners_delivery set state = $2, attempts = attempts + 1, last_attempt_at = $3, updated_at = $3, next_attempt_at = $4, status = $5, problem = $6, delivered_at = $7 where id = $1',
    [id, state, now, next, status, problem, state === 'DELIVERED' ? now : null]);
  return state;
}
