import { advance, type Context, getRow, refuse as refuseAnyway, rowsFor } from '@gongqiao/kernel';
import { creditCodeFault } from '../../organization/credit-code.ts';
import { organizationActions } from '../../organization/organization.actions.ts';
import { Organization } from '../../organization/organization.entity.ts';
import type { OrganizationInput } from '../../organization/organization.input.ts';
import { refuse } from '../../refusals.ts';
import type { RegisterFile } from '../../register-file/register-file.entity.ts';
import { RegisterFinding } from '../../register-finding/register-finding.entity.ts';
import { registerFindingFlow } from '../../register-finding/register-finding.flow.ts';
import type { FindingSeen } from '../../register-finding/register-finding.resolver.ts';
import { applyFacts } from '../correct-organization.ts';
import { createOrganization } from '../create-organization.ts';
import { decision } from '../statements.ts';

const MOST = 200;

// A code that fails the check is the register's all the same: it is taken for the reason that is given.
function statedBy({ stated }: RegisterFinding, reason: string): Record<string, unknown> {
  const values = Object.fromEntries(stated.map(({ field, value }) => [field, value]));
  const { creditCode } = values;
  return { ...values, ...(typeof creditCode === 'string' && creditCodeFault(creditCode) !== null && { codeOverrideReason: reason }) };
}

async function apply(context: Context, finding: RegisterFinding, reason: string): Promise<void> {
  const stated = statedBy(finding, reason);
  const from = { source: 'REGISTER', validSince: finding.file.asOf } as const;
  if (finding.kind === 'NEW') {
    finding.organization = await createOrganization(context, { ...stated, confirmedDistinct: true } as unknown as OrganizationInput, reason, from);
    return;
  }
  const row = await getRow(context, Organization, finding.organization!.id, rowsFor(organizationActions.correct, context.viewer));
  await applyFacts(context, row, row.version, stated, { action: 'reconcile', reason, ...from });
}

async function decide(context: Context, { id, version }: FindingSeen, action: string, reason: string): Promise<RegisterFile> {
  const finding = await getRow(context, RegisterFinding, id, rowsFor(registerFindingFlow.actions['dismiss']!, context.viewer));
  await advance(context, registerFindingFlow, finding, { action, version, reason, values: decision(context, reason) });
  await context.em.flush();
  await context.em.populate(finding, ['file'] as never);
  if (finding.state === 'ACCEPTED') await apply(context, finding, reason);
  return finding.file;
}

/** A person decides findings with a reason, all of them or none: takes over what the register says, or says that it was looked at. Gives their file. */
export async function decideFindings(context: Context, findings: readonly FindingSeen[], action: string, reason: string): Promise<RegisterFile> {
  const why = reason.trim();
  if (why === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  if (findings.length > MOST) throw refuse('FINDINGS_MANY', { most: MOST });
  // In one order, whoever decides which.
  const files: RegisterFile[] = [];
  for (const seen of [...findings].sort((one, other) => (one.id < other.id ? -1 : 1))) files.push(await decide(context, seen, action, why));
  const [file] = files;
  if (!file) throw refuse('FINDINGS_MISSING');
  return file;
}
