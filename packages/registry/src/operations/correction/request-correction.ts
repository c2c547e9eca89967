import { openCase } from '@gongqiao/decisions';
import { attachDocuments } from '@gongqiao/documents';
import { advance, constantCase, type Context, createRow, getRow, isId, nounOf, refuse, rowsFor, rowsSeen } from '@gongqiao/kernel';
import { Parameters, transactionSql, whereSql } from '@gongqiao/query';
import { CorrectionRequest } from '../../correction-request/correction-request.entity.ts';
import { correctionRequestFlow, ownRequests } from '../../correction-request/correction-request.flow.ts';
import type { CorrectionRequestInput } from '../../correction-request/correction-request.input.ts';
import { organizationActions } from '../../organization/organization.actions.ts';
import { Organization } from '../../organization/organization.entity.ts';
import { askedOf } from './asked-values.ts';
import { requesterOf } from './requester.ts';

const UNANSWERED = { accepted: [], answer: null, answeredBy: null, answeredAt: null, seenAt: null };

/** Asks to have an organization corrected; nothing of it changes until somebody decides. */
export async function requestCorrection(context: Context, organizationId: string, input: CorrectionRequestInput): Promise<CorrectionRequest> {
  const organization = await getRow(context, Organization, organizationId, rowsFor(organizationActions.request, context.viewer));
  const request = createRow(context, CorrectionRequest, {
    ...(await requesterOf(context)), ...(await askedOf(context, organization, input)), ...UNANSWERED,
    organization, organizationName: organization.name, state: constantCase(correctionRequestFlow.initial), submittedAt: context.clock.now(), scope: organization.scope,
  }, { action: 'submit' });
  await openCase(context, correctionRequestFlow, request);
  await attachDocuments(context, request, input.uploads ?? []);
  return request;
}

/** The request and its organization, both locked, the organization first, as corrections do: no two of them wait for each other. */
export async function lockBoth(context: Context, id: string): Promise<{ request: CorrectionRequest; organization: Organization }> {
  const parameters = new Parameters();
  const seen = whereSql(rowsSeen(CorrectionRequest, context.viewer), { noun: nounOf(CorrectionRequest), alias: 'r', parameters });
  const { rows: [found] } = isId(id) ? await transactionSql(context).query(`select r.organization_id as organization from registry_correction_request r where r.id = ${parameters.add(id)} and (${seen})`, parameters.values) : { rows: [] };
  if (!found) throw refuse('NOT_FOUND');
  const organization = await getRow(context, Organization, found['organization'] as string, true);
  return { organization, request: await getRow(context, CorrectionRequest, id, rowsSeen(CorrectionRequest, context.viewer)) };
}

/** Asks again, with what was missing. Documents that were sent before stay with the request. */
export async function resubmitCorrection(context: Context, id: string, version: number, input: CorrectionRequestInput): Promise<CorrectionRequest> {
  const { request, organization } = await lockBoth(context, id);
  const values = { ...(await askedOf(context, organization, input)), ...UNANSWERED, submittedAt: context.clock.now() };
  await advance(context, correctionRequestFlow, request, { action: 'resubmit', version, values });
  await attachDocuments(context, request, input.uploads ?? []);
  return request;
}

export async function withdrawCorrection(context: Context, id: string, version: number): Promise<CorrectionRequest> {
  const request = await getRow(context, CorrectionRequest, id, rowsSeen(CorrectionRequest, context.viewer));
  return advance(context, correctionRequestFlow, request, { action: 'withdraw', version });
}

/** Whoever asked has opened the answer. Not a change of the request: its version stays, so that what they do next is not refused. */
export async function markAnswerSeen(context: Context, id: string): Promise<CorrectionRequest> {
  const request = await getRow(context, CorrectionRequest, id, ownRequests(context.viewer));
  await transactionSql(context).query('update registry_correction_request set seen_at = $2 where id = $1 and seen_at is null and answered_at is not null', [request.id, context.clock.now()]);
  return request;
}
