import { advance, type Context, getRow, rowsSeen } from '@gongqiao/kernel';
import { FundGrant } from '../../grant/grant.entity.ts';
import { fundGrantFlow } from '../../grant/grant.flow.ts';
import { checkAnother } from '../separation.ts';
import { reasonOf } from '../words.ts';

/** A grant that the viewer may decide about: not the one that they proposed. */
export async function toDecide(context: Context, id: string): Promise<FundGrant> {
  const grant = await getRow(context, FundGrant, id, rowsSeen(FundGrant, context.viewer));
  checkAnother(context, 'funds.approve', grant, 'proposedById', '提请了这笔扶持资金', '审批它');
  return grant;
}

export async function returnGrant(context: Context, id: string, version: number, reason: string): Promise<FundGrant> {
  const returnReason = reasonOf(reason);
  return advance(context, fundGrantFlow, await toDecide(context, id), { action: 'return', version, reason: returnReason, values: { returnReason } });
}

/** Tells whom it is for that it will probably get nothing, and why: there is time to reply. */
export async function notifyGrant(context: Context, id: string, version: number, reason: string): Promise<FundGrant> {
  const notice = reasonOf(reason);
  return advance(context, fundGrantFlow, await toDecide(context, id), { action: 'notify', version, reason: notice, values: { notice, reply: null } });
}

/** Declines it, after whom it is for was heard or had the time for it. */
export async function declineGrant(context: Context, id: string, version: number, reason: string): Promise<FundGrant> {
  return advance(context, fundGrantFlow, await toDecide(context, id), { action: 'decline', version, reason });
}

/** Tells whom it is for that it will probably get no more, and why; nothing is paid meanwhile. */
export async function notifyEnd(context: Context, id: string, version: number, reason: string): Promise<FundGrant> {
  const notice = reasonOf(reason);
  return advance(context, fundGrantFlow, await toDecide(context, id), { action: 'notifyEnd', version, reason: notice, values: { notice, reply: null } });
}

/** After what was said, or found: it goes on. */
export async function keepGrant(context: Context, id: string, version: number, reason: string): Promise<FundGrant> {
  return advance(context, fundGrantFlow, await toDecide(context, id), { action: 'keep', version, reason });
}
