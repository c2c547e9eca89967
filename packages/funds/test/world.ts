import { auditDomain } from '@gongqiao/audit';
import { decisionsDomain } from '@gongqiao/decisions';
import { documentsDomain } from '@gongqiao/documents';
import { identityDomain, publicViewer, unitId, units, viewerOf } from '@gongqiao/identity';
import { demoAccountId, loadDemoAccounts } from '@gongqiao/identity/testing';
import { newId, type Viewer } from '@gongqiao/kernel';
import { notificationsDomain } from '@gongqiao/notifications';
import { partnersDomain } from '@gongqiao/partners';
import { registryDomain } from '@gongqiao/registry';
import { buildOrganization, type BuiltOrganization } from '@gongqiao/registry/testing';
import { rulesDomain } from '@gongqiao/rules';
import { createWorld, system, type World } from '@gongqiao/testing';
import { workspaceDomain } from '@gongqiao/workspace';
import { fundsDomain } from '../src/index.ts';

/** Money upon the real migrations and seeds. It is ten o'clock on Monday 2026-03-02. */
export async function fundsWorld(): Promise<World> {
  const world = await createWorld({ domains: [rulesDomain, identityDomain, auditDomain, documentsDomain, notificationsDomain, partnersDomain, workspaceDomain, decisionsDomain, registryDomain, fundsDomain], seed: true });
  await loadDemoAccounts(world.context(system));
  return world;
}

type Facts = Parameters<typeof viewerOf>[0];
const signedIn = ({ graph }: World, facts: Partial<Facts> & { account: string }): Viewer =>
  viewerOf({ id: demoAccountId(facts.account), displayName: facts.account, department: null, unit: null, kind: 'STAFF', organizationId: null, roles: [], ...facts }, graph);

const STAFF = {
  legal: ['legal-affairs', 'LEGAL_AFFAIRS', 'registry-clerk-city'], legal2: ['legal-affairs-leader', 'LEGAL_AFFAIRS', 'registry-clerk-city'], leader: ['finance-leader', 'FINANCE', 'finance-leader-city'], clerk: ['finance', 'FINANCE', 'finance-clerk-city'],
  cashier: ['finance-cashier', 'FINANCE', 'finance-cashier-city'], office: ['general-office', 'GENERAL_OFFICE', 'office-clerk-city'], office2: ['general-office-2', 'GENERAL_OFFICE', 'office-clerk-city'], auditor: ['audit-office', 'AUDIT_OFFICE', 'auditor-city'],
  reviewer: ['legal-affairs-review', 'LEGAL_AFFAIRS', 'reviewer-city'], reader: ['policy-research', 'POLICY_RESEARCH', 'reader-city'],
} as const;
export type Staff = keyof typeof STAFF;

export function as(world: World, who: Staff): Viewer {
  const [account, department, role] = STAFF[who];
  return signedIn(world, { account, department, roles: [role] });
}

const FINANCE = ['registry-clerk-city', 'finance-leader-city', 'finance-clerk-city', 'finance-cashier-city', 'office-clerk-city'];
/** Somebody who holds every role that has to do with money: what keeps them from doing two steps is no permission. */
export const everything = (world: World, account: string): Viewer => signedIn(world, { account, department: 'FINANCE', roles: FINANCE });

export const anybody = (world: World): Viewer => publicViewer(world.graph);
export const ofOrganization = (world: World, organizationId: string, account = `of-${organizationId}`): Viewer => signedIn(world, { account, displayName: '于（主任）', kind: 'ORGANIZATION', organizationId, roles: ['organization-administrator'] });

export function district(world: World, unitCode: string): Viewer {
  const unit = units.find(({ code }) => code === unitCode)!;
  return signedIn(world, { account: `clerk-${unitCode}`, unit: { id: unitId(unitCode), kind: unit.kind, regionCode: unit.regionCode }, roles: ['registry-clerk-unit'] });
}

export async function ask<Answer>(world: World, viewer: Viewer, document: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const { data, errors } = await world.execute(document, { viewer, variables });
  if (errors?.[0]) throw errors[0].originalError ?? errors[0];
  return data as Answer;
}

export type Answer = Record<string, unknown> & { id: string; version: number; code?: string; message?: string };

