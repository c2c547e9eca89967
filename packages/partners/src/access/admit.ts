import { anonymous, type Clock, EVERYWHERE, type Graph, newId, type Sql, today, type Viewer } from '@gongqiao/kernel';
import type { JSONWebKeySet } from 'jose';
import type { PartnerScopeValue } from '../partner.ts';

/** A partner's program whose agreement holds today. */
export interface Admitted {
  /** The row of the program. */
  readonly id: string;
  readonly clientId: string;
  readonly viewer: Viewer;
  readonly scopes: readonly PartnerScopeValue[];
  /** Objects a minute. */
  readonly budget: number;
}

const MINUTE = 60_000;

/** SQL for the programs `c` whose agreement `a` holds on a day, a parameter. Asked each time: what was ended or closed gets nothing more, whatever it holds. */
export const programsOn = (day: string): string => `partners_client c
  join partners_agreement a on a.id = c.agreement_id and c.closed_at is null and a.state = 'CONFIRMED' and a.valid_from <= ${day} and a.valid_to >= ${day}`;

/** How a program proves who it is. */
export type Credential = { readonly secretHash: string } | { readonly keys: JSONWebKeySet };

/** What a program that may come in is to prove itself by; null for any other. */
export async function findCredential({ sql, clock }: { sql: Sql; clock: Clock }, clientId: string): Promise<Credential | null> {
  const { rows: [row] } = await sql.query(`select c.secret_hash, c.keys from ${programsOn('$2')} where c.client_id = $1`, [clientId, today(clock)]);
  if (!row) return null;
  return row['secret_hash'] === null ? { keys: row['keys'] as JSONWebKeySet } : { secretHash: row['secret_hash'] as string };
}

/** The program of a client_id, on whose behalf its requests run; null when it is closed or its agreement does not hold. */
export async function admitClient({ sql, clock, graph }: { sql: Sql; clock: Clock; graph: Pick<Graph, 'grants'> }, clientId: string): Promise<Admitted | null> {
  const { rows: [row] } = await sql.query(`select c.id, c.title, a.partner, a.scopes, a.budget from ${programsOn('$2')} where c.client_id = $1`, [clientId, today(clock)]);
  if (!row) return null;
  const viewer: Viewer = {
    ...anonymous, kind: 'PARTNER', accountId: row['id'] as string, name: `${row['partner'] as string}（${row['title'] as string}）`, grants: new Map((graph.grants.get('partner') ?? []).map((permission) => [permission, [EVERYWHERE]])),
  };
  return { id: row['id'] as string, clientId, viewer, scopes: row['scopes'] as PartnerScopeValue[], budget: row['budget'] as number };
}

export interface Spending {
  /** Whether it may be answered; what it may not is not counted. */
  readonly allowed: boolean;
  readonly left: number;
  /** Seconds until the budget is whole again. */
  readonly renewedIn: number;
}

/** Takes the cost of a query, in objects that its answer may hold, from what its program has left this minute, and adds it to the day's. Kept by the database: all gateways count together. */
export async function spend({ sql, clock }: { sql: Sql; clock: Clock }, { id, budget }: Admitted, cost: number): Promise<Spending> {
  const now = clock.now();
  const since = new Date(Math.floor(now.getTime() / MINUTE) * MINUTE);
  const { rows: [row] } = await sql.query(`
    with before as (select id, case when spent_since = $2 then spent else 0 end as spent from partners_client where id = $1 for update),
    after as (update partners_client c set spent_since = $2, spent = b.spent + $3, last_used_at = $5 from before b where c.id = b.id and b.spent + $3 <= $4 returning c.id, c.spent),
    counted as (insert into partners_usage (id, created_at, updated_at, client_id, day, requests, objects) select $6, $5, $5, id, $7, 1, $3 from after
      on conflict (client_id, day) do update set requests = partners_usage.requests + 1, objects = partners_usage.objects + excluded.objects, updated_at = excluded.updated_at)
    select b.spent as before, (select spent from after) as after from before b`, [id, since, cost, budget, now, newId(), today(clock)]);
  const after = (row?.['after'] ?? null) as number | null;
  return { allowed: after !== null, left: Math.max(0, budget - (after ?? Number(row?.['before'] ?? budget))), renewedIn: Math.ceil((since.getTime() + MINUTE - now.getTime()) / 1000) };
}
