import { type Context, inTransaction, type Row, today } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { Case } from '../case/case.entity.ts';
import { stateNamed, trackNamed } from '../case/track.ts';
import { actByItself } from './act-by-itself.ts';

const over = `select c.id from decisions_case c where c.closed_at is null and c.paused_on is null and c.due_on < $1::date and c.flow || ' ' || c.state = any ($2) order by c.due_on, c.id limit 200`;

async function lapse(context: Context, id: string, day: string): Promise<void> {
  const file = (await context.reader.lock(context, Case, id, true)) as Case | null;
  if (!file || file.closedAt !== null || file.pausedOn !== null || file.dueOn === null || file.dueOn >= day) return;
  const [flow, { noun }] = trackNamed(file.flow);
  const { lapse: action } = stateNamed(flow, file.state);
  if (!action) return;
  const row = (await context.reader.lock(context, noun(), file.subjectId, true)) as (Row & { state: string }) | null;
  if (row) await actByItself(context, flow, row, action, { name: '系统', reason: `期限 ${file.dueOn} 已经届满` });
}

/** Does what falls to be done when a period is over, one case a transaction; what fails is logged, and tried again. */
export async function lapseCases(context: Context, states: readonly string[]): Promise<number> {
  if (states.length === 0) return 0;
  const day = today(context.clock);
  const { rows } = await inTransaction(context, () => transactionSql(context).query(over, [day, states]));
  for (const { id } of rows) {
    await inTransaction(context, () => lapse(context, String(id), day)).catch((error: unknown) => context.log.error({ error, case: id }, 'what follows from a period could not be done'));
    context.em.clear();
  }
  return rows.length;
}
