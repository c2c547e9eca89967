import { type Context, getRow, refuse, rowsFor, updateRow } from '@gongqiao/kernel';
import { organizationActions } from '../organization/organization.actions.ts';
import { Organization } from '../organization/organization.entity.ts';

/** Puts an organization into the public directory, or takes it out. */
export async function publishOrganization(context: Context, id: string, version: number, published: boolean, reason: string): Promise<Organization> {
  if (reason.trim() === '') throw refuse('REASON_REQUIRED', {}, ['reason']);
  const row = await getRow(context, Organization, id, rowsFor(organizationActions.publish, context.viewer));
  return updateRow(context, row, version, { published }, { action: published ? 'publish' : 'withdraw', reason: reason.trim() });
}
