import { type Context, getRow } from '@gongqiao/kernel';
import type { CorrectionRequest } from '../../correction-request/correction-request.entity.ts';
import { Organization } from '../../organization/organization.entity.ts';
import { applyAsked } from './decide-correction.ts';

/** A review found the request right: everything that was asked for, and does not stand yet, is written. */
export async function grantCorrection(context: Context, request: CorrectionRequest): Promise<void> {
  const organization = await getRow(context, Organization, request.organization.id, true);
  await context.em.populate(organization, ['sender'] as never);
  const fields = Object.keys(request.asked);
  context.em.assign(request, { accepted: fields, seenAt: null } as never);
  await context.em.flush();
  await applyAsked(context, request, organization, organization.version, fields);
}
