import { advance, type Context, createRow, getRow, rowsSeen } from '@gongqiao/kernel';
import { readRow } from '@gongqiao/query';
import { yuan } from '@gongqiao/rules';
import type { CollectiveDecision } from '../../collective-decision/collective-decision.entity.ts';
import { FundGrant } from '../../grant/grant.entity.ts';
import { fundGrantFlow } from '../../grant/grant.flow.ts';
import type { GrantApprovalInput } from '../../grant/grant.input.ts';
import { BudgetLine } from '../../budget-line/budget-line.entity.ts';
import { Payment } from '../../payment/payment.entity.ts';
import { refuse } from '../../refusals.ts';
import { lockLine } from '../journal/lock-line.ts';
import { post } from '../journal/post.ts';
import { checkAnother } from '../separation.ts';
import { usableDecision } from '../use-decision.ts';
import { collectiveNeed, countedOf, lockMatter } from './collective-need.ts';

/** 超过规定金额的, 没有集体决策不能批; 拆成几件的合并计算 */
async function decisionFor(context: Context, grant: FundGrant, line: string, id: string | null): Promise<CollectiveDecision | null> {
  if (id !== null) return usableDecision(context, id, 'SPENDING', grant.amount);
  const need = await collectiveNeed(context, countedOf(grant), line);
  if (need) throw need;
  return null;
}

const UNDONE = {
  state: 'PLANNED', fulfilment: null, requestedBy: null, requestedById: null, requestedAt: null, approvedBy: null, approvedById: null, approvedAt: null, paidBy: null, paidById: null, paidAt: null, paidOn: null, voucherNumber: null, payKey: null,
  returnReason: null, reversedBy: null, reverseReason: null,
} as const;

type Planned = Pick<Payment, 'ordinal' | 'amount' | 'condition' | 'dueOn'> & { readonly replaces: Payment | null };

/** One payment of a grant, as it is planned. */
export function planPayment(context: Context, grant: FundGrant, planned: Planned): Payment {
  return createRow(context, Payment, {
    ...UNDONE, ...planned, grant, line: grant.line!, organization: grant.organization, payee: grant.payee, grantProposedById: grant.proposedById, grantApprovedById: grant.approvedById!, scope: grant.scope,
  }, { action: 'plan' });
}

async function lineOf(context: Context, grant: FundGrant, chosen: string | null | undefined): Promise<BudgetLine> {
  const id = chosen ?? grant.line?.id;
  if (!id) throw refuse('LINE_MISSING', {}, ['line']);
  return readRow(context, BudgetLine, id);
}

/** Decides that a grant is given, and commits its money: from now on nothing else may use it. */
export async function approveGrant(context: Context, id: string, { version, reason, ...chosen }: GrantApprovalInput): Promise<FundGrant> {
  const seen = rowsSeen(FundGrant, context.viewer);
  const asked = await readRow(context, FundGrant, id, seen);
  const line = await lineOf(context, asked, chosen.line);
  const held = await lockLine(context, line.id);
  await lockMatter(context, countedOf(asked));
  const grant = await getRow(context, FundGrant, id, seen);
  checkAnother(context, 'funds.approve', grant, 'proposedById', '提请了这笔扶持资金', '审批它');
  if (grant.version === version && grant.amount > held.available) throw refuse('LINE_SHORT', { line: held.title, available: yuan(held.available), amount: yuan(grant.amount) }, ['line']);
  const collectiveDecision = grant.version === version ? await decisionFor(context, grant, line.id, chosen.collectiveDecision ?? null) : null;
  const { name, accountId } = context.viewer;
  await advance(context, fundGrantFlow, grant, { action: 'approve', version, reason, values: { line, collectiveDecision, approvedAt: context.clock.now(), approvedBy: name, approvedById: accountId } });
  for (const [index, instalment] of grant.plan.entries()) planPayment(context, grant, { ...instalment, ordinal: index + 1, replaces: null });
  await post(context, { kind: 'COMMIT', line, amount: grant.amount, reason: `批准：${grant.recipientName} ${grant.purpose}`, grant, collectiveDecision });
  return grant;
}
