import { type Context, inTransaction } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';

/** How long a message is kept, in days; the decision that it is about stays. */
const KEPT = 3 * 365;
const DAY = 86_400_000;

/** Forgets the addresses of accounts that are closed, and messages that nobody looks for any more. */
export async function keepMessages(context: Context): Promise<void> {
  const oldest = new Date(context.clock.now().getTime() - KEPT * DAY);
  await inTransaction(context, async () => {
    const sql = transactionSql(context);
    await sql.query('delete from notifications_preference p using identity_account a where a.id = p.account_id and a.disabled_at is not null');
    await sql.query('delete from notifications_message where told_at < $1', [oldest]);
  });
}
