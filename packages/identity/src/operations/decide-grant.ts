import { advance, type Context, getRow, refuse as refuseAnyway } from '@gongqiao/kernel';
import { Account } from '../account/account.entity.ts';
import { Grant } from '../grant/grant.entity.ts';
import { grantFlow } from '../grant/grant.flow.ts';
import { grantPolicy } from '../grant/grant.policy.ts';
import { checkApart, getRole, liveGrants } from '../grant/live-grants.ts';
import { requireProof } from '../session/step-up.ts';

export interface GrantDecision {
  readonly id: string;
  readonly version: number;
  /** A value of the flow's action type. */
  readonly action: string;
  readonly reason: string | null;
}

// What is refused or taken away is explained; who confirms says so by confirming, and who takes back his own needs no reason.
const NEEDS_REASON = new Set(['DECLINE', 'END']);

/** Confirms a grant that another asked for, declines it, ends it, or takes a delegation back. */
export async function decideGrant(context: Context, { id, version, action, reason }: GrantDecision): Promise<Grant> {
  if (action === 'CONFIRM') requireProof(context);
  const why = reason?.trim() ?? '';
  if (NEEDS_REASON.has(action) && why === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  const grant = await getRow(context, Grant, id, grantPolicy.see(context.viewer));
  const decided = await advance(context, grantFlow, grant, { action, version, reason: why || null, values: { decidedBy: context.viewer.name, decidedAt: context.clock.now(), decisionReason: why || null } });
  if (action === 'CONFIRM') {
    const account = await getRow(context, Account, grant.account.id, true);
    checkApart(grant.role, getRole(grant.role, account), await liveGrants(context, account), grant);
  }
  return decided;
}
