import type { Sql } from '@gongqiao/kernel';
import { acrossScopes } from '@gongqiao/query';
import { type OrganizationRecord, recordOf } from '../../organization/organization.facts.ts';
import { type Stated, factsAfter } from './values.ts';

/** Where a value that stands comes from, and since when it holds or is known. */
export interface Standing {
  readonly source: string;
  readonly since: string;
}

/** Field -> where what stands comes from. */
export type Standings = ReadonlyMap<string, Standing>;

export interface Weighed {
  readonly applied: Partial<Stated>;
  /** Stated otherwise than what stands, and not simply taken: by field, in the form in which records hold it. */
  readonly disputed: readonly { readonly field: string; readonly value: unknown; readonly past: boolean }[];
}

// What a person has looked at, or the authority has written, no list overwrites.
const DECIDED: ReadonlySet<string> = new Set(['CORRECTION', 'REGISTER', 'SELF_REPORT']);

const isEmpty = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0);
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Decides of each value that a list states whether it replaces what stands, stands beside it until a person chooses, or tells of an earlier time. */
export function weigh(before: OrganizationRecord, filled: Partial<Stated>, standings: Standings, validSince: string | null): Weighed {
  const after = recordOf(factsAfter(before, filled, []), before.scope);
  const disputed = (Object.keys(filled) as (keyof Stated)[]).flatMap((field) => {
    const standing = standings.get(field);
    if (!standing || isEmpty(before[field]) || same(before[field], after[field])) return [];
    // A list that still calls it by a former name does not rename it.
    const past = (validSince !== null && validSince < standing.since.slice(0, validSince.length)) || (field === 'name' && before.formerNames.includes(after.name));
    return past || DECIDED.has(standing.source) ? [{ field, value: after[field] as unknown, past }] : [];
  });
  const kept = new Set(disputed.map(({ field }) => field));
  return { applied: Object.fromEntries(Object.entries(filled).filter(([field]) => !kept.has(field as keyof Stated))), disputed };
}

/** Where the values of some organizations come from, wherever they belonged when it was said; one statement. What an undone batch brought counts for nothing. */
export async function standingsOf(sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, Standings>> {
  if (ids.length === 0) return new Map();
  const { rows } = await acrossScopes(sql, () => sql.query(`
    select distinct on (e.subject_id, c.field) e.subject_id as id, c.field, e.source, coalesce(e.valid_since, to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')) as since
    from kernel_event e, jsonb_to_recordset(e.changes) c (field text)
    where e.subject_type = 'Organization' and e.subject_id = any($1) and e.action <> 'undo'
      and not exists (select 1 from kernel_event u where u.subject_type = 'Organization' and u.subject_id = e.subject_id and u.batch_id = e.batch_id and u.action = 'undo')
    order by e.subject_id, c.field, e.subject_version desc, e.id desc`, [ids]));
  const found = new Map<string, Map<string, Standing>>();
  for (const row of rows) {
    const id = row['id'] as string;
    if (!found.has(id)) found.set(id, new Map());
    found.get(id)!.set(row['field'] as string, { source: row['source'] as string, since: row['since'] as string });
  }
  return found;
}
