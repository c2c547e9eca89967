import { findPolicy, type Viewer } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { act, type Answer, anybody, approve, as, district, fundsWorld, lineOf, ofOrganization, organizationOf, paymentsOf, proposed } from './world.ts';

interface Placed {
  readonly id: string;
  readonly version: number;
  readonly payment: string | null;
  readonly place: '370214' | '370215';
  readonly owner: 'first' | 'second';
  readonly draft: boolean;
}

let world: World;
let line: Answer;
const organizations: Record<'first' | 'second', string> = { first: '', second: '' };
const rows: Placed[] = [];

beforeAll(async () => {
  world = await fundsWorld();
  line = await lineOf(world, 10_000_000);
  for (const [owner, place] of [['first', '370214'], ['second', '370215']] as const) {
    organizations[owner] = (await organizationOf(world, { region: place })).id;
    const open = await approve(world, await proposed(world, organizations[owner], [900], line.id), {});
    const draft = await act(world, as(world, 'legal'), 'draftFundGrant', { input: { organization: organizations[owner], purpose: '讲座', amount: '100', instalments: [] } });
    rows.push({ id: open.id, version: open.version, payment: (await paymentsOf(world, open.id))[0]!.id, place, owner, draft: false }, { id: draft.id, version: draft.version, payment: null, place, owner, draft: true });
  }
}, 60_000);
afterAll(() => world.close());

const VIEWERS = {
  legal: () => as(world, 'legal'), leader: () => as(world, 'leader'), clerk: () => as(world, 'clerk'), cashier: () => as(world, 'cashier'), office: () => as(world, 'office'), auditor: () => as(world, 'auditor'), reader: () => as(world, 'reader'),
  chengyang: () => district(world, '370214'), jimo: () => district(world, '370215'), first: () => ofOrganization(world, organizations.first), second: () => ofOrganization(world, organizations.second), public: () => anybody(world),
} satisfies Record<string, () => Viewer>;
type Who = keyof typeof VIEWERS;
const everybody = Object.keys(VIEWERS) as Who[];

// The oracle: who sees what, said without scopes and filters.
const CITY: readonly Who[] = ['legal', 'leader', 'clerk', 'cashier', 'office', 'auditor'];
function sees(who: Who, { place, owner, draft }: Placed): boolean {
  if (who === 'first' || who === 'second') return owner === who && !draft;
  return CITY.includes(who) || (who === 'chengyang' && place === '370214') || (who === 'jimo' && place === '370215');
}

const asked = async <Data>(who: Who, document: string, variables: Record<string, unknown> = {}) => (await world.execute(document, { viewer: VIEWERS[who](), variables })).data as unknown as Data | null;
const codeOf = async (who: Who, mutation: string, id: string): Promise<string> =>
  (await asked<{ done?: { code?: string } }>(who, `mutation ($id: ID!) { done: ${mutation} { ... on Refusal { code } } }`, { id }))?.done?.code ?? 'DENIED';

interface Seen {
  readonly one: object | null;
  readonly list: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
}

it('看、列、数，以及每一步：别的组织、别的区市、没有这一步权限的，都碰不到', async () => {
  const STEPS: readonly (readonly [string, readonly Who[]])[] = [
    ['proposeFundGrant(id: $id, version: 0)', ['legal', 'chengyang', 'jimo']], ['returnFundGrant(id: $id, version: 0, reason: "试")', ['leader']], ['endFundGrant(id: $id, version: 0, reason: "试")', ['leader']], ['replyToFundGrant(id: $id, version: 0, text: "试")', ['first', 'second']],
  ];
  await fc.assert(fc.asyncProperty(fc.constantFrom(...everybody), fc.constantFrom(...rows), async (who, row) => {
    const seen = await asked<Seen>(who, 'query ($id: ID!) { one: fundGrant(id: $id) { id } list: fundGrants(first: 100) { totalCount nodes { id } } }', { id: row.id });
    const wanted = [sees(who, row), sees(who, row), rows.filter((each) => sees(who, each)).length];
    expect(seen ? [seen.one !== null, seen.list.nodes.some(({ id }) => id === row.id), seen.list.totalCount] : 'DENIED').toEqual(who === 'public' ? 'DENIED' : wanted);
    for (const [step, holders] of STEPS) {
      const code = await codeOf(who, step, row.id);
      expect([step, code === 'DENIED', code === 'NOT_FOUND']).toEqual([step, !holders.includes(who), holders.includes(who) && !sees(who, row)]);
    }
  }), { numRuns: 80 });
}, 120_000);

