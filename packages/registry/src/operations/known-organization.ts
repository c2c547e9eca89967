import { all, type Context, isId, nounOf, rowsSeen, type ValueOf } from '@gongqiao/kernel';
import { GUARDED, Parameters, scopeSql, whereSql } from '@gongqiao/query';
import type { KnownOrganization, KnownValue, KnownView } from '../organization/known-value.ts';
import { Organization } from '../organization/organization.entity.ts';
import { STATED_FIELDS } from '../organization/organization.reading.ts';
import { fieldTitle, valueText } from '../organization/value-text.ts';

type View = ValueOf<typeof KnownView>;
type Row = Readonly<Record<string, unknown>>;

// Everything that was said of a field: what stood at some time, with its event; and, for what held then, what sources stated besides.
// What an undone batch brought was known until it was undone, and says nothing of what held.
const SAID = (id: string, until: string) => `
  select c.field, c.after as value, e.source, coalesce(b.file_name, case when e.action = 'bulk' then '批量更正' when e.batch_id is not null then '导入批次' end) as origin, b.id as batch, e.valid_since, e.at, e.actor_name as by, e.reason, e.subject_version as version, e.id as number
  from kernel_history('Organization', ${id}::text) e
    left join lateral registry_import_origin(e.batch_id) b on true,
    jsonb_to_recordset(e.changes) c (field text, after jsonb)
  where e.at < ${until} and e.action <> 'undo'
    and not exists (select 1 from kernel_history('Organization', ${id}::text) u where u.batch_id = e.batch_id and u.action = 'undo' and u.at < ${until})`;

const STATED = (id: string) => `
  select t.field, t.value, t.source, t.origin, b.id, t.valid_since, t.stated_at, t.stated_by, t.decision_reason, 0, t.id
  from registry_statement t left join lateral registry_import_origin(t.batch_id) b on true
  where t.organization_id = ${id} and t.state in ('PAST', 'ADOPTED')`;

const LOCAL_DATE = `to_char(k.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;

function foldSql(view: View, id: string, on: string, parameters: Parameters): string {
  const fields = parameters.add(STATED_FIELDS);
  // The day that is asked for belongs to what was known on it.
  const until = `((${on}::date + 1)::timestamp at time zone 'Asia/Shanghai')`;
  if (view === 'KNOWN') return `select distinct on (k.field) k.* from (${SAID(id, until)}) k where k.field = any(${fields}) order by k.field, k.version desc, k.number desc`;
  const since = `coalesce(k.valid_since, ${LOCAL_DATE})`;
  return `select distinct on (k.field) k.* from (${SAID(id, `'infinity'::timestamptz`)} union all ${STATED(id)}) k
    where k.field = any(${fields}) and ${since} <= ${on} order by k.field, ${since} desc, k.version desc, k.number desc`;
}

function valueOf(row: Row): KnownValue {
  const field = row['field'] as string;
  return {
    field, label: fieldTitle(field), value: valueText(field, row['value']), source: row['source'] as KnownValue['source'], origin: row['origin'] as string | null, batch: row['batch'] as string | null,
    validSince: row['valid_since'] as string | null, knownSince: new Date(row['at'] as string), by: row['by'] as string, reason: row['reason'] as string | null,
  };
}

/**
 * Each value of an organization with its source, as it was known at the end of a day, or as it held on a day by what is known now; one statement.
 * The fold of its events until then: nothing is kept twice.
 */
export async function knownOrganization(context: Context, id: string, on: string, view: View): Promise<KnownOrganization | null> {
  const parameters = new Parameters();
  const guard = scopeSql(context.viewer, parameters);
  const where = whereSql(all({ id: isId(id) ? id : '' }, rowsSeen(Organization, context.viewer)), { noun: nounOf(Organization), alias: 'o', parameters });
  const text = `with ${guard}, found as (select o.id from registry_organization o where (${where}))
    select f.id as organization, (select min(e.at) from kernel_history('Organization', f.id::text) e) as first_known, v.*
    from found f left join lateral (${foldSql(view, 'f.id', parameters.add(on), parameters)}) v on true where ${GUARDED}`;
  const { rows } = await context.sql.query(text, parameters.values);
  if (rows.length === 0) return null;
  const firstKnown = rows[0]!['first_known'] as string | null;
  return { id, firstKnown: firstKnown === null ? null : new Date(firstKnown), values: rows.filter((row) => row['field'] !== null).map(valueOf) };
}