const NOUNS: Readonly<Record<string, string>> = {
  BudgetLine: 'id version amount available committed paid revision executionRate offers { action }', CollectiveDecision: 'id version state used amount recused offers { action }',
  FundGrant: 'id version state stateLabel amount committed paid offers { action }', Payment: 'id version state stateLabel amount voucherNumber paidOn ordinal offers { action }',
};
const nounOf = (name: string): string => Object.entries({ BudgetLine: /Budget/, CollectiveDecision: /CollectiveDecision/, FundGrant: /FundGrant/ }).find(([, pattern]) => pattern.test(name))?.[0] ?? 'Payment';
const TYPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  createBudgetLine: { input: 'BudgetLineInput!' }, changeBudget: { input: 'BudgetChangeInput!' }, correctBudgetLine: { input: 'BudgetLineWordsInput!' }, recordCollectiveDecision: { input: 'CollectiveDecisionInput!' }, draftFundGrant: { input: 'FundGrantInput!' },
  reviseFundGrant: { input: 'FundGrantInput!' }, approveFundGrant: { input: 'GrantApprovalInput!' }, requestPayment: { input: 'PaymentRequestInput!' }, applyForPayment: { input: 'PaymentRequestInput!' }, pay: { input: 'PaidInput!' },
};
const BASIC: Readonly<Record<string, string>> = { id: 'ID!', version: 'Int!', reason: 'String!', text: 'String!' };

/** Does something by a command; a refusal comes back as data. */
export async function act(world: World, viewer: Viewer, name: string, variables: Record<string, unknown>): Promise<Answer> {
  const [noun, keys] = [nounOf(name), Object.keys(variables)];
  const document = `mutation (${keys.map((key) => `$${key}: ${TYPES[name]?.[key] ?? BASIC[key]}`).join(', ')}) { answer: ${name}(${keys.map((key) => `${key}: $${key}`).join(', ')}) { ... on ${noun} { ${NOUNS[noun]} } ... on Refusal { code message fields } } }`;
  return (await ask<{ answer: Answer }>(world, viewer, document, variables)).answer;
}

let numbered = 0;

/** A collective decision, recorded and confirmed by two people. */
export async function decided(world: World, kind: 'BUDGET' | 'SPENDING', amount: number, confirm = true): Promise<Answer> {
  numbered += 1;
  const input = { kind, body: 'CHAIRS_MEETING', heldOn: '2026-02-27', minutesNumber: `〔2026〕${numbered}号`, agendaItem: '一', title: `议题${numbered}`, amount: String(amount), recused: ['理事长（兼任对方理事）'] };
  const recorded = await act(world, as(world, 'office'), 'recordCollectiveDecision', { input });
  return confirm ? act(world, as(world, 'office2'), 'confirmCollectiveDecision', { id: recorded.id, version: recorded.version }) : recorded;
}

/** A budget line with this much (fen). */
export async function lineOf(world: World, amount: number): Promise<Answer> {
  const decision = await decided(world, 'BUDGET', amount);
  numbered += 1;
  return act(world, as(world, 'clerk'), 'createBudgetLine', { input: { year: 2026, code: `F${numbered}`, title: `科目${numbered}`, source: 'UNION_FUNDS', budget: { amount: String(amount), collectiveDecision: decision.id, reason: '年度预算' } } });
}

export const organizationOf = (world: World, values: Partial<BuiltOrganization> = {}) => world.write((context) => buildOrganization(context, { published: true, ...values }));

export const instalments = (...amounts: number[]) => amounts.map((amount, index) => ({ amount: String(amount), condition: index === 0 ? '签订协议以后' : '中期服务满一百人次以后', dueOn: null }));

/** A grant that was proposed by legal affairs. */
export async function proposed(world: World, organization: string, parts: readonly number[], line: string | null = null, by = as(world, 'legal')): Promise<Answer> {
  const amount = parts.reduce((sum, part) => sum + part, 0);
  const draft = await act(world, by, 'draftFundGrant', { input: { organization, purpose: '职工心理服务', amount: String(amount), line, instalments: instalments(...parts) } });
  return draft.code ? draft : act(world, by, 'proposeFundGrant', { id: draft.id, version: draft.version });
}

export const approve = (world: World, grant: Answer, input: Record<string, unknown>, by = as(world, 'leader')): Promise<Answer> => act(world, by, 'approveFundGrant', { id: grant.id, input: { version: grant.version, reason: '用途明确', ...input } });

