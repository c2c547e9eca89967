import { type Context, refuse as refuseAnyway } from '@gongqiao/kernel';
import type { CorrectionRequest } from '../../correction-request/correction-request.entity.ts';
import type { CorrectionRequestInput } from '../../correction-request/correction-request.input.ts';
import type { Organization } from '../../organization/organization.entity.ts';
import type { OrganizationFacts } from '../../organization/organization.facts.ts';
import { factsStated } from '../../organization/organization.reading.ts';
import { refuse } from '../../refusals.ts';
import { checkSince } from '../correct-organization.ts';
import { factsOf } from '../facts-of.ts';
import { checkCodeForm } from '../intake-checks.ts';

type Values = Readonly<Record<string, unknown>>;
type Asked = Pick<CorrectionRequest, 'asked' | 'before' | 'grounds' | 'validSince' | 'organizationVersion'>;

const MOST_GROUNDS = 1_000;

export const sameValue = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

function groundsOf({ grounds }: CorrectionRequestInput): string {
  const text = grounds.trim();
  if (text === '') throw refuse('GROUNDS_MISSING', {}, ['grounds']);
  if (text.length > MOST_GROUNDS) throw refuse('GROUNDS_LONG', { most: MOST_GROUNDS }, ['grounds']);
  return text;
}

/** What a correction of the same values would be refused for at once, so that nobody waits for it. */
function checkStated(stated: Partial<OrganizationFacts>, present: OrganizationFacts): void {
  if (stated.name === null) throw refuse('NAME_MISSING', {}, ['name']);
  if (stated.creditCode !== undefined) checkCodeForm({ ...present, ...stated });
}

/** What is asked of an organization as it stands, tidied; nothing that is so already. */
export async function askedOf(context: Context, organization: Organization, input: CorrectionRequestInput): Promise<Asked> {
  await context.em.populate(organization, ['sender'] as never);
  const [stated, present] = [factsStated(input.values, context), factsOf(organization)];
  const validSince = input.validSince ?? null;
  checkSince(validSince, context);
  checkStated(stated, present);
  const asked = Object.fromEntries(Object.entries(stated).filter(([field, value]) => !sameValue(value, (present as unknown as Values)[field])));
  if (Object.keys(asked).length === 0) throw refuseAnyway('NOTHING_CHANGED', {}, ['values']);
  const before = Object.fromEntries(Object.keys(asked).map((field) => [field, (present as unknown as Values)[field] ?? null]));
  return { asked, before, grounds: groundsOf(input), validSince, organizationVersion: organization.version };
}
