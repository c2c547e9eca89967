import type { Sql } from '@gongqiao/kernel';
import { secretOf, secretText } from './signature.ts';

/** What a program checks deliveries with. */
export interface WebhookSecret {
  readonly url: string;
  readonly secret: string;
  readonly since: string;
}

/** The secret of a program's webhook, by the program's row; null where none was set. */
export async function findWebhookSecret({ sql }: { readonly sql: Sql }, key: Buffer, programId: string): Promise<WebhookSecret | null> {
  const { rows: [row] } = await sql.query('select id, url, secret_number, secret_since from partners_webhook where client_id = $1', [programId]);
  return row ? { url: row['url'] as string, secret: secretText(secretOf(key, row['id'] as string, row['secret_number'] as number)), since: new Date(row['secret_since'] as string).toISOString() } : null;
}
