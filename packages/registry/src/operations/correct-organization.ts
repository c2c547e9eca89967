import { scopeOfUnit } from '@gongqiao/identity';
import { type Act, type Context, getRow, refuse as refuseAnyway, rowsFor, today, updateRow, type ValueOf } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { creditCodeFault } from '../organization/credit-code.ts';
import { organizationActions } from '../organization/organization.actions.ts';
import { Organization } from '../organization/organization.entity.ts';
import type { Doubt } from '../organization/organization.enums.ts';
import { type OrganizationFacts, type OrganizationRecord, publishedByDefault, recordOf } from '../organization/organization.facts.ts';
import type { OrganizationPatch } from '../organization/organization.input.ts';
import { factsStated } from '../organization/organization.reading.ts';
import type { RegistryPermission } from '../permissions.ts';
import { refuse } from '../refusals.ts';
import { withAssessment } from './assessment.ts';
import { flushed } from './create-organization.ts';
import { factsOf } from './facts-of.ts';
import { followScopes } from './follow-scope.ts';
import { checkCode, findNamesake } from './intake-checks.ts';
import { keepSearchWords, searchedTexts } from './search-words.ts';
import { closeStatements } from './statements.ts';
import { reaches } from './viewer-unit.ts';

// What a person who states the field has settled.
const SETTLED: readonly (readonly [doubt: ValueOf<typeof Doubt>, fields: readonly (keyof OrganizationPatch)[]])[] = [
  ['DATE_AMBIGUOUS', ['foundedOn']],
  ['NUMBER_APPROXIMATE', ['fullTimeStaff', 'partTimeStaff', 'volunteers', 'annualIncome']],
  ['NAME_DUPLICATE', ['name', 'region']],
];

/** The name that an organization loses is kept among its former names. */
export function formerNamesAfter(before: Pick<OrganizationFacts, 'name' | 'formerNames'>, name: string): string[] {
  return before.name === name ? before.formerNames : [...new Set([...before.formerNames, before.name])].filter((former) => former !== name);
}

/** Whether it stays in the public directory when its status changes: unless somebody decided otherwise, what its status says. */
export function publishedAfter(before: Pick<OrganizationFacts, 'published' | 'registrationStatus'>, status: OrganizationFacts['registrationStatus']): boolean {
  return before.published === publishedByDefault(before.registrationStatus) ? publishedByDefault(status) : before.published;
}

/** An organization as it is once somebody stated these: names and codes of before are kept, doubts about them are settled. `senderScope` is where it belongs without a district. */
export function correctedRecord(before: OrganizationFacts, stated: Partial<OrganizationFacts>, senderScope: string): OrganizationRecord {
  const facts = { ...before, ...stated };
  const settled = SETTLED.filter(([, fields]) => fields.some((field) => field in stated)).map(([doubt]) => doubt);
  const codeFits = facts.creditCode === null || creditCodeFault(facts.creditCode) === null;
  return recordOf({
    ...facts,
    formerNames: formerNamesAfter({ name: before.name, formerNames: facts.formerNames }, facts.name),
    formerCodes: before.formerCodes.filter((code) => code !== facts.creditCode),
    published: publishedAfter(before, facts.registrationStatus),
    codeOverrideReason: stated.creditCode !== undefined && codeFits ? null : facts.codeOverrideReason,
    doubts: before.doubts.filter((doubt) => !settled.includes(doubt)),
  }, senderScope);
}

async function checkIntake(context: Context, row: Organization, record: OrganizationRecord, permission: RegistryPermission): Promise<OrganizationRecord> {
  if (!reaches(context.viewer, permission, record.scope)) throw refuse('OUTSIDE_SCOPE', {}, ['region']);
  if (record.creditCode !== row.creditCode || record.codeOverrideReason !== row.codeOverrideReason) await checkCode(context, record, row.id);
  const moved = record.nameKey !== row.nameKey || record.region !== (row.region?.code ?? null);
  const namesake = moved ? await findNamesake(context, record, row.id) : null;
  return namesake ? { ...record, doubts: [...new Set([...record.doubts, 'NAME_DUPLICATE' as const])].sort() } : record;
}

/** Changes what is stated of an organization that is locked, with the checks of intake; what hangs on the row follows it. `permission` must reach the place where it then belongs. */
export async function applyFacts(context: Context, row: Organization, version: number, stated: Partial<OrganizationFacts>, act: Act, permission: RegistryPermission = 'registry.correct'): Promise<Organization> {
  await context.em.populate(row, ['sender'] as never);
  const record = row.version === version ? await checkIntake(context, row, correctedRecord(factsOf(row), stated, row.sender ? scopeOfUnit(row.sender) : ''), permission) : stated;
  const { scope } = row;
  const foundBy = searchedTexts(row);
  await updateRow(context, row, version, record as never, act);
  await flushed(context);
  const sql = transactionSql(context);
  if (searchedTexts(row) !== foundBy) await keepSearchWords(sql, [row]);
  if (row.scope !== scope) await followScopes(sql, [row]);
  const present = factsOf(row);
  await closeStatements(context, row, Object.fromEntries(Object.keys(stated).map((field) => [field, present[field as keyof OrganizationFacts]])), act.reason ?? null);
  return row;
}

/** Corrects what the patch states, since when it holds if that is known, and settles the doubts about it. */
export async function correctOrganization(context: Context, id: string, version: number, patch: OrganizationPatch, reason: string, validSince: string | null): Promise<Organization> {
  if (reason.trim() === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  const row = await getRow(context, Organization, id, rowsFor(organizationActions.correct, context.viewer));
  const stated = await withAssessment(context, factsStated(patch, context));
  if (stated.name === null) throw refuse('NAME_MISSING', {}, ['name']);
  checkSince(validSince, context);
  return applyFacts(context, row, version, stated, { action: 'correct', reason: reason.trim(), source: 'CORRECTION', validSince });
}

/** Refuses what is said to hold from a day that has not come. */
export function checkSince(validSince: string | null, { clock }: Context): void {
  if (validSince !== null && validSince > today(clock)) throw refuse('SINCE_IN_FUTURE', {}, ['validSince']);
}
