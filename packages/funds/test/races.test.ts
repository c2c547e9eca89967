import { newId } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { act, type Answer, approve, as, brokenIn, decided, fundsWorld, lineOf, ofOrganization, organizationOf, paid, payable, paymentsOf, proposed, SOUND } from './world.ts';

let world: World;
let organization: string;
beforeAll(async () => {
  world = await fundsWorld();
  organization = (await organizationOf(world)).id;
});
afterAll(() => world.close());

const many = <T>(count: number, each: (index: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: count }, (_, index) => each(index)));

function counted(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code = 'DONE' } of answers) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

it('五十个人同时从一个科目批五十笔：批到用完为止，一分不超', async () => {
  const line = await lineOf(world, 10_000);
  const grants: Answer[] = [];
  for (let count = 0; count < 50; count += 1) grants.push(await proposed(world, organization, [700], line.id));
  const answers = await many(50, (index) => approve(world, grants[index]!, {}));
  expect(counted(answers)).toEqual({ DONE: 14, LINE_SHORT: 36 });
  expect(await brokenIn(world)).toEqual(SOUND);
  const { rows: [held] } = await world.sql.query('select available, committed from funds_budget_line where id = $1', [line.id]);
  expect(held).toEqual({ available: '200', committed: '9800' });
}, 120_000);

it('同一次付款发了五十遍：付一次，五十次都答同一笔；换一个编号再付的被拒绝', async () => {
  const line = await lineOf(world, 10_000);
  const grant = await approve(world, await proposed(world, organization, [500, 400], line.id), {});
  const [first, second] = await paymentsOf(world, grant.id);
  const [payment, key] = [await payable(world, first!), newId()];
  const answers = await many(50, () => paid(world, payment, { key }));
  expect(new Set(answers.map(({ id, state, version }) => JSON.stringify([id, state, version])))).toEqual(new Set([JSON.stringify([payment.id, 'PAID', payment.version + 1])]));
  const { rows } = await world.sql.query("select count(*)::int as count from funds_journal_entry where payment_id = $1", [payment.id]);
  expect(rows[0]).toEqual({ count: 1 });
  expect(await paid(world, payment, { key, voucherNumber: '另一张' })).toMatchObject({ code: 'KEY_REUSED' });
  expect(await paid(world, payment)).toMatchObject({ code: 'PAYMENT_PAID' });
  expect(await paid(world, await payable(world, second!), { key })).toMatchObject({ code: 'KEY_REUSED' });
  expect(await brokenIn(world)).toEqual(SOUND);
}, 120_000);

it('五十个付款人各用各的编号同时付一期：恰有一个付成', async () => {
  const line = await lineOf(world, 10_000);
  const grant = await approve(world, await proposed(world, organization, [500], line.id), {});
  const payment = await payable(world, (await paymentsOf(world, grant.id))[0]!);
  expect(counted(await many(50, () => paid(world, payment)))).toEqual({ DONE: 1, PAYMENT_PAID: 49 });
  expect(await brokenIn(world)).toEqual(SOUND);
}, 120_000);

it('一项集体决策同时用在许多科目的许多笔上：合计不超过决定的金额', async () => {
  const [decision, lines] = [await decided(world, 'SPENDING', 5_000), [await lineOf(world, 20_000), await lineOf(world, 20_000), await lineOf(world, 20_000)]];
  const grants: Answer[] = [];
  for (let count = 0; count < 15; count += 1) grants.push(await proposed(world, organization, [900], lines[count % 3]!.id));
  expect(counted(await many(15, (index) => approve(world, grants[index]!, { collectiveDecision: decision.id })))).toEqual({ DONE: 5, DECISION_SHORT: 10 });
  expect(await brokenIn(world)).toEqual(SOUND);
}, 120_000);

type Step = { readonly kind: 'propose' | 'request' | 'approvePayment' | 'pay' | 'reverse' | 'notifyEnd' | 'change'; readonly which: number; readonly amount: number };
const step: fc.Arbitrary<Step> = fc.record({ kind: fc.constantFrom('propose', 'propose', 'request', 'approvePayment', 'pay', 'pay', 'reverse', 'notifyEnd', 'change'), which: fc.nat(20), amount: fc.integer({ min: 1, max: 900 }) });

