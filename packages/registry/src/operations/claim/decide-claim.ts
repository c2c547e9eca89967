import { record } from '@gongqiao/audit';
import { joinOrganization, phoneOfAccount, type PersonVault, requireProof } from '@gongqiao/identity';
import { advance, all, type Context, getRow, inTransaction, refuse, rowsSeen, withinScope } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { Claim } from '../../claim/claim.entity.ts';
import { claimFlow } from '../../claim/claim.flow.ts';
import { STANDING } from '../../organization/organization.policy.ts';
import { Organization } from '../../organization/organization.entity.ts';
import { sideOf } from '../correction/requester.ts';
import { followDocuments } from '../follow-scope.ts';

async function answered(context: Context, reason: string) {
  const answer = reason.trim();
  if (answer === '') throw refuse('REASON_REQUIRED', {}, ['reason']);
  return { answer, answeredBy: (await sideOf(context)).title, answeredAt: context.clock.now() };
}

/** Sends a claim back for more, or declines it; the applicant reads the reason. */
export async function refuseClaim(context: Context, id: string, version: number, action: 'return' | 'decline', reason: string): Promise<Claim> {
  const values = await answered(context, reason);
  const claim = await getRow(context, Claim, id, rowsSeen(Claim, context.viewer));
  return advance(context, claimFlow, claim, { action, version, reason: values.answer, values });
}

/** From now on the applicant maintains the record, and belongs to its place. */
export async function acceptClaim(context: Context, id: string, version: number, organizationId: string, reason: string): Promise<Claim> {
  const values = await answered(context, reason);
  const organization = await getRow(context, Organization, organizationId, all(STANDING, withinScope(context.viewer, 'registry.settleClaim')));
  const claim = await getRow(context, Claim, id, rowsSeen(Claim, context.viewer));
  await advance(context, claimFlow, claim, { action: 'accept', version, reason: values.answer, values: { ...values, organization, scope: organization.scope } });
  await context.em.flush();
  await followDocuments(transactionSql(context), [organization.id]);
  await joinOrganization(context, claim.accountId, organization.id, `认领${organization.name}`);
  return claim;
}

/** The applicant's number, to call back on a claim that is being verified; who asked for it, and what for, stands in the chain before it is told. */
export async function applicantPhone(context: Context, people: PersonVault, id: string, purpose: string): Promise<string> {
  requireProof(context);
  if (purpose.trim() === '') throw refuse('REASON_REQUIRED', {}, ['purpose']);
  const claim = await inTransaction(context, () => getRow(context, Claim, id, withinScope(context.viewer, 'registry.settleClaim')));
  const phone = await phoneOfAccount(context, people, claim.accountId);
  if (!phone) throw refuse('NOT_FOUND');
  await record(context, { action: 'revealPhone', object: { type: 'Claim', id: claim.id }, purpose: purpose.trim() });
  return phone;
}
