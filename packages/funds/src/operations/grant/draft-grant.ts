import { attachDocuments } from '@gongqiao/documents';
import { Unit, scopeOfUnit } from '@gongqiao/identity';
import { all, type Context, createRow, EVERYWHERE, getRow, nounNamed, rowsSeen, scopesFor, updateRow, withinScope } from '@gongqiao/kernel';
import { readRow } from '@gongqiao/query';
import { Organization } from '@gongqiao/registry';
import { BudgetLine } from '../../budget-line/budget-line.entity.ts';
import { FundGrant } from '../../grant/grant.entity.ts';
import { EDITABLE } from '../../grant/grant.flow.ts';
import type { FundGrantInput } from '../../grant/grant.input.ts';
import type { Instalment, InstalmentInput } from '../../grant/instalment.types.ts';
import { refuse } from '../../refusals.ts';
import { fenOf, wordsOf } from '../words.ts';

const MOST_INSTALMENTS = 12;
const UNDECIDED = { collectiveDecision: null, proposedAt: null, approvedAt: null, approvedBy: null, approvedById: null, returnReason: null, notice: null, reply: null, endReason: null };

function planOf(instalments: readonly InstalmentInput[]): Instalment[] {
  if (instalments.length > MOST_INSTALMENTS) throw refuse('INSTALMENTS_MANY', { most: MOST_INSTALMENTS }, ['instalments']);
  return instalments.map(({ amount, condition, dueOn }) => ({ amount: fenOf(amount, 'instalments'), condition: wordsOf(condition, 'instalments', '拨付的条件', 500), dueOn: dueOn ?? null }));
}

/** Whom the money is for, and to whom it is paid: itself, or a registered body that keeps it for a group. */
async function partiesOf(context: Context, input: FundGrantInput) {
  const { viewer } = context;
  const organization = input.organization ? await readRow(context, Organization, input.organization, all(rowsSeen(Organization, viewer), withinScope(viewer, 'funds.propose'))) : null;
  const recipientName = organization?.name ?? input.recipientName?.trim() ?? '';
  const payee = input.payee ? await readRow(context, Organization, input.payee) : organization;
  if (recipientName === '' || !payee) throw refuse('RECIPIENT_MISSING', {}, ['organization', 'recipientName', 'payee']);
  if (payee.registrationStatus !== 'REGISTERED' && payee.registrationStatus !== 'FILED') throw refuse('PAYEE_UNREGISTERED', { payee: payee.name }, ['payee']);
  return { organization, recipientName: wordsOf(recipientName, 'recipientName', '受扶持方', 100), payee, scope: organization?.scope ?? (await ownScope(context)) };
}

async function ownScope({ em, viewer }: Context): Promise<string> {
  if (scopesFor(viewer, 'funds.propose').includes(EVERYWHERE)) return '';
  return scopeOfUnit((await em.findOneOrFail(Unit, { id: viewer.unitId ?? '' } as never)) as Unit);
}

async function factsOf(context: Context, input: FundGrantInput) {
  const line = input.line ? await readRow(context, BudgetLine, input.line) : null;
  return { ...(await partiesOf(context, input)), purpose: wordsOf(input.purpose, 'purpose', '用途', 500), amount: fenOf(input.amount), plan: planOf(input.instalments), line };
}

interface Subject {
  readonly type: string;
  readonly id: string;
}

/** What it is for: a record of whatever kind, as long as whoever drafts sees it. */
async function subjectOf(context: Context, { subjectType, subjectId }: FundGrantInput): Promise<Subject | null> {
  if (!subjectType || !subjectId) return null;
  const noun = nounNamed(subjectType);
  if (!noun?.columns.has('id')) throw refuse('SUBJECT_UNKNOWN', {}, ['subjectType']);
  await readRow(context, noun.type as Parameters<typeof readRow>[1], subjectId);
  return { type: noun.name, id: subjectId };
}

/** Writes a grant down as a draft: seen by staff alone until it is proposed. */
export async function draftGrant(context: Context, input: FundGrantInput): Promise<FundGrant> {
  const { accountId, name } = context.viewer;
  const subject = await subjectOf(context, input);
  const grant = createRow(context, FundGrant, {
    ...UNDECIDED, ...(await factsOf(context, input)), subjectType: subject?.type ?? null, subjectId: subject?.id ?? null, state: 'DRAFT', proposedBy: name, proposedById: accountId!,
  }, { action: 'draft' });
  await context.em.flush();
  await attachDocuments(context, grant, input.uploads ?? []);
  return grant;
}

/** Changes what was not proposed yet, or was returned. */
export async function reviseGrant(context: Context, id: string, version: number, input: FundGrantInput): Promise<FundGrant> {
  const grant = await getRow(context, FundGrant, id, withinScope(context.viewer, 'funds.propose'));
  if (!EDITABLE.includes(grant.state)) throw refuse('GRANT_LOCKED');
  const { scope: _, ...facts } = await factsOf(context, input);
  await updateRow(context, grant, version, facts, { action: 'revise' });
  await context.em.flush();
  await attachDocuments(context, grant, input.uploads ?? []);
  return grant;
}
