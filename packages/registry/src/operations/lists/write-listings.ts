import { type Context, newId, type Sql } from '@gongqiao/kernel';
import { addTo, ruleOn } from '@gongqiao/rules';
import type { AuthorityList } from '../../authority-list/authority-list.entity.ts';
import { AuthorityListKind } from '../../authority-list/authority-list.enums.ts';
import { deedOf, eventColumns } from '../deed.ts';
import type { MatchedRow } from './match-rows.ts';

// A year's result is one, whatever else is said; on the other lists an organization may stand again, since another day.
const SAME = 'l.organization_id = n.organization_id and l.kind = n.kind and l.authority = n.authority and l.report_year is not distinct from n.report_year and l.listed_on is not distinct from n.listed_on';
const STATED = 'json_populate_recordset(null::registry_authority_listing, $1::json) n';

// An older copy says nothing of what a newer one has said.
const RENEW = `
  update registry_authority_listing l set result = n.result, reason = n.reason, removed_on = n.removed_on, source_url = n.source_url, as_of = n.as_of, copied_at = n.copied_at, expires_on = n.expires_on, version = l.version + 1, updated_at = n.updated_at
  from ${STATED} where ${SAME} and l.as_of <= n.as_of returning l.organization_id as id`;
const ADD = `insert into registry_authority_listing select n.* from ${STATED} where not exists (select from registry_authority_listing l where ${SAME}) returning organization_id as id`;

// Ended by the day of removal that its newest copy states, else by the first complete copy after it; so it does not matter in which order copies arrive.
// Of copies of one day the later upload counts: that is how a wrong one is put right.
const END = `
  update registry_authority_listing l set ended_on = coalesce(e.removed_on, e.absent_on), version = l.version + 1, updated_at = $4,
    ended_by = case when e.removed_on is not null then 'REMOVAL_DATE' when e.absent_on is not null then 'ABSENT_FROM_FULL_LIST' end
  from (select m.id, m.removed_on, (
      select min(c.as_of)::text from registry_authority_list c where c.complete and c.kind = m.kind and c.authority = m.authority and c.report_year is not distinct from m.report_year
        and (c.as_of > m.as_of or (c.as_of = m.as_of and c.created_at > m.copied_at))) as absent_on
    from registry_authority_listing m where m.kind = $1 and m.authority = $2 and m.report_year is not distinct from $3::int) e
  where l.id = e.id and l.ended_on is distinct from coalesce(e.removed_on, e.absent_on) returning l.organization_id as id, l.ended_on`;

const RECORD = `
  insert into kernel_event (id, subject_type, subject_id, subject_version, kind, changes, scope, action, reason, batch_id, source, valid_since, actor_name, actor_id, at)
  select gen_random_uuid(), 'Organization', o.id::text, o.version, 'ADVANCE', '[]', o.scope, e.action, e.reason, e.batch_id, e.source, e.valid_since, e.actor_name, e.actor_id, e.at
  from registry_organization o, json_populate_record(null::kernel_event, $2::json) e where o.id = any($1::uuid[])`;

/** One for each organization and what it is listed for: of a file that says it twice, the last. */
function listingRows(matched: readonly MatchedRow[], { kind, authority, sourceUrl, asOf, reportYear, createdAt }: AuthorityList, expiresOn: string, at: string): object[] {
  const rows = matched.map(({ organizationId, scope, listedOn, reason, removedOn, result }) => ({
    id: newId(), version: 1, scope, created_at: at, updated_at: at, organization_id: organizationId, kind, authority, report_year: reportYear, result: kind === 'ANNUAL_REPORT' ? result : null,
    listed_on: kind === 'ANNUAL_REPORT' ? null : listedOn, reason, removed_on: removedOn, source_url: sourceUrl, as_of: asOf, copied_at: createdAt, expires_on: expiresOn,
  }));
  return [...new Map(rows.map((row) => [`${row.organization_id} ${row.listed_on}`, row])).values()];
}

/** Writes what a copy says, one statement a step and one event for each organization; gives how many it shows to be removed. */
export async function writeListings(context: Context, sql: Sql, list: AuthorityList, matched: readonly MatchedRow[]): Promise<number> {
  const { kind, authority, asOf, reportYear } = list;
  const deed = deedOf(context, { action: 'mirror', reason: `${AuthorityListKind.labels[kind]}（${authority} ${asOf} 公布）`, source: 'REGISTER', validSince: asOf });
  const expiresOn = addTo(asOf, await ruleOn(context, 'registry.listingCopyValidity', asOf));
  const rows = JSON.stringify(listingRows(matched, list, expiresOn, deed.at));
  const { rows: renewed } = await sql.query(RENEW, [rows]);
  const { rows: added } = await sql.query(ADD, [rows]);
  const { rows: changed } = await sql.query(END, [kind, authority, reportYear, deed.at]);
  const touched = new Set([...renewed, ...added, ...changed].map(({ id }) => id));
  await sql.query(RECORD, [[...touched], JSON.stringify(eventColumns(deed))]);
  return changed.filter((row) => row['ended_on'] !== null).length;
}
