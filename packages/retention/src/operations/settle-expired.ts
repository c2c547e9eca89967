import { destroyDocument, Document } from '@gongqiao/documents';
import { advance, type Context, getRow, today, withinScope } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { addTo, amountOn } from '@gongqiao/rules';
import { ExpiredDocument } from '../expired/expired-document.entity.ts';
import { expiredDocumentFlow } from '../expired/expired-document.flow.ts';
import { refuse } from '../refusals.ts';
import { standingSql } from './list-expired.ts';
import { reasonOf } from './reason.ts';

interface Settling {
  readonly version: number;
  readonly reason: string;
}

async function found(context: Context, id: string): Promise<ExpiredDocument> {
  return getRow(context, ExpiredDocument, id, withinScope(context.viewer, 'retention.dispose'));
}

const settled = ({ viewer, clock }: Context, reason: string) => ({ reason, settledBy: viewer.name, settledAt: clock.now() });

// What was true when it was listed may have changed within the hour.
async function checkStanding(context: Context, row: ExpiredDocument): Promise<void> {
  if (row.state !== 'LISTED') return;
  const { rows } = await transactionSql(context).query(`select (${standingSql}) as stands from retention_expired_document e where e.id = $1`, [row.id]);
  if (rows[0]?.['stands'] !== true) throw refuse('RETENTION_BUSY');
}

/** Destroys a document whose time is over: bytes and name are gone with the commit, row, digest and history stay. */
export async function destroyExpired(context: Context, id: string, { version, reason: typed }: Settling): Promise<ExpiredDocument> {
  const reason = reasonOf(typed);
  const row = await found(context, id);
  await checkStanding(context, row);
  await advance(context, expiredDocumentFlow, row, { action: 'destroy', version, reason, values: settled(context, reason) });
  await destroyDocument(context, await getRow(context, Document, row.document.id, true), reason);
  return row;
}

/** Keeps a document longer, up to a day. */
export async function extendRetention(context: Context, id: string, { version, reason: typed, until }: Settling & { readonly until: string }): Promise<ExpiredDocument> {
  const reason = reasonOf(typed);
  const row = await found(context, id);
  const day = today(context.clock);
  const latest = addTo(day, await amountOn(context, 'retention.extensionLimit', day));
  if (until <= day || until > latest) throw refuse('RETENTION_UNTIL', { latest }, ['until']);
  return advance(context, expiredDocumentFlow, row, { action: 'extend', version, reason, values: { ...settled(context, reason), extendedTo: until } });
}
