import { advance, type Context, getRow, refuse as refuseAnyway } from '@gongqiao/kernel';
import { PartnerAgreement } from '../agreement/agreement.entity.ts';
import { agreementFlow } from '../agreement/agreement.flow.ts';
import { agreementPolicy } from '../agreement/agreement.policy.ts';

export interface AgreementDecision {
  readonly id: string;
  readonly version: number;
  /** A value of the flow's action type. */
  readonly action: string;
  readonly reason: string | null;
}

const NEEDS_REASON = new Set(['DECLINE', 'END']);

/** Confirms an agreement that another put down, declines it, or ends it: from then on its programs get nothing. */
export async function decideAgreement(context: Context, { id, version, action, reason }: AgreementDecision): Promise<PartnerAgreement> {
  const why = reason?.trim() ?? '';
  if (NEEDS_REASON.has(action) && why === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  const agreement = await getRow(context, PartnerAgreement, id, agreementPolicy.see(context.viewer));
  return advance(context, agreementFlow, agreement, { action, version, reason: why || null, values: { decidedBy: context.viewer.name, decidedAt: context.clock.now(), decisionReason: why || null } });
}
