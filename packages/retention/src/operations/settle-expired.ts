import { destroyDocument, Document } from '@gongqiao/documents';
import { askedByAnother, requireProof } from '@gongqiao/identity';
import { advance, type Context, getRow, matches, today, withinScope } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { addTo, amountOn } from '@gongqiao/rules';
import { ExpiredDocument } from '../expired/expired-document.entity.ts';
import { expiredDocumentFlow } from '../expired/expired-document.flow.ts';
import { refuse } from '../refusals.ts';
import { NOT_PROPOSED, standingSql } from './list-expired.ts';
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
  if (row.state !== 'LISTED' && row.state !== 'PROPOSED') return;
  const { rows } = await transactionSql(context).query(`select (${standingSql}) as stands from retention_expired_document e where e.id = $1`, [row.id]);
  if (rows[0]?.['stands'] !== true) throw refuse('RETENTION_BUSY');
}

/** Asks that a document whose time is over be destroyed; somebody else looks at it, and does it. */
export async function proposeDestruction(context: Context, id: string, { version, reason: typed }: Settling): Promise<ExpiredDocument> {
  const [reason, { viewer, clock }] = [reasonOf(typed), context];
  const row = await found(context, id);
  await checkStanding(context, row);
  return advance(context, expiredDocumentFlow, row, { action: 'propose', version, reason, values: { reason, proposedBy: viewer.name, proposedById: viewer.accountId, proposedAt: clock.now(), settledBy: null, settledAt: null } });
}

/** Destroys a document for which another asked: bytes and name are gone with the commit, row, digest and history stay. */
export async function destroyExpired(context: Context, id: string, version: number): Promise<ExpiredDocument> {
  requireProof(context);
  const row = await found(context, id);
  await checkStanding(context, row);
  const { reason, proposedById } = row;
  const { viewer } = context;
  if (row.state === 'PROPOSED' && !matches(askedByAnother(viewer, 'retention.dispose', 'proposedById'), { proposedById })) throw refuse('RETENTION_SELF');
  await advance(context, expiredDocumentFlow, row, { action: 'destroy', version, reason, values: { settledBy: viewer.name, settledAt: context.clock.now() } });
  await destroyDocument(context, await getRow(context, Document, row.document.id, true), reason!);
  return row;
}

/** Does not destroy what somebody asked to have destroyed: it waits in the list again. Whoever asked takes it back in the same way. */
export async function declineDestruction(context: Context, id: string, { version, reason: typed }: Settling): Promise<ExpiredDocument> {
  const reason = reasonOf(typed);
  const row = await found(context, id);
  return advance(context, expiredDocumentFlow, row, { action: 'decline', version, reason, values: { ...settled(context, reason), ...NOT_PROPOSED } });
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
