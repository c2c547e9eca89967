import { constantCase, type Context, inTransaction, today } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { trackedFlows } from '../case/track.ts';
import type { Rights } from './colleagues.ts';
import { lapseCases } from './lapse.ts';
import { remindAssignees, remindColleagues } from './remind.ts';

const lapsing = (): string[] => trackedFlows().flatMap(([flow]) => Object.entries(flow.states).filter(([, { lapse }]) => lapse).map(([state]) => `${flow.name} ${constantCase(state)}`));

// A case in the hands of somebody who has left, or who holds nothing here any longer, would wait for nobody.
const orphans = `update decisions_case set assignee_id = null, assignee_name = null, version = version + 1
  where closed_at is null and assignee_id is not null and not exists (
    select from identity_account a join identity_grant g on g.account_id = a.id
    where a.id::text = assignee_id and a.disabled_at is null and g.state = 'CONFIRMED' and g.valid_from <= $1::date and (g.valid_to is null or g.valid_to >= $1::date))`;

// Nobody's opinion is waited for once a case has moved on: what was not answered says so.
const overtaken = `update decisions_consultation k set state = 'OVERTAKEN', version = k.version + 1, updated_at = $1
  from decisions_case c where c.id = k.case_id and k.state = 'ASKED' and not k.adviser_id = any(c.consulted_ids)`;

/** What falls due by itself: periods that are over, cases whose owner has left, opinions that nobody waits for, reminders of what is in somebody's hands or in nobody's. */
export async function keepCases(context: Context, rights: Rights): Promise<void> {
  await lapseCases(context, lapsing());
  await inTransaction(context, () => transactionSql(context).query(orphans, [today(context.clock)]));
  await inTransaction(context, () => transactionSql(context).query(overtaken, [context.clock.now()]));
  await inTransaction(context, () => remindAssignees(context));
  await inTransaction(context, () => remindColleagues(context, rights));
}
