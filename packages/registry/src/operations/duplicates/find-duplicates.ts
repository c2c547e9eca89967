import type { Context } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import type { DuplicateSearch } from '../../duplicate/duplicate.resolver.ts';
import { LEAST } from '../../duplicate/grounds.ts';
import { nameKey } from '../../import/normalize/name-key.ts';
import { deedOf, eventColumns } from '../deed.ts';
import { BESIDE, KIND, PAIRS } from './grounds-sql.ts';

interface Formers {
  readonly keys: readonly string[];
  readonly ids: readonly string[];
}

async function formerKeys(context: Context, since: Date): Promise<Formers> {
  const { rows } = await transactionSql(context).query("select id, former_names from registry_organization where former_names <> '{}' and merged_into_id is null and updated_at > $1", [since]);
  const all = rows.flatMap((row) => (row['former_names'] as string[]).map((name) => ({ id: row['id'] as string, key: nameKey(name) })));
  return { keys: all.map(({ key }) => key), ids: all.map(({ id }) => id) };
}

// Pairs that a person has decided about stay as they are; those not yet looked at get their grounds anew.
const WRITE = `
  with found as (${PAIRS.join(' union all ')}), grounded as (select * from found union all ${BESIDE}),
    best as (select distinct on (a, b, ${KIND}) * from grounded order by a, b, ${KIND}, weight desc),
    pairs as (select a, b, least(100, sum(weight))::int as score, jsonb_agg(jsonb_build_object('ground', ground, 'weight', weight, 'detail', detail) order by weight desc) as grounds from best group by a, b),
    written as (
      insert into registry_duplicate (id, scope, created_at, updated_at, first_id, second_id, score, found_grounds, state)
      select gen_random_uuid(), '', $4, $4, a, b, score, grounds, 'OPEN' from pairs where score >= ${LEAST}
      on conflict (first_id, second_id) do update set score = excluded.score, found_grounds = excluded.found_grounds, updated_at = excluded.updated_at
        where registry_duplicate.state = 'OPEN' and registry_duplicate.found_grounds <> excluded.found_grounds
      returning id, score, xmax = 0 as fresh),
    told as (
      insert into kernel_event (id, subject_type, subject_id, subject_version, kind, changes, scope, action, reason, batch_id, source, valid_since, actor_name, actor_id, at)
      select gen_random_uuid(), 'Duplicate', n.id::text, 1, 'CREATE', jsonb_build_array(jsonb_build_object('field', 'score', 'before', null, 'after', n.score)), '',
        e.action, e.reason, e.batch_id, e.source, e.valid_since, e.actor_name, e.actor_id, e.at
      from written n, json_populate_record(null::kernel_event, $5::json) e where n.fresh)
  select count(*) filter (where fresh)::int as found from written`;

/** Looks for records that may be one organization, among those that changed since the last time and all others. Only ever suggests. */
export async function findDuplicates(context: Context): Promise<DuplicateSearch> {
  const sql = transactionSql(context);
  await sql.query("set local statement_timeout = '10min'");
  await sql.query("select pg_advisory_xact_lock(hashtextextended('find duplicates', 0))");
  const last = await sql.query("select until from registry_duplicate_search where id = 'ALL'");
  const since = (last.rows[0]?.['until'] as Date | undefined) ?? new Date(0);
  const { keys, ids } = await formerKeys(context, since);
  const now = context.clock.now();
  const { rows } = await sql.query(WRITE, [since, keys, ids, now, JSON.stringify(eventColumns(deedOf(context, { action: 'suspect', source: 'SYSTEM' })))]);
  await sql.query(`insert into registry_duplicate_search (id, until) select 'ALL', max(updated_at) from registry_organization on conflict (id) do update set until = excluded.until`);
  const open = await sql.query("select count(*)::int as open from registry_duplicate where state = 'OPEN'");
  return { found: rows[0]!['found'] as number, open: open.rows[0]!['open'] as number };
}
