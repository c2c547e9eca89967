import { demoAccountId, demoOrganizationId } from '@gongqiao/identity/testing';
import { type Context, EVERYWHERE, inTransaction, newId, type Viewer } from '@gongqiao/kernel';
import { registryDomain } from '@gongqiao/registry';
import type { BudgetLine } from '../budget-line/budget-line.entity.ts';
import type { CollectiveDecision } from '../collective-decision/collective-decision.entity.ts';
import type { FundGrant } from '../grant/grant.entity.ts';
import { approveGrant } from '../operations/grant/approve-grant.ts';
import { draftGrant } from '../operations/grant/draft-grant.ts';
import { proposeDraft } from '../operations/grant/propose-grant.ts';
import { createBudgetLine } from '../operations/keep-budget.ts';
import { confirmDecision, recordDecision } from '../operations/keep-decision.ts';
import { pay } from '../operations/payment/pay.ts';
import { approvePayment, requestPayment } from '../operations/payment/request-payment.ts';
import { Payment } from '../payment/payment.entity.ts';
import { fundsGrants } from '../permissions.ts';

const DAY = 86_400_000;

interface Actor {
  readonly account: string;
  readonly name: string;
  readonly role: string;
  readonly department: string;
}

const PEOPLE = {
  legal: { account: 'legal-affairs', name: '周（经办）', role: 'registry-clerk-city', department: 'LEGAL_AFFAIRS' },
  leader: { account: 'finance-leader', name: '曲（部长）', role: 'finance-leader-city', department: 'FINANCE' },
  clerk: { account: 'finance', name: '纪（会计）', role: 'finance-clerk-city', department: 'FINANCE' },
  cashier: { account: 'finance-cashier', name: '宫（出纳）', role: 'finance-cashier-city', department: 'FINANCE' },
  office: { account: 'general-office', name: '牟（秘书）', role: 'office-clerk-city', department: 'GENERAL_OFFICE' },
  office2: { account: 'general-office-2', name: '栾（秘书）', role: 'office-clerk-city', department: 'GENERAL_OFFICE' },
} as const satisfies Record<string, Actor>;

const viewerOf = ({ account, name, role, department }: Actor): Viewer => ({
  kind: 'STAFF', accountId: demoAccountId(account), name, department, unitId: null, organizationId: null,
  grants: new Map([...(registryDomain.grants?.[role] ?? []), ...(fundsGrants[role] ?? [])].map((permission) => [permission, [EVERYWHERE]])),
});

/** Does what people did some days ago, each in a transaction of its own. */
class Past {
  constructor(readonly context: Context) {}

  at<T>(daysAgo: number, who: keyof typeof PEOPLE, work: (context: Context) => Promise<T>): Promise<T> {
    const now = new Date(this.context.clock.now().getTime() - daysAgo * DAY);
    this.context.em.clear();
    const own: Context = { ...this.context, viewer: viewerOf(PEOPLE[who]), clock: { now: () => now } };
    return inTransaction(own, () => work(own));
  }

  day(daysAgo: number): string {
    return new Date(this.context.clock.now().getTime() - daysAgo * DAY + 8 * 3_600_000).toISOString().slice(0, 10);
  }
}

async function decided(past: Past, daysAgo: number, facts: Pick<CollectiveDecision, 'kind' | 'title' | 'minutesNumber' | 'agendaItem' | 'recused'> & { readonly amount: number }): Promise<string> {
  const { id, version } = await past.at(daysAgo, 'office', (own) => recordDecision(own, { ...facts, amount: String(facts.amount), body: 'CHAIRS_MEETING', heldOn: past.day(daysAgo + 2), uploads: [] }));
  await past.at(daysAgo - 1, 'office2', (own) => confirmDecision(own, id, version));
  return id;
}

type NewLine = Pick<BudgetLine, 'code' | 'title' | 'source' | 'remark'> & { readonly amount: number };

