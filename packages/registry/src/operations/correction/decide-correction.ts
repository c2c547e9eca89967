import { advance, type Context, getRow, refuse as refuseAnyway, rowsSeen } from '@gongqiao/kernel';
import { CorrectionRequest } from '../../correction-request/correction-request.entity.ts';
import { correctionRequestFlow } from '../../correction-request/correction-request.flow.ts';
import type { Organization } from '../../organization/organization.entity.ts';
import type { OrganizationFacts } from '../../organization/organization.facts.ts';
import { refuse } from '../../refusals.ts';
import { applyFacts } from '../correct-organization.ts';
import { factsOf } from '../facts-of.ts';
import { sameValue } from './asked-values.ts';
import { lockBoth } from './request-correction.ts';
import { sideOf } from './requester.ts';

type Values = Readonly<Record<string, unknown>>;
type Negative = 'return' | 'decline';

// What is taken over as it was asked for needs no words of one's own; the record of the decision has some.
const WHOLE = '所申请的各项经核实，全部采纳。';

async function answered(context: Context, reason: string): Promise<Values> {
  return { answer: reason.trim() || null, answeredBy: (await sideOf(context)).title, answeredAt: context.clock.now(), seenAt: null };
}

/** Sends a request back for more, or declines it; whoever asked reads the reason. */
export async function refuseCorrection(context: Context, id: string, version: number, action: Negative, reason: string): Promise<CorrectionRequest> {
  if (reason.trim() === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  const request = await getRow(context, CorrectionRequest, id, rowsSeen(CorrectionRequest, context.viewer));
  return advance(context, correctionRequestFlow, request, { action, version, reason, values: await answered(context, reason) });
}

function checkAccepted({ asked }: CorrectionRequest, fields: readonly string[], reason: string): void {
  if (fields.length === 0 || fields.some((field) => !Object.hasOwn(asked, field))) throw refuse('NOTHING_ACCEPTED', {}, ['fields']);
  if (fields.length < Object.keys(asked).length && reason.trim() === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
}

/** What of the accepted values does not stand yet: somebody may have corrected it meanwhile. */
function outstanding(asked: Values, fields: readonly string[], present: OrganizationFacts): Partial<OrganizationFacts> {
  return Object.fromEntries(fields.filter((field) => !sameValue(asked[field], (present as unknown as Values)[field])).map((field) => [field, asked[field]]));
}

/** Writes the values that were asked for, those of them that do not stand yet, as of a version of the organization. */
export async function applyAsked(context: Context, request: CorrectionRequest, organization: Organization, version: number, fields: readonly string[]): Promise<void> {
  const stated = outstanding(request.asked, fields, factsOf(organization));
  if (Object.keys(stated).length === 0) return;
  const { requesterKind, requesterName, grounds, validSince } = request;
  await applyFacts(context, organization, version, stated, {
    action: 'correct', reason: `采纳${requesterName}的更正申请：${grounds}`, validSince, source: requesterKind === 'ORGANIZATION' ? 'SELF_REPORT' : 'CORRECTION',
  }, 'registry.decideRequest');
}

export interface Acceptance {
  readonly version: number;
  /** The version of the organization whose values were compared: what others changed since is a conflict. */
  readonly organizationVersion: number;
  /** Those of the fields asked for that are taken over; the others are declined by the same decision, with its reason. */
  readonly fields: readonly string[];
  readonly reason: string;
}

/** Takes over what was asked, all of it or some fields, in one transaction with the decision. */
export async function acceptCorrection(context: Context, id: string, { version, organizationVersion, fields, reason }: Acceptance): Promise<CorrectionRequest> {
  const { request, organization } = await lockBoth(context, id);
  const accepted = [...new Set(fields)];
  checkAccepted(request, accepted, reason);
  const all = accepted.length === Object.keys(request.asked).length;
  await advance(context, correctionRequestFlow, request, { action: all ? 'accept' : 'acceptPart', version, reason: reason.trim() || WHOLE, values: { ...(await answered(context, reason)), accepted } });
  await context.em.populate(organization, ['sender'] as never);
  await applyAsked(context, request, organization, organizationVersion, accepted);
  return request;
}
