import { type Context, createRow, nounOf, type Row, today } from '@gongqiao/kernel';
import { issuedHolders } from '../issued/issued-holders.ts';
import { IssuedDocument } from '../issued/issued-document.entity.ts';
import { nextNumber } from '../numbering/next-number.ts';
import { checkOfficialText } from '../official/check-official-text.ts';
import { digestOf } from '../official/digest.ts';
import type { NewOfficialText, OfficialText } from '../official/official-text.ts';

/** Whom a document is delivered to, where that is no staff: row-level security lets them read it in whatever scope it lies. The row rule of the holder holds all the same. */
export interface Recipient {
  readonly organizationId?: string | null;
  readonly accountId?: string | null;
}

/**
 * Issues an official document about a row, in the running transaction: gives it the next number of its mark, today's date and a digest, and keeps what it says for good. Call it
 * last: until the transaction ends, others wait for their number. Refuses what is classified, incomplete or too long; nothing is issued then.
 */
export async function issueDocument(context: Context, holder: Row, text: NewOfficialText, { organizationId = null, accountId = null }: Recipient = {}): Promise<IssuedDocument> {
  if (!issuedHolders.has(holder.constructor)) throw new Error(`${holder.constructor.name} holds no official documents: give it a field @IssuedDocuments`);
  const { mark, ...stated } = checkOfficialText(text);
  const number = await nextNumber(context, { mark });
  const date = today(context.clock);
  const content: OfficialText = { ...stated, classification: 'NONE', number, date, printedOn: stated.printedBy && date };
  const document = createRow(context, IssuedDocument, {
    number, title: content.title.replaceAll('\n', ''), content, sha256: digestOf(content), issuedAt: context.clock.now(), issuedBy: context.viewer.name, office: content.signature,
    holderType: nounOf(holder.constructor).name, holderId: holder.id, organizationId, accountId, scope: holder.scope,
  } as never, { action: 'issue' });
  await context.em.flush();
  return document;
}