/** What a client does next, with whatever there is of the kind; refusals are answers like others. */
async function take({ kind, which, amount }: Step, line: string, budget: string): Promise<Answer | null> {
  const pick = async (table: string, states: string[]): Promise<Answer | null> => {
    const { rows } = await world.sql.query(`select id, version from ${table} where line_id = $1 and state = any($2) order by id`, [line, states]);
    return (rows[which % Math.max(rows.length, 1)] as Answer | undefined) ?? null;
  };
  if (kind === 'propose') return approve(world, await proposed(world, organization, [amount, amount], line), {});
  if (kind === 'change') {
    const { rows: [row] } = await world.sql.query('select version, amount from funds_budget_line where id = $1', [line]);
    return act(world, as(world, 'clerk'), 'changeBudget', { id: line, version: row!['version'], input: { amount: String(Math.max(1, Number(row!['amount']) + amount - 450)), collectiveDecision: budget, reason: '调整' } });
  }
  if (kind === 'notifyEnd') {
    const grant = await pick('funds_grant', ['APPROVED']);
    if (!grant) return null;
    const told = await act(world, as(world, 'leader'), 'notifyFundGrantEnd', { id: grant.id, version: grant.version, reason: '没有按约定使用' });
    const heard = told.code ? told : await act(world, ofOrganization(world, organization), 'replyToFundGrant', { id: grant.id, version: told.version, text: '同意' });
    return heard.code ? heard : act(world, as(world, 'leader'), 'endFundGrant', { id: grant.id, version: heard.version, reason: '双方同意终止' });
  }
  const payment = await pick('funds_payment', { request: ['PLANNED'], approvePayment: ['REQUESTED'], pay: ['APPROVED', 'PAID'], reverse: ['PAID'] }[kind]);
  if (!payment) return null;
  if (kind === 'request') return act(world, as(world, 'legal'), 'requestPayment', { id: payment.id, input: { version: payment.version, fulfilment: '已做到' } });
  if (kind === 'pay') return paid(world, payment);
  return act(world, as(world, 'clerk'), kind === 'reverse' ? 'reversePayment' : 'approvePayment', { id: payment.id, version: payment.version, ...(kind === 'reverse' ? { reason: '退款' } : {}) });
}

const EXPECTED = ['LINE_SHORT', 'LINE_BELOW_USED', 'LINE_UNCHANGED', 'PAYMENT_PAID', 'GRANT_NOT_ACTIVE', 'NOT_NOW', 'CONFLICT', 'DECISION_SHORT'];

it('许多人随意地批、申请、付、冲销、终止、调整：分录总是平的，余额总是分录的合计', async () => {
  const done = new Map<string, number>();
  await fc.assert(fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 5 }), async (clients) => {
    const [line, budget] = [(await lineOf(world, 3_000)).id, (await decided(world, 'BUDGET', 2_000)).id];
    const [first, second] = await paymentsOf(world, (await approve(world, await proposed(world, organization, [500, 400], line), {})).id);
    await paid(world, await payable(world, first!));
    await payable(world, second!);
    const codes = new Set<string>();
    await Promise.all(clients.map(async (steps) => {
      for (const each of steps) {
        const answer = await take(each, line, budget);
        if (answer?.code) codes.add(answer.code);
        else if (answer) done.set(each.kind, (done.get(each.kind) ?? 0) + 1);
      }
    }));
    expect([...codes].filter((code) => !EXPECTED.includes(code))).toEqual([]);
    expect(await brokenIn(world)).toEqual(SOUND);
  }), { numRuns: Number(process.env['FUNDS_RUNS'] ?? 50), endOnFailure: true });
  expect([...done.keys()].sort()).toEqual(['approvePayment', 'change', 'notifyEnd', 'pay', 'propose', 'request', 'reverse'].sort());
}, 600_000);
