import { type Context, isId, nounOf, PAGE_LIMIT, type Viewer } from '@gongqiao/kernel';
import { badInput, GUARDED, Parameters, scopeSql, whereSql } from '@gongqiao/query';
import { Organization } from '../organization/organization.entity.ts';
import type { OrganizationChanges } from '../organization/organization-changes.ts';
import { organizationPolicy } from '../organization/organization.policy.ts';

/** A place in the chain of transactions, which is in the order of their commits; and how far into one of many rows. */
interface Place {
  readonly seq: number;
  readonly id: string;
}

/** What changed, and until when all of it has been told. */
export interface ChangesUntil extends OrganizationChanges {
  readonly until: Date;
}

const FIRST = '00000000-0000-0000-0000-000000000000';
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const cursorOf = ({ seq, id }: Place): string => Buffer.from(`${seq} ${id}`).toString('base64url');

function placeOf(cursor: string): Place {
  const [seq = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!/^\d{1,10}$/.test(seq) || !(isId(id) || id === FIRST || id === LAST)) throw badInput('位置 after 不是从这里得到的。请用上次回答的 cursor。');
  return { seq: Number(seq), id };
}

// A change that the directory does not show is none of it; that something was listed, withdrawn or merged is.
const shown = (): readonly string[] => {
  const { columns, relations } = nounOf(Organization);
  return [...[...columns.values(), ...relations.values()].filter((field) => field.public).map(({ property }) => property), 'published', 'mergedIntoId'];
};

function statement(viewer: Viewer, { seq, id }: Place, head: number, first: number): { text: string; values: readonly unknown[] } {
  const parameters = new Parameters();
  const guard = scopeSql(viewer, parameters);
  const rule = whereSql(organizationPolicy.see(viewer), { noun: nounOf(Organization), alias: 't', parameters });
  const [from, within] = [parameters.add(seq), parameters.add(id)];
  return {
    text: `with ${guard}, told as materialized (select * from registry_changes(${from}, ${within}, ${parameters.add(head)}, ${parameters.add(shown())}, ${parameters.add(first + 1)}))
      select o.seq, o.at, o.subject_id as id, exists (select from registry_organization t where t.id = o.subject_id::uuid and (${rule})) as listed from told o where ${GUARDED} order by o.seq, o.subject_id`,
    values: parameters.values,
  };
}

async function headOf({ sql }: Context): Promise<number> {
  const { rows } = await sql.query('select audit_head() as seq');
  return Number(rows[0]!['seq']);
}

/**
 * What changed in the directory since a cursor, oldest first and at least once: a transaction that commits later has a later place, so that
 * nothing is missed. What an organization is now, is asked for by its id.
 */
export async function organizationChanges(context: Context, after: string | null, first: number): Promise<ChangesUntil> {
  if (first < 1 || first > PAGE_LIMIT) throw badInput(`一次可取 1 至 ${PAGE_LIMIT} 个。`);
  const asked = context.clock.now();
  const head = await headOf(context);
  if (after === null) return { cursor: cursorOf({ seq: head, id: LAST }), hasMore: false, changed: [], removed: [], until: asked };
  const place = placeOf(after);
  // After a backup was restored, what follows is told under numbers that were given before.
  if (place.seq > head) throw badInput('位置 after 在现有记录之后，数据可能从备份恢复过。请从头取一遍名录，再从新的位置接着取。');
  const { text, values } = statement(context.viewer, place, head, first);
  const { rows } = await context.sql.query(text, values);
  const told = rows.slice(0, first).map((row) => ({ seq: Number(row['seq']), id: row['id'] as string, at: new Date(row['at'] as string), listed: row['listed'] as boolean }));
  const ids = (listed: boolean): string[] => [...new Set(told.filter((each) => each.listed === listed).map(({ id }) => id))];
  const hasMore = rows.length > first;
  const last = hasMore ? told.at(-1)! : null;
  return { cursor: cursorOf(last ?? { seq: Math.max(head, place.seq), id: LAST }), hasMore, changed: ids(true), removed: ids(false), until: last?.at ?? asked };
}
