import { all, type Context, isId, nounOf, rowsSeen, today } from '@gongqiao/kernel';
import { GUARDED, Parameters, scopeSql, whereSql } from '@gongqiao/query';
import { AuthorityListing } from '../../authority-listing/authority-listing.entity.ts';
import type { ShownListing } from '../../authority-listing/shown-listing.ts';

const STANDING = (day: string): string => `case when l.ended_on is not null then 'ENDED' when l.expires_on < ${day}::date then 'EXPIRED' else 'CURRENT' end`;

/** What the lists say of an organization, what still holds first, as far as the viewer may see it; two records that were made one may both have brought the same. */
export async function listingsOf({ viewer, sql, clock }: Context, organization: string | null): Promise<ShownListing[]> {
  if (organization === null || !isId(organization)) return [];
  const parameters = new Parameters();
  const guard = scopeSql(viewer, parameters);
  const where = whereSql(all({ organization }, rowsSeen(AuthorityListing, viewer)), { noun: nounOf(AuthorityListing), alias: 'l', parameters });
  const { rows } = await sql.query(`with ${guard}, shown as (
    select distinct on (l.kind, l.authority, l.report_year, l.listed_on) l.id, l.kind, l.authority, l.report_year as "reportYear", l.result, l.listed_on as "listedOn", l.reason, l.source_url as "sourceUrl",
      l.as_of::text as "asOf", l.expires_on::text as "expiresOn", l.ended_on as "endedOn", l.ended_by as "endedBy", ${STANDING(parameters.add(today(clock)))} as standing
    from registry_authority_listing l where ${GUARDED} and (${where})
    order by l.kind, l.authority, l.report_year, l.listed_on, l.as_of desc, l.id)
    select * from shown order by standing, "asOf" desc, kind, authority, id`, parameters.values);
  return rows as unknown as ShownListing[];
}