const lines: readonly NewLine[] = [
  { code: '50401', title: '社会组织孵化扶持', source: 'UNION_FUNDS', remark: '入驻扶持、启动资金和中期补助', amount: 800_000_00 },
  { code: '50402', title: '职工服务项目补助', source: 'FISCAL', remark: '财政专项补助，专款专用', amount: 500_000_00 },
  { code: '50403', title: '新就业形态职工关爱', source: 'UPPER_LEVEL', remark: null, amount: 300_000_00 },
];

async function budgeted(past: Past, year: number): Promise<string[]> {
  const whole = lines.reduce((sum, { amount }) => sum + amount, 0);
  const collectiveDecision = await decided(past, 60, { kind: 'BUDGET', title: `${year} 年扶持社会组织的预算`, minutesNumber: `主席办公会纪要〔${year}〕3号`, agendaItem: '二', amount: whole, recused: [] });
  const made: string[] = [];
  for (const { amount, ...line } of lines) made.push((await past.at(58, 'clerk', (own) => createBudgetLine(own, { ...line, year, budget: { amount: String(amount), collectiveDecision, reason: `下达 ${year} 年预算` } }))).id);
  return made;
}

async function proposed(past: Past, daysAgo: number, organization: number, line: string, purpose: string, parts: readonly (readonly [amount: number, condition: string, inDays: number])[]): Promise<FundGrant> {
  const input = {
    organization: demoOrganizationId(organization), purpose, amount: String(parts.reduce((sum, [amount]) => sum + amount, 0)), line, uploads: [],
    instalments: parts.map(([amount, condition, inDays]) => ({ amount: String(amount), condition, dueOn: past.day(-inDays) })),
  };
  const draft = await past.at(daysAgo, 'legal', (own) => draftGrant(own, input));
  return past.at(daysAgo, 'legal', (own) => proposeDraft(own, draft.id, draft.version));
}

async function firstPaid(past: Past, grant: string, voucherNumber: string): Promise<void> {
  const first = await past.at(20, 'legal', async (own) => {
    const payment = (await own.em.findOneOrFail(Payment, { grant, ordinal: 1 } as never)) as Payment;
    return requestPayment(own, payment.id, 'request', { version: payment.version, fulfilment: '协议已经签订，人员已经到位。' });
  });
  const agreed = await past.at(18, 'clerk', (own) => approvePayment(own, first.id, first.version));
  await past.at(17, 'cashier', (own) => pay(own, first.id, { version: agreed.version, key: newId(), voucherNumber, paidOn: past.day(17) }));
}

/** This year's budget, what a meeting decided, a grant of which the first instalment is paid, and one that waits to be approved. Needs the demo accounts and organizations; does nothing where it was loaded already. */
export async function loadDemoFunds(context: Context): Promise<void> {
  const { rows } = await context.sql.query('select 1 from funds_budget_line limit 1');
  if (rows.length > 0) return;
  const past = new Past(context);
  const year = Number(past.day(0).slice(0, 4));
  const [incubation, services] = await budgeted(past, year);
  const collectiveDecision = await decided(past, 28, { kind: 'SPENDING', title: '第四季度扶持资金安排', minutesNumber: `主席办公会纪要〔${year}〕18号`, agendaItem: '一', amount: 200_000_00, recused: ['副主席（兼任对方理事）'] });
  const grant = await proposed(past, 26, 106, incubation!, '夜班职工心理服务', [[60_000_00, '签订协议、人员到位以后', -20], [60_000_00, '中期服务满二百人次、通过检查以后', 40]]);
  await past.at(23, 'leader', (own) => approveGrant(own, grant.id, { version: grant.version, reason: '服务对象明确，分期与服务进度对应，经主席办公会研究同意。', collectiveDecision }));
  await firstPaid(past, grant.id, `付字〔${year}〕第 86 号`);
  await proposed(past, 2, 77, services!, '家政服务员技能提升班', [[20_000_00, '开班以后', 10], [18_000_00, '结业、通过考核的满三十人以后', 70]]);
}
