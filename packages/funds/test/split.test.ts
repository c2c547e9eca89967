import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { act, type Answer, approve, as, ask, brokenIn, decided, fundsWorld, instalments, lineOf, organizationOf, proposed, SOUND } from './world.ts';

// 规则 funds.collectiveAbove：五万元
const ABOVE = 5_000_000;
let world: World;
beforeAll(async () => {
  world = await fundsWorld();
});
afterAll(() => world.close());

const fresh = async () => ({ line: (await lineOf(world, 100_000_000)).id, organization: (await organizationOf(world)).id });
const give = async (organization: string, line: string, amount: number, input: Record<string, unknown> = {}): Promise<Answer> => approve(world, await proposed(world, organization, [amount], line), input);
const needOf = async (grant: string, line: string | null = null, who = as(world, 'legal')) => (await ask<{ collectiveNeed: string | null }>(world, who, 'query ($grant: ID!, $line: ID) { collectiveNeed(grant: $grant, line: $line) }', { grant, line })).collectiveNeed;

it('同一科目给同一组织的合并计算：正好五万元可以批，多一分要集体决策；拒绝里写明规则、合计和别的几件', async () => {
  const { line, organization } = await fresh();
  expect(await give(organization, line, 3_000_000)).toMatchObject({ state: 'APPROVED' });
  const over = await proposed(world, organization, [2_000_001], line);
  expect(await needOf(over.id)).toContain('合计 50,000.01 元');
  expect(await approve(world, over, {})).toMatchObject({ code: 'DECISION_SPLIT', fields: ['collectiveDecision'], message: expect.stringMatching(/^不经集体决策可以审批的扶持资金：50,000元，12个月内同一科目给同一组织的.*这一件 20,000\.01 元，已经批准的有“.*职工心理服务”30,000\.00 元（2026-03-02），合计 50,000\.01 元/) });
  const just = await proposed(world, organization, [2_000_000], line);
  expect(await needOf(just.id)).toBeNull();
  expect(await approve(world, just, {})).toMatchObject({ state: 'APPROVED' });
  expect(await approve(world, over, { collectiveDecision: (await decided(world, 'SPENDING', 2_000_001)).id })).toMatchObject({ state: 'APPROVED' });
  expect(await give(organization, line, 1)).toMatchObject({ code: 'DECISION_SPLIT' });
});

it('换一个科目、换一个组织的不合并；收款的是同一个组织的，为同一件事项的，合并', async () => {
  const { line, organization } = await fresh();
  const [elsewhere, another] = [(await lineOf(world, 100_000_000)).id, (await organizationOf(world)).id];
  await give(organization, line, ABOVE);
  expect(await give(organization, elsewhere, ABOVE)).toMatchObject({ state: 'APPROVED' });
  expect(await give(another, line, ABOVE)).toMatchObject({ state: 'APPROVED' });
  const draft = (input: Record<string, unknown>) => act(world, as(world, 'legal'), 'draftFundGrant', { input: { purpose: '骑手互助', amount: '100', line, instalments: instalments(100), ...input } });
  const propose = async (row: Answer): Promise<Answer> => act(world, as(world, 'legal'), 'proposeFundGrant', { id: row.id, version: row.version });
  expect(await approve(world, await propose(await draft({ recipientName: '骑手互助小组', payee: organization })), {})).toMatchObject({ code: 'DECISION_SPLIT' });
  const third = (await lineOf(world, 100_000_000)).id;
  const [matter, first] = [(await organizationOf(world)).id, (await organizationOf(world)).id];
  const about = { subjectType: 'Organization', subjectId: matter };
  expect(await approve(world, await propose(await draft({ ...about, organization: first, amount: String(ABOVE), instalments: instalments(ABOVE) })), {})).toMatchObject({ state: 'APPROVED' });
  const apart = await propose(await draft({ ...about, organization: (await organizationOf(world)).id, line: third }));
  expect(await approve(world, apart, {})).toMatchObject({ code: 'DECISION_SPLIT' });
});

it('经过集体决策的不再合计：大的一件集体决策了，后面小的照常审批', async () => {
  const { line, organization } = await fresh();
  expect(await give(organization, line, ABOVE + 1, { collectiveDecision: (await decided(world, 'SPENDING', ABOVE + 1)).id })).toMatchObject({ state: 'APPROVED' });
  expect(await give(organization, line, ABOVE)).toMatchObject({ state: 'APPROVED' });
  expect(await give(organization, line, 1)).toMatchObject({ code: 'DECISION_SPLIT' });
});

it('审批时换了科目，按换的算；终止了的只算已付的；十二个月以前的不算', async () => {
  const { line, organization } = await fresh();
  const elsewhere = (await lineOf(world, 100_000_000)).id;
  const first = await give(organization, line, ABOVE);
  const next = await proposed(world, organization, [100], line);
  expect([await needOf(next.id), await needOf(next.id, elsewhere)]).toEqual([expect.stringContaining('合计 50,001.00 元'), null]);
  await world.sql.query("update funds_grant set state = 'ENDED' where id = $1", [first.id]);
  expect(await needOf(next.id)).toBeNull();
  await world.sql.query("update funds_grant set state = 'APPROVED', approved_at = '2025-03-02T15:59:59Z' where id = $1", [first.id]);
  expect(await needOf(next.id)).toBeNull();
  await world.sql.query("update funds_grant set approved_at = '2025-03-02T16:00:00Z' where id = $1", [first.id]);
  expect(await needOf(next.id)).not.toBeNull();
  expect(await approve(world, next, { line: elsewhere })).toMatchObject({ state: 'APPROVED' });
});

it('二十件同时提请、同时批：没有集体决策的合计不超过五万元', async () => {
  const { line, organization } = await fresh();
  const grants = await Promise.all(Array.from({ length: 20 }, () => proposed(world, organization, [1_000_000], line)));
  const answers = await Promise.all(grants.map((grant) => approve(world, grant, {})));
  const count = (test: (answer: Answer) => boolean) => answers.filter(test).length;
  expect([count(({ state }) => state === 'APPROVED'), count(({ code }) => code === 'DECISION_SPLIT')]).toEqual([5, 15]);
  expect(await brokenIn(world)).toEqual(SOUND);
}, 120_000);

it('同一件事项从二十个科目同时批：也不超过五万元', async () => {
  const matter = (await organizationOf(world)).id;
  const legal = as(world, 'legal');
  const grants = await Promise.all(Array.from({ length: 20 }, async () => {
    const { line, organization } = await fresh();
    const draft = await act(world, legal, 'draftFundGrant', { input: { organization, line, subjectType: 'Organization', subjectId: matter, purpose: '入驻扶持', amount: '1000000', instalments: instalments(1_000_000) } });
    return act(world, legal, 'proposeFundGrant', { id: draft.id, version: draft.version });
  }));
  const answers = await Promise.all(grants.map((grant) => approve(world, grant, {})));
  expect([answers.filter(({ state }) => state === 'APPROVED').length, answers.filter(({ code }) => code === 'DECISION_SPLIT').length]).toEqual([5, 15]);
}, 120_000);

it('看不到的人问不到；决定过的不再问', async () => {
  const { line, organization } = await fresh();
  const grant = await give(organization, line, ABOVE);
  expect(await needOf(grant.id)).toBeNull();
  expect(await needOf('00000000-0000-7000-8000-000000000001')).toBeNull();
  await expect(needOf(grant.id, null, as(world, 'reader'))).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
});
