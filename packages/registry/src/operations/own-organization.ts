import { all, type Context, type Filter, nounOf, type Viewer } from '@gongqiao/kernel';
import { GUARDED, Parameters, scopeSql, whereSql } from '@gongqiao/query';
import { Organization } from '../organization/organization.entity.ts';
import type { OrganizationPatch } from '../organization/organization.input.ts';
import type { OwnOrganization } from '../organization/own-organization.ts';
import { recordFromColumns } from './rows.ts';

/** The organization that the viewer acts for; nobody else has one. */
export const ownOrganizationRule = ({ organizationId }: Viewer): Filter => all({ mergedIntoId: null }, organizationId !== null && { id: organizationId });

/** The record of the viewer's own organization, public or not; null when it stands in the registry no more. */
export async function ownOrganization({ viewer, sql }: Context): Promise<OwnOrganization | null> {
  const parameters = new Parameters();
  const guard = scopeSql(viewer, parameters);
  const own = whereSql(ownOrganizationRule(viewer), { noun: nounOf(Organization), alias: 'o', parameters });
  const { rows: [row] } = await sql.query(`with ${guard} select to_json(o) as organization from registry_organization o where ${GUARDED} and (${own})`, parameters.values);
  if (!row) return null;
  const columns = row['organization'] as Readonly<Record<string, unknown>>;
  const record = recordFromColumns(columns);
  return { id: columns['id'] as string, name: record.name, published: record.published, doubts: record.doubts, values: record as unknown as OrganizationPatch };
}