it('拨付：组织只能申请自己的，付款只有出纳，审核只有会计，经审办什么也不能办', async () => {
  const STEPS: readonly (readonly [string, readonly Who[]])[] = [
    ['requestPayment(id: $id, input: { version: 0, fulfilment: "试" })', ['legal', 'chengyang', 'jimo']], ['applyForPayment(id: $id, input: { version: 0, fulfilment: "试" })', ['first', 'second']], ['approvePayment(id: $id, version: 0)', ['clerk']],
    ['pay(id: $id, input: { version: 0, key: "k", voucherNumber: "v", paidOn: "2026-03-01" })', ['cashier']], ['reversePayment(id: $id, version: 0, reason: "试")', ['clerk']],
  ];
  for (const who of everybody) {
    for (const row of rows.filter(({ payment }) => payment !== null)) {
      const seen = await asked<Seen>(who, 'query ($id: ID!) { one: payment(id: $id) { id } list: payments(first: 100) { totalCount nodes { id } } }', { id: row.payment });
      expect([who, seen ? [seen.one !== null, seen.list.totalCount] : null]).toEqual([who, who === 'public' ? null : [sees(who, row), rows.filter((each) => !each.draft && sees(who, each)).length]]);
      for (const [step, holders] of STEPS) {
        const code = await codeOf(who, step, row.payment!);
        expect([who, step, code]).toEqual([who, step, holders.includes(who) ? (sees(who, row) ? 'CONFLICT' : 'NOT_FOUND') : 'DENIED']);
      }
    }
  }
}, 120_000);

it('预算科目、集体决策和分录：市级有关部门看得到，区市、组织和公众看不到；下达和登记各只有一个角色', async () => {
  const CREATE = `mutation { done: createBudgetLine(input: { year: 2026, code: "", title: "", source: FISCAL, budget: { amount: "0", reason: "" } }) { ... on Refusal { code } } }`;
  const RECORD = `mutation { done: recordCollectiveDecision(input: { kind: BUDGET, body: OTHER, heldOn: "2030-01-01", minutesNumber: "", agendaItem: "", title: "", amount: "0", recused: [] }) { ... on Refusal { code } } }`;
  for (const who of everybody) {
    const seen = await asked<Record<'lines' | 'decisions' | 'entries', { nodes: unknown[] }>>(who, '{ lines: budgetLines { nodes { id } } decisions: collectiveDecisions { nodes { id } } entries: journalEntries { nodes { id lines { nodes { debit credit } } } } }');
    const reads = CITY.includes(who) ? [true, true, true] : who === 'chengyang' || who === 'jimo' ? [false, false, false] : 'DENIED';
    expect([who, seen ? [seen.lines.nodes.length > 0, seen.decisions.nodes.length > 0, seen.entries.nodes.length > 0] : 'DENIED']).toEqual([who, reads]);
    const does = async (document: string) => (await asked<{ done: { code?: string } }>(who, document))?.done.code ?? 'DENIED';
    expect([who, await does(CREATE), await does(RECORD)]).toEqual([who, who === 'clerk' ? 'AMOUNT_INVALID' : 'DENIED', who === 'office' ? 'DECISION_LATER' : 'DENIED']);
  }
  const own = await asked<{ fundGrant: { line: object | null; collectiveDecision: object | null } }>('first', 'query ($id: ID!) { fundGrant(id: $id) { payments { nodes { amount } } } }', { id: rows[0]!.id });
  expect(own).not.toBeNull();
  const { errors } = await world.execute('query ($id: ID!) { fundGrant(id: $id) { line { title } } }', { viewer: VIEWERS.first(), variables: { id: rows[0]!.id } });
  expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
});

it('即使规则全都忘了写，数据库也只给出本范围的和自己的', async () => {
  const policies = world.graph.entities.flatMap((type) => findPolicy(type) ?? []).map((policy) => ({ policy: policy as { see: unknown }, see: policy.see }));
  for (const { policy } of policies) policy.see = () => true;
  try {
    for (const who of ['chengyang', 'jimo', 'first', 'second'] as const) {
      const { data } = await world.execute('{ fundGrants(first: 100) { nodes { id } } payments(first: 100) { nodes { id } } }', { viewer: VIEWERS[who]() });
      const read = data as unknown as Record<'fundGrants' | 'payments', { nodes: { id: string }[] }>;
      const near = rows.filter(({ place, owner }) => (who === 'chengyang' ? place === '370214' : who === 'jimo' ? place === '370215' : owner === who));
      expect([who, read.fundGrants.nodes.map(({ id }) => id).sort(), read.payments.nodes.map(({ id }) => id)]).toEqual([who, near.map(({ id }) => id).sort(), near.flatMap(({ payment }) => payment ?? [])]);
    }
  } finally {
    for (const { policy, see } of policies) policy.see = see as never;
  }
});
