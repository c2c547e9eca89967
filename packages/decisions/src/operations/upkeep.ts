import { constantCase, type Context, inTransaction } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { trackedFlows } from '../case/track.ts';
import { lapseCases } from './lapse.ts';
import { remindAssignees } from './tell.ts';

const lapsing = (): string[] => trackedFlows().flatMap(([flow]) => Object.entries(flow.states).filter(([, { lapse }]) => lapse).map(([state]) => `${flow.name} ${constantCase(state)}`));

// A case in the hands of somebody whose account is closed would wait for nobody.
const orphans = `update decisions_case set assignee_id = null, assignee_name = null, version = version + 1
  where closed_at is null and assignee_id is not null and not exists (select from identity_account a where a.id::text = assignee_id and a.disabled_at is null)`;

/** What falls due by itself: periods that are over, cases whose owner has left, reminders of those in somebody's hands. */
export async function keepCases(context: Context): Promise<void> {
  await lapseCases(context, lapsing());
  await inTransaction(context, () => transactionSql(context).query(orphans));
  await inTransaction(context, () => remindAssignees(context));
}
