import { newId } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { act, type Answer, approve, as, ask, brokenIn, decided, fundsWorld, lineOf, ofOrganization, organizationOf, paid, payable, paymentsOf, proposed, SOUND } from './world.ts';

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

const APPEAL = 'mutation ($decision: ID!) { done: fileAppeal(decision: $decision, grounds: "服务已经开展") { ... on Appeal { id version } ... on Refusal { code } } }';
const OVERTURN = 'mutation ($id: ID!, $version: Int!) { done: overturnAppeal(id: $id, version: $version, reason: "签到记录属实") { ... on Appeal { id state } ... on Refusal { code } } }';

/** A grant that was ended, and the appeal against that. */
async function appealed(line: string): Promise<Answer> {
  const [own, leader] = [ofOrganization(world, organization), as(world, 'leader')];
  const grant = await approve(world, await proposed(world, organization, [700], line), {});
  const told = await act(world, leader, 'notifyFundGrantEnd', { id: grant.id, version: grant.version, reason: '没有开展' });
  const heard = await act(world, own, 'replyToFundGrant', { id: grant.id, version: told.version, text: '已经开展' });
  await act(world, leader, 'endFundGrant', { id: grant.id, version: heard.version, reason: '没有开展' });
  const { fundGrant } = await ask<{ fundGrant: { decisions: { nodes: { id: string; outcome: string }[] } } }>(world, own, 'query ($id: ID!) { fundGrant(id: $id) { decisions { nodes { id outcome } } } }', { id: grant.id });
  return (await ask<{ done: Answer }>(world, own, APPEAL, { decision: fundGrant.decisions.nodes.find(({ outcome }) => outcome === '终止')!.id })).done;
}

it('复核改变终止的同时，别的在同一科目批准：谁也不卡住谁', async () => {
  const line = await lineOf(world, 100_000);
  const [appeals, grants]: [Answer[], Answer[]] = [[], []];
  for (let count = 0; count < 8; count += 1) {
    appeals.push(await appealed(line.id));
    grants.push(await proposed(world, organization, [700], line.id));
  }
  const overturned = many(8, async (index) => (await ask<{ done: Answer }>(world, as(world, 'reviewer'), OVERTURN, { id: appeals[index]!.id, version: appeals[index]!.version })).done);
  expect([counted(await many(8, (index) => approve(world, grants[index]!, {}))), (await overturned).map((each) => each['state'])]).toEqual([{ DONE: 8 }, Array.from({ length: 8 }, () => 'OVERTURNED')]);
  expect(await brokenIn(world)).toEqual(SOUND);
}, 120_000);