export async function paymentsOf(world: World, grant: string): Promise<Answer[]> {
  const { fundGrant } = await ask<{ fundGrant: { payments: { nodes: Answer[] } } }>(world, as(world, 'auditor'), `query ($id: ID!) { fundGrant(id: $id) { payments { nodes { ${NOUNS['Payment']} } } } }`, { id: grant });
  return fundGrant.payments.nodes;
}

/** An instalment that was asked for and agreed to. */
export async function payable(world: World, payment: Answer): Promise<Answer> {
  const requested = await act(world, as(world, 'legal'), 'requestPayment', { id: payment.id, input: { version: payment.version, fulfilment: '协议已签订' } });
  return requested.code ? requested : act(world, as(world, 'clerk'), 'approvePayment', { id: payment.id, version: requested.version });
}

export const paid = (world: World, payment: Answer, input: Record<string, unknown> = {}, by = as(world, 'cashier')): Promise<Answer> =>
  act(world, by, 'pay', { id: payment.id, input: { version: payment.version, key: newId(), voucherNumber: '付字第1号', paidOn: '2026-03-02', ...input } });

const BROKEN = `
  with sums as (
    select line_id, coalesce(sum(credit - debit) filter (where account = 'SOURCE'), 0) as source, coalesce(sum(debit - credit) filter (where account = 'AVAILABLE'), 0) as available,
      coalesce(sum(debit - credit) filter (where account = 'COMMITTED'), 0) as committed, coalesce(sum(debit - credit) filter (where account = 'PAID'), 0) as paid from funds_journal_line group by line_id),
  accounts as (select from funds_journal_line group by line_id, account having sum(debit - credit) * case when account = 'SOURCE' then -1 else 1 end < 0),
  entries as (select entry_id from funds_journal_line group by entry_id having sum(debit) <> sum(credit)),
  moved as (select payment_id, count(*) filter (where kind = 'PAY') - count(*) filter (where kind = 'REVERSE') as times from funds_journal_entry where payment_id is not null group by 1),
  planned as (select grant_id, coalesce(sum(amount) filter (where state = 'PAID'), 0) as paid, coalesce(sum(amount) filter (where state in ('PLANNED', 'REQUESTED', 'APPROVED')), 0) as committed from funds_payment group by 1),
  spent as (select collective_decision_id as id, sum(amount) as used from funds_journal_entry where kind in ('ADOPT', 'RAISE', 'COMMIT') and collective_decision_id is not null group by 1)
  select (select coalesce(sum(debit) - sum(credit), 0)::int from funds_journal_line) as sum, (select count(*)::int from accounts) as negative, (select count(*)::int from entries) as unbalanced,
    (select count(*)::int from funds_journal_entry e where not exists (select from funds_journal_line l where l.entry_id = e.id)) as empty,
    (select count(*)::int from funds_budget_line b left join sums s on s.line_id = b.id where (b.amount, b.available, b.committed, b.paid) is distinct from (coalesce(s.source, 0), coalesce(s.available, 0), coalesce(s.committed, 0), coalesce(s.paid, 0))) as strayed,
    (select count(*)::int from funds_budget_line b left join sums s on s.line_id = b.id where coalesce(s.committed + s.paid, 0) > coalesce(s.source, 0) or b.available < 0 or b.committed < 0 or b.paid < 0) as overdrawn,
    (select count(*)::int from funds_payment p left join moved m on m.payment_id = p.id where (p.state = 'PAID') <> (coalesce(m.times, 0) = 1) or coalesce(m.times, 0) not in (0, 1)) as untraced,
    (select count(*)::int from funds_grant g left join planned p on p.grant_id = g.id where (g.committed, g.paid) is distinct from (coalesce(p.committed, 0), coalesce(p.paid, 0))) as grants,
    (select count(*)::int from funds_collective_decision d left join spent s on s.id = d.id where d.used <> coalesce(s.used, 0) or coalesce(s.used, 0) > d.amount) as decisions`;

export const SOUND = { sum: 0, negative: 0, unbalanced: 0, empty: 0, strayed: 0, overdrawn: 0, untraced: 0, grants: 0, decisions: 0 };

/** What of the journal is not as it must be: nothing. */
export const brokenIn = async (world: World): Promise<Record<string, number>> => (await world.sql.query<Record<string, number>>(BROKEN)).rows[0]!;
