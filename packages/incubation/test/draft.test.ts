import type { Viewer } from '@gongqiao/kernel';
import { buildOrganization } from '@gongqiao/registry/testing';
import type { World } from '@gongqiao/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { act, type Answer, ask, change, city, filled, incubationWorld, ofOrganization, publishedCall } from './world.ts';

let world: World;
let [one, other]: Viewer[] = [];
let draft: Answer;
beforeAll(async () => {
  world = await incubationWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  const organization = await world.write((context) => buildOrganization(context));
  [one, other] = [ofOrganization(world, organization.id, 'one'), { ...ofOrganization(world, organization.id, 'other'), name: '另一位同事' }];
  const call = await publishedCall(world, city(world));
  draft = await act(world, one!, 'startApplication', { call: call.id });
});

const save = (viewer: Viewer, version: number, ...changes: ReturnType<typeof change>[]): Promise<Answer> => act(world, viewer, 'saveApplication', { id: draft.id, version, changes });
const shown = async (): Promise<Answer> => (await ask<{ application: Answer }>(world, one!, 'query ($id: ID!) { application(id: $id) { id version plan targetWorkers remark peopleCount spaceWanted fundWanted } }', { id: draft.id })).application;

it('两个人改不同的项，各从同一版开始，合在一起', async () => {
  await save(one!, draft.version, change('PLAN', '甲写的计划'));
  expect(await save(other!, draft.version, change('TARGET_WORKERS', '乙写的对象'))).toMatchObject({ plan: '甲写的计划', targetWorkers: '乙写的对象' });
});

it('两个人改同一项：不覆盖，两份文字都告诉后来的人，另外的改动也没有丢', async () => {
  await save(one!, draft.version, change('PLAN', '甲写的计划'));
  const refused = await save(other!, draft.version, change('PLAN', '乙写的计划'), change('REMARK', '乙的说明'));
  expect(refused).toMatchObject({ code: 'CONFLICT', fields: ['plan'], changes: [{ field: 'plan', label: '计划', before: null, after: '甲写的计划', by: '于（主任）' }, { field: 'plan', label: '计划', before: null, after: '乙写的计划', by: '另一位同事' }] });
  expect(await shown()).toMatchObject({ plan: '甲写的计划', remark: null });
  expect(await save(other!, draft.version, change('PLAN', '甲乙合写的计划', '甲写的计划'), change('REMARK', '乙的说明'))).toMatchObject({ plan: '甲乙合写的计划' });
});

it('两个人改成一样的、网络慢又送一遍的，不算冲突', async () => {
  const saved = await save(one!, draft.version, change('PLAN', '同样的计划'));
  expect(await save(other!, draft.version, change('PLAN', '同样的计划'))).toMatchObject({ version: saved.version });
  expect(await save(one!, draft.version, change('PLAN', '同样的计划'))).toMatchObject({ version: saved.version });
});

it('任意次序、任意两个人、任意的项：每次保存的文字不是在申请里，就是连同别人的一起告诉了他', async () => {
  const fields = ['PLAN', 'TARGET_WORKERS', 'REMARK'] as const;
  const property = { PLAN: 'plan', TARGET_WORKERS: 'targetWorkers', REMARK: 'remark' } as const;
  const step = fc.record({ who: fc.constantFrom(0, 1), field: fc.constantFrom(...fields), text: fc.string({ minLength: 1, maxLength: 6 }).filter((text) => text.trim() !== '' && !text.includes('\u0000')), stale: fc.boolean() });
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
    const first = await shown();
    for (const { who, field, text, stale } of steps) {
      const before = await shown();
      const [from, now] = [(stale ? first : before)[property[field]] as string | null, before[property[field]] as string | null];
      const answer = await save([one!, other!][who]!, first.version, change(field, text, from));
      const after = (await shown())[property[field]];
      // 存下了的，就是这段文字；没有存的，一定是别人先改了，两份都说了
      const kept = { code: answer.code, stands: after, told: answer.code === undefined || JSON.stringify(answer['changes']).includes(JSON.stringify(text)), stale: answer.code === undefined || from !== now };
      expect(kept).toEqual({ code: answer.code, stands: answer.code === undefined ? text : now, told: true, stale: true });
      expect([undefined, 'CONFLICT']).toContain(answer.code);
    }
  }), { numRuns: 25 });
}, 120_000);

it('同一时刻的十次保存，一项也不丢', async () => {
  const sent = [change('PLAN', '计划'), change('TARGET_WORKERS', '对象'), change('REMARK', '说明'), change('PEOPLE_COUNT', '7'), change('SPACE_WANTED', '3')];
  await Promise.all([...sent, ...sent].map((one_, index) => save([one!, other!][index % 2]!, draft.version, one_)));
  expect(await shown()).toMatchObject({ plan: '计划', targetWorkers: '对象', remark: '说明', peopleCount: 7, spaceWanted: 3 });
});

it('填得不对的说哪一项、怎样改；没有填全的提交不了', async () => {
  expect(await save(one!, draft.version, change('PEOPLE_COUNT', '六个'))).toMatchObject({ code: 'FIELD_INVALID', fields: ['peopleCount'], message: '现有人数：请填写不小于零的整数' });
  expect(await save(one!, draft.version, change('REGION', '999999', '370214'))).toMatchObject({ code: 'FIELD_INVALID', fields: ['region'] });
  expect(await save(one!, draft.version, change('TARGET_WORKERS', '长'.repeat(501)))).toMatchObject({ code: 'FIELD_INVALID', fields: ['targetWorkers'] });
  expect(await act(world, one!, 'submitApplication', { id: draft.id, version: draft.version })).toMatchObject({ code: 'MISSING', fields: ['peopleCount', 'targetWorkers', 'plan'] });
});

it('提交以后不能再改；草稿工会看不到，撤回的可以重新申请', async () => {
  expect(await ask(world, city(world), 'query ($id: ID!) { application(id: $id) { id } }', { id: draft.id })).toEqual({ application: null });
  const rest = filled().filter(({ field }) => !['GROUP_NAME', 'REGION'].includes(field));
  const saved = await save(one!, draft.version, ...rest);
  const sent = await act(world, other!, 'submitApplication', { id: draft.id, version: saved.version });
  expect(sent).toMatchObject({ state: 'SUBMITTED' });
  expect(await save(one!, sent.version, change('PLAN', '再改', '每周两次法律咨询，每月一次安全培训。'))).toMatchObject({ code: 'APPLICATION_LOCKED' });
  expect(await ask(world, city(world), 'query ($id: ID!) { application(id: $id) { id } }', { id: draft.id })).toEqual({ application: { id: draft.id } });
  expect(await act(world, one!, 'withdrawApplication', { id: draft.id, version: sent.version })).toMatchObject({ state: 'WITHDRAWN' });
});
