import { advance, type Context, updateRow } from '@gongqiao/kernel';
import { refuse } from '../../refusals.ts';
import type { Residency } from '../../residency/residency.entity.ts';
import { residencyFlow, UNSIGNED } from '../../residency/residency.flow.ts';
import { confirmAgreement, draftAgreement, presentAgreement } from '../agreement/agreements.ts';
import { reasonOf, shortEnough } from '../reason.ts';
import { ownResidency, residencyIn, residencySeen } from './get-residency.ts';

/** The admitted group confirms the agreement as it read it. */
export async function signAgreement(context: Context, id: string, version: number, digest: string): Promise<Residency> {
  const residency = await advance(context, residencyFlow, await ownResidency(context, id), { action: 'sign', version });
  await confirmAgreement(context, residency, digest, 'sign');
  return residency;
}

/** It does not move in after all. */
export async function forgoResidency(context: Context, id: string, version: number): Promise<Residency> {
  return advance(context, residencyFlow, await ownResidency(context, id), { action: 'forgo', version });
}

/** The union confirms what the group confirmed. */
export async function countersignAgreement(context: Context, id: string, version: number, digest: string): Promise<Residency> {
  const residency = await advance(context, residencyFlow, await residencySeen(context, id), { action: 'countersign', version });
  await confirmAgreement(context, residency, digest, 'countersign');
  return residency;
}

export interface AgreementTerms {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly terms?: string | null;
}

/** Writes the agreement anew, before it was signed. */
export async function redraftAgreement(context: Context, id: string, version: number, { startsOn, endsOn, terms }: AgreementTerms): Promise<Residency> {
  const residency = await residencyIn(context, id, 'incubation.host', UNSIGNED);
  if (endsOn <= startsOn) throw refuse('TERM_INVALID', {}, ['endsOn']);
  // Dates that stay as they are do not mean that nothing changes.
  await updateRow(context, residency, version, { startsOn, endsOn }, { action: 'redraft', kind: 'ADVANCE' });
  await context.em.populate(residency, ['application'] as never);
  await draftAgreement(context, residency, shortEnough((terms ?? '').trim(), 2_000, 'terms') || null);
  return residency;
}

/** Sends a signed agreement back, to be signed anew: what was confirmed of the old text holds for that text alone. */
export async function returnAgreement(context: Context, id: string, version: number, reason: string): Promise<Residency> {
  const residency = await advance(context, residencyFlow, await residencySeen(context, id), { action: 'return', version, reason: reasonOf(reason) });
  const { terms } = await presentAgreement(context, residency);
  await context.em.populate(residency, ['application'] as never);
  await draftAgreement(context, residency, terms);
  return residency;
}

/** Reminds the group; the period to sign begins anew. */
export async function remindToSign(context: Context, id: string, version: number): Promise<Residency> {
  return advance(context, residencyFlow, await residencySeen(context, id), { action: 'remind', version, values: { remindedAt: context.clock.now() } });
}
