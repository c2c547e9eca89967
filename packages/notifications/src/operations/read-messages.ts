import { type Context, getRow } from '@gongqiao/kernel';
import { GUARDED, Parameters, scopeSql, transactionSql } from '@gongqiao/query';
import { Message } from '../message/message.entity.ts';
import { messagePolicy } from '../message/message.policy.ts';

export async function countUnread({ viewer, sql }: Context): Promise<number> {
  const parameters = new Parameters();
  const { rows } = await sql.query(`
    with ${scopeSql(viewer, parameters)} select count(*)::int as count from notifications_message where ${GUARDED} and account_id::text = ${parameters.add(viewer.accountId)} and read_at is null`, parameters.values);
  return Number(rows[0]!['count']);
}

/** Reading leaves no history: it is nobody's business but the reader's. Again, it does nothing. */
export async function readMessage(context: Context, id: string): Promise<Message> {
  const message = await getRow(context, Message, id, messagePolicy.see(context.viewer));
  message.readAt ??= context.clock.now();
  return message;
}

export async function readAllMessages(context: Context): Promise<{ count: number }> {
  const { viewer, clock } = context;
  const { rows } = await transactionSql(context).query(
    'update notifications_message set read_at = $2, updated_at = $2, version = version + 1 where account_id::text = $1 and read_at is null returning id', [viewer.accountId, clock.now()]);
  return { count: rows.length };
}
