import { advance, type Context, getRow, rowsSeen } from '@gongqiao/kernel';
import { yuan } from '@gongqiao/rules';
import { FundGrant } from '../../grant/grant.entity.ts';
import { fundGrantFlow } from '../../grant/grant.flow.ts';
import { refuse } from '../../refusals.ts';
import { reasonOf, wordsOf } from '../words.ts';

const getSeen = (context: Context, id: string): Promise<FundGrant> => getRow(context, FundGrant, id, rowsSeen(FundGrant, context.viewer));

function checkPlan({ plan, amount }: FundGrant): void {
  if (plan.length === 0) throw refuse('INSTALMENTS_NONE', {}, ['instalments']);
  const sum = plan.reduce((total, one) => total + one.amount, 0);
  if (sum !== amount) throw refuse('INSTALMENTS_SUM', { sum: yuan(sum), amount: yuan(amount) }, ['instalments', 'amount']);
}

async function propose(context: Context, grant: FundGrant, version: number): Promise<FundGrant> {
  checkPlan(grant);
  const { name, accountId } = context.viewer;
  return advance(context, fundGrantFlow, grant, { action: 'propose', version, values: { proposedAt: context.clock.now(), proposedBy: name, proposedById: accountId!, returnReason: null } });
}

export const proposeDraft = async (context: Context, id: string, version: number): Promise<FundGrant> => propose(context, await getSeen(context, id), version);

export async function withdrawGrant(context: Context, id: string, version: number, reason: string): Promise<FundGrant> {
  return advance(context, fundGrantFlow, await getSeen(context, id), { action: 'withdraw', version, reason: reasonOf(reason) });
}

/** What the organization says to a notice that it will get nothing, or no more. */
export async function replyToNotice(context: Context, id: string, version: number, text: string): Promise<FundGrant> {
  if (text.trim() === '') throw refuse('REPLY_MISSING', {}, ['text']);
  const [reply, grant] = [wordsOf(text, 'text', '意见', 5_000), await getSeen(context, id)];
  return advance(context, fundGrantFlow, grant, { action: grant.state === 'END_NOTIFIED' ? 'replyToEnd' : 'reply', version, values: { reply } });
}
