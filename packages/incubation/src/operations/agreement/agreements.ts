import { createHash } from 'node:crypto';
import { attachDocuments } from '@gongqiao/documents';
import { type Context, createRow, getRow, updateRow, withinScope } from '@gongqiao/kernel';
import { ResidencyAgreement } from '../../agreement/agreement.entity.ts';
import { refuse } from '../../refusals.ts';
import type { Residency } from '../../residency/residency.entity.ts';
import { agreementText } from './agreement-text.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const UNSIGNED = { signedBy: null, signedById: null, signedAt: null, countersignedBy: null, countersignedById: null, countersignedAt: null };

/** The agreement that holds: the last of the texts. */
export async function presentAgreement({ em }: Context, { id }: Residency): Promise<ResidencyAgreement> {
  return (await em.findOneOrFail(ResidencyAgreement, { residency: id } as never, { orderBy: { number: 'desc' } as never })) as ResidencyAgreement;
}

/** Writes the agreement anew; what was confirmed of an earlier text holds for that text alone. */
export async function draftAgreement(context: Context, residency: Residency, terms: string | null = null): Promise<ResidencyAgreement> {
  const text = await agreementText(context, residency, terms);
  const number = (await context.em.count(ResidencyAgreement, { residency: residency.id } as never)) + 1;
  return createRow(context, ResidencyAgreement, { ...UNSIGNED, residency, number, terms, text, digest: sha256(text), scope: residency.scope }, { action: 'draft' });
}

async function asSeen(context: Context, residency: Residency, digest: string): Promise<ResidencyAgreement> {
  const agreement = await presentAgreement(context, residency);
  if (agreement.digest !== digest) throw refuse('AGREEMENT_CHANGED');
  return agreement;
}

/** Records that this person confirmed the text whose digest they saw, for the organization or for the union. */
export async function confirmAgreement(context: Context, residency: Residency, digest: string, side: 'sign' | 'countersign'): Promise<void> {
  const { viewer, clock } = context;
  const agreement = await asSeen(context, residency, digest);
  const values = side === 'sign' ? { signedBy: viewer.name, signedById: viewer.accountId, signedAt: clock.now() } : { countersignedBy: viewer.name, countersignedById: viewer.accountId, countersignedAt: clock.now() };
  await updateRow(context, agreement, agreement.version, values, { action: side });
}

/** Keeps the scan of a copy that was signed and sealed on paper. */
export async function attachSignedCopy(context: Context, id: string, uploads: readonly string[]): Promise<ResidencyAgreement> {
  const agreement = await getRow(context, ResidencyAgreement, id, withinScope(context.viewer, 'incubation.host'));
  await attachDocuments(context, agreement, uploads);
  return agreement;
}

