import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { type Act, type Context, createRow, refuse as refuseAnyway } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { creditCodeFault } from '../organization/credit-code.ts';
import { Organization } from '../organization/organization.entity.ts';
import { NOTHING_KNOWN, type OrganizationFacts, type OrganizationRecord, publishedByDefault, recordOf } from '../organization/organization.facts.ts';
import type { OrganizationInput } from '../organization/organization.input.ts';
import { factsStated } from '../organization/organization.reading.ts';
import { refuse } from '../refusals.ts';
import { withAssessment } from './assessment.ts';
import { checkCode, findNamesake } from './intake-checks.ts';
import { keepSearchWords } from './search-words.ts';
import { reaches, type Sender, senderOf } from './viewer-unit.ts';

/** The record of a new organization of which this is stated. */
export function newRecord(stated: Partial<OrganizationFacts>, sender: Sender): OrganizationRecord {
  if (!stated.name) throw refuse('NAME_MISSING', {}, ['name']);
  const facts = { ...NOTHING_KNOWN, ...stated, name: stated.name, sender: sender.id };
  const codeOverrideReason = facts.creditCode && creditCodeFault(facts.creditCode) ? facts.codeOverrideReason : null;
  return recordOf({ ...facts, codeOverrideReason, published: publishedByDefault(facts.registrationStatus) }, sender.scope);
}

/** Two people entered the same code at once; the database let one through. */
export async function flushed(context: Context): Promise<void> {
  try {
    await context.em.flush();
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException ? refuse('DUPLICATE_CODE', { holder: '' }, ['creditCode']) : error;
  }
}

/** Registers an organization: both checks of the code, no second one of the same code, none of the same name unless somebody says that it is another. `from` says where it is known from, when not from the person who registers it. */
export async function createOrganization(context: Context, input: OrganizationInput, reason: string | null, from: Pick<Act, 'source' | 'validSince'> = {}): Promise<Organization> {
  const record = newRecord(await withAssessment(context, factsStated(input, context)), await senderOf(context, 'registry.correct'));
  if (!reaches(context.viewer, 'registry.correct', record.scope)) throw refuse('OUTSIDE_SCOPE', {}, ['region']);
  await checkCode(context, record, null);
  const namesake = await findNamesake(context, record, null);
  if (namesake && !input.confirmedDistinct) throw refuse('DUPLICATE_NAME', { holder: namesake.name }, ['name', 'confirmedDistinct']);
  if (namesake && !reason?.trim()) throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  const row = createRow(context, Organization, record as never, { action: 'create', reason: reason?.trim() || null, ...from });
  await flushed(context);
  await keepSearchWords(transactionSql(context), [row]);
  return row;
}
