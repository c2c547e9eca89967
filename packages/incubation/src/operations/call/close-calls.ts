import { actByItself } from '@gongqiao/decisions';
import { type Context, inTransaction, today } from '@gongqiao/kernel';
import { Call } from '../../call/call.entity.ts';
import { callFlow } from '../../call/call.flow.ts';

async function closeOne(context: Context, id: string): Promise<void> {
  const call = (await context.reader.lock(context, Call, id, true)) as Call | null;
  if (call?.state !== 'OPEN' || call.closesOn >= today(context.clock)) return;
  await actByItself(context, callFlow, call, 'close', { name: '系统', reason: `征集已于 ${call.closesOn} 截止` });
}

/** Closes the calls whose last day is over. */
export async function closeCalls(context: Context): Promise<void> {
  const { rows } = await context.sql.query("select id from incubation_call where state = 'OPEN' and closes_on < $1::date order by id", [today(context.clock)]);
  for (const { id } of rows) await inTransaction(context, () => closeOne(context, String(id)));
}
