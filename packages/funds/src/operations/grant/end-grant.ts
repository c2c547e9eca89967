import { actByItself } from '@gongqiao/decisions';
import { advance, type Context, rowsSeen } from '@gongqiao/kernel';
import { readRow, transactionSql } from '@gongqiao/query';
import { FundGrant } from '../../grant/grant.entity.ts';
import { fundGrantFlow } from '../../grant/grant.flow.ts';
import { Payment } from '../../payment/payment.entity.ts';
import { paymentFlow } from '../../payment/payment.flow.ts';
import { lockLine } from '../journal/lock-line.ts';
import { post } from '../journal/post.ts';
import { reasonOf } from '../words.ts';
import { toDecide } from './decide-grant.ts';

const OPEN = ['PLANNED', 'REQUESTED', 'APPROVED'];

async function paymentsIn(context: Context, grant: FundGrant, states: readonly string[]): Promise<Payment[]> {
  const found = (await context.em.find(Payment, { grant: grant.id, state: { $in: [...states] } } as never, { orderBy: { ordinal: 'asc' } as never })) as Payment[];
  const locked: Payment[] = [];
  for (const { id } of found) locked.push((await context.reader.lock(context, Payment, id, true)) as Payment);
  return locked.filter(({ state }) => states.includes(state));
}

/** Ends a grant before all of it is paid: what is left goes back to the budget line. */
export async function endGrant(context: Context, id: string, version: number, typed: string): Promise<FundGrant> {
  const reason = reasonOf(typed);
  const { line } = await readRow(context, FundGrant, id, rowsSeen(FundGrant, context.viewer));
  if (line) await lockLine(context, line.id);
  const grant = await toDecide(context, id);
  const rest = grant.committed;
  await advance(context, fundGrantFlow, grant, { action: 'end', version, reason, values: { endReason: reason } });
  for (const payment of await paymentsIn(context, grant, OPEN)) await actByItself(context, paymentFlow, payment, 'cancel', { name: '终止扶持资金', reason });
  if (rest > 0) await post(context, { kind: 'RELEASE', line: grant.line!, amount: rest, reason: `终止：${reason}`, grant });
  return grant;
}

/** After a review overturned the end: the rest is committed again, if the line still covers it, and its payments are planned again. */
export async function restoreGrant(context: Context, grant: FundGrant): Promise<void> {
  if (grant.state !== 'APPROVED') return;
  for (const payment of await paymentsIn(context, grant, ['CANCELLED'])) await actByItself(context, paymentFlow, payment, 'revive', { name: '内部复核', reason: '复核改变了终止的决定' });
  const rest = grant.amount - grant.paid;
  if (rest > 0) await post(context, { kind: 'COMMIT', line: grant.line!, amount: rest, reason: '复核改变了终止的决定，恢复拨付', grant });
}

/** Holds the line of a grant, as everybody does who decides about its money. */
export async function holdLineOf(context: Context, id: string): Promise<void> {
  const { rows: [row] } = await transactionSql(context).query('select line_id from funds_grant where id = $1', [id]);
  if (row?.['line_id']) await lockLine(context, String(row['line_id']));
}
