import { administratorsOf, leaveOrganization } from '@gongqiao/identity';
import { any, type Context, type Filter, getRow, isId, nounOf, refuse, type Viewer, withinScope } from '@gongqiao/kernel';
import { GUARDED, Parameters, scopeSql, whereSql } from '@gongqiao/query';
import type { AdministratorEnded, OrganizationAdministrator } from '../../claim/claim.types.ts';
import { Organization } from '../../organization/organization.entity.ts';
import { ownOrganizationRule } from '../own-organization.ts';

// An organization looks after its own, a clerk after those whose claims he verifies.
const lookedAfter = (viewer: Viewer): Filter => any(ownOrganizationRule(viewer), withinScope(viewer, 'registry.settleClaim'));

/** Who maintains an organization's record; null where the viewer does not look after it. */
export async function organizationAdministrators({ viewer, sql }: Context, id: string): Promise<OrganizationAdministrator[] | null> {
  if (!isId(id)) return null;
  const parameters = new Parameters();
  const guard = scopeSql(viewer, parameters);
  const rule = whereSql(lookedAfter(viewer), { noun: nounOf(Organization), alias: 'o', parameters });
  const { rows } = await sql.query(`with ${guard} select o.id from registry_organization o where ${GUARDED} and o.id = ${parameters.add(id)} and (${rule})`, parameters.values);
  if (rows.length === 0) return null;
  return (await administratorsOf(sql, id)).map((each) => ({ ...each, own: each.id === viewer.accountId }));
}

/** Ends what somebody maintains, with a reason; the person's sessions end at once. */
export async function endAdministrator(context: Context, organizationId: string, account: string, reason: string): Promise<AdministratorEnded> {
  if (reason.trim() === '') throw refuse('REASON_REQUIRED', {}, ['reason']);
  const organization = await getRow(context, Organization, organizationId, lookedAfter(context.viewer));
  await leaveOrganization(context, account, organization.id, reason.trim());
  return { id: account };
}
