import { newId } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, approve, brokenIn, decided, fundsWorld, lineOf, organizationOf, paid, payable, paymentsOf, proposed, SOUND } from './world.ts';

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
