import { advance, type Context, getRow, refuse as refuseAnyway, rowsFor } from '@gongqiao/kernel';
import { creditCodeFault } from '../organization/credit-code.ts';
import { organizationActions } from '../organization/organization.actions.ts';
import { Organization } from '../organization/organization.entity.ts';
import type { OrganizationFacts } from '../organization/organization.facts.ts';
import { refuse } from '../refusals.ts';
import { Statement } from '../statement/statement.entity.ts';
import { statementFlow } from '../statement/statement.flow.ts';
import { applyFacts } from './correct-organization.ts';
import { decision } from './statements.ts';

// A code that fails the check is taken for the reason that is given.
function factsOf({ field, value }: Statement, reason: string): Partial<OrganizationFacts> {
  const faulty = field === 'creditCode' && typeof value === 'string' && creditCodeFault(value) !== null;
  return { [field]: value, ...(faulty && { codeOverrideReason: reason }) };
}

async function adopt(context: Context, statement: Statement, reason: string): Promise<void> {
  const row = await getRow(context, Organization, statement.organization.id, rowsFor(organizationActions.correct, context.viewer));
  const present = statement.field === 'region' ? row.region?.code : row[statement.field as keyof Organization];
  if (JSON.stringify(present ?? null) === JSON.stringify(statement.value)) throw refuse('STATEMENT_REPEATED');
  await applyFacts(context, row, row.version, factsOf(statement, reason), { action: 'adopt', reason, source: statement.source, validSince: statement.validSince });
}

/** A person chooses between what stands and what a source says, with a reason: adopts it, keeps what stands, or files it as what was so before. */
export async function chooseStatement(context: Context, id: string, version: number, action: string, reason: string): Promise<Statement> {
  const why = reason.trim();
  if (why === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  const statement = await getRow(context, Statement, id, rowsFor(statementFlow.actions['adopt']!, context.viewer));
  await advance(context, statementFlow, statement, { action, version, reason: why, values: decision(context, why) });
  await context.em.flush();
  if (statement.state === 'ADOPTED') await adopt(context, statement, why);
  return statement;
}
