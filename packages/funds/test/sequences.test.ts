import type { World } from '@gongqiao/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { act, type Answer, approve, as, brokenIn, decided, fundsWorld, lineOf, ofOrganization, organizationOf, paid, proposed, SOUND } from './world.ts';

const CLIENTS = 20;
// 能力 105、安全要求 R38 要一万个；平时跑二百个
const SEQUENCES = Number(process.env['FUNDS_SEQUENCES'] ?? 200);
/** So many batches share their lines and decisions, before these have little left to say. */
const SHARED_BY = 10;

let world: World;
let organization: string;
beforeAll(async () => {
  world = await fundsWorld();
  organization = (await organizationOf(world)).id;
});
afterAll(() => world.close());

/** What everybody works upon at once. */
interface Shared {
  readonly lines: readonly string[];
  readonly budget: string;
  readonly spending: readonly (string | null)[];
}

async function shared(): Promise<Shared> {
  const lines = [await lineOf(world, 5_000), await lineOf(world, 2_500), await lineOf(world, 1_200)].map(({ id }) => id);
  return { lines, budget: (await decided(world, 'BUDGET', 8_000)).id, spending: [null, null, (await decided(world, 'SPENDING', 4_000)).id, (await decided(world, 'SPENDING', 1_500)).id] };
}

const KINDS = ['propose', 'propose', 'approve', 'approve', 'approve', 'request', 'request', 'approvePayment', 'approvePayment', 'pay', 'pay', 'reverse', 'notifyEnd', 'reply', 'reply', 'end', 'end', 'keep', 'change'] as const;
type Kind = (typeof KINDS)[number];
interface Step {
  readonly kind: Kind;
  readonly line: number;
  readonly which: number;
  readonly amount: number;
}
const step: fc.Arbitrary<Step> = fc.record({ kind: fc.constantFrom(...KINDS), line: fc.nat(2), which: fc.nat(50), amount: fc.integer({ min: 1, max: 900 }) });
const sequence = fc.array(step, { minLength: 2, maxLength: 5 });

/** In which states a grant or a payment is looked for; of some, those that are refused as well. */
const FOUND: Readonly<Record<Exclude<Kind, 'propose' | 'change'>, readonly [table: string, states: readonly string[]]>> = {
  approve: ['funds_grant', ['PROPOSED', 'APPROVED']], notifyEnd: ['funds_grant', ['APPROVED']], reply: ['funds_grant', ['END_NOTIFIED']], end: ['funds_grant', ['END_HEARD']], keep: ['funds_grant', ['END_NOTIFIED', 'END_HEARD']],
  request: ['funds_payment', ['PLANNED']], approvePayment: ['funds_payment', ['REQUESTED']], pay: ['funds_payment', ['APPROVED', 'PAID']], reverse: ['funds_payment', ['PAID']],
};

async function change(line: string, budget: string, by: number): Promise<Answer> {
  const { rows: [row] } = await world.sql.query('select version, amount from funds_budget_line where id = $1', [line]);
  return act(world, as(world, 'clerk'), 'changeBudget', { id: line, version: row!['version'], input: { amount: String(Math.max(1, Number(row!['amount']) + by)), collectiveDecision: budget, reason: '调整' } });
}

/** What a client does next, with whatever there is; refusals are answers like others. */
async function take({ kind, line: index, which, amount }: Step, { lines, budget, spending }: Shared): Promise<Answer | null> {
  const line = lines[index]!;
  if (kind === 'propose') return proposed(world, organization, [amount, (which % 3) + 1], line);
  if (kind === 'change') return change(line, budget, amount - 450);
  const [table, states] = FOUND[kind];
  const { rows } = await world.sql.query<{ id: string; version: number }>(`select id, version from ${table} where line_id = $1 and state = any($2) order by id`, [line, states]);
  const row = rows[which % Math.max(rows.length, 1)] as Answer | undefined;
  if (!row) return null;
  const [{ id, version }, reason] = [row, '随机的一步'];
  if (kind === 'approve') return approve(world, row, { collectiveDecision: spending[amount % spending.length] });
  if (kind === 'pay') return paid(world, row);
  if (kind === 'request') return act(world, as(world, 'legal'), 'requestPayment', { id, input: { version, fulfilment: '已做到' } });
  if (kind === 'reply') return act(world, ofOrganization(world, organization), 'replyToFundGrant', { id, version, text: '同意' });
  if (kind === 'approvePayment') return act(world, as(world, 'clerk'), 'approvePayment', { id, version });
  if (kind === 'reverse') return act(world, as(world, 'clerk'), 'reversePayment', { id, version, reason });
  return act(world, as(world, 'leader'), { notifyEnd: 'notifyFundGrantEnd', end: 'endFundGrant', keep: 'keepFundGrant' }[kind], { id, version, reason });
}

const EXPECTED = ['LINE_SHORT', 'LINE_BELOW_USED', 'LINE_UNCHANGED', 'PAYMENT_PAID', 'GRANT_NOT_ACTIVE', 'NOT_NOW', 'CONFLICT', 'DECISION_SHORT'];
const WANTED = ['LINE_SHORT', 'DECISION_SHORT', 'CONFLICT'];
const ROUNDS = 8;

it(`${SEQUENCES} 个随机的序列，每次 ${CLIENTS} 个人同时办：分录总是平的，没有一个科目透支，没有一项决策用过头`, async () => {
  const [done, refused] = [new Map<Kind, number>(), new Map<string, number>()];
  let upon = await shared();
  let batches = 0;
  const more = () => fc.assert(fc.asyncProperty(fc.array(sequence, { minLength: CLIENTS, maxLength: CLIENTS }), async (clients) => {
    if (batches > 0 && batches % SHARED_BY === 0) upon = await shared();
    batches += 1;
    await Promise.all(clients.map(async (steps) => {
      for (const each of steps) {
        const answer = await take(each, upon);
        if (answer?.code) refused.set(answer.code, (refused.get(answer.code) ?? 0) + 1);
        else if (answer) done.set(each.kind, (done.get(each.kind) ?? 0) + 1);
      }
    }));
    expect([...refused.keys()].filter((code) => !EXPECTED.includes(code))).toEqual([]);
    expect(await brokenIn(world)).toEqual(SOUND);
  }), { numRuns: Math.ceil(SEQUENCES / CLIENTS), endOnFailure: true });
  await more();
  // 一轮里碰不上的，再来几轮
  for (let round = 1; round < ROUNDS && WANTED.some((code) => !refused.has(code)); round++) await more();
  expect([...done.keys()].sort()).toEqual([...new Set(KINDS)].sort());
  // 额度真的用完过，不然什么也没有证明
  expect([...refused.keys()]).toEqual(expect.arrayContaining(WANTED));
}, 3_600_000);
