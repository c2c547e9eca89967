import {
  actionsFor, advance, Choice, Computed, createRow, defineDomain, Event, flowFor, type FlowHandler, flowOffers, getRow, Integer, modelCheck, Noun, Offer, offersOf, One, policyFor, propertiesForFlow,
  propertiesForOffers, Refused, Row, rowsFor, Text, type Viewer, withinScope,
} from '@gongqiao/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clubsDomain, createWorld, meetingFlow, staff, type World } from '../../src/index.ts';

type PleaPermission = 'pleas.make' | 'pleas.judge' | 'pleas.clock';
interface PleaShape {
  readonly state: string;
  readonly plan: string | null;
  readonly amount: number | null;
  readonly about: unknown;
}

const pleaFlow = flowFor<PleaShape & { state: string }, PleaPermission>()('Plea', '请求', {
  initial: 'draft',
  states: { draft: { label: '草稿' }, underReview: { label: '评审中', within: 'pleas.review', lapse: 'lapse' }, granted: { label: '准予' }, declined: { label: '不予' } },
  actions: {
    submit: { label: '提交', publicLabel: '递交', from: ['draft'], to: 'underReview', permission: 'pleas.make', needs: ['plan', 'about'] },
    grant: { label: '准予', from: ['underReview'], to: 'granted', permission: 'pleas.judge', decides: { cites: ['pleas.article', 'pleas.measure'] }, needs: ['amount'] },
    decline: { label: '不予', from: ['draft', 'underReview'], to: 'declined', permission: 'pleas.judge', decides: { cites: ['pleas.article'], adverse: true }, rows: (viewer: Viewer) => withinScope(viewer, 'pleas.judge') },
    lapse: { label: '逾期退回', from: ['underReview'], to: 'draft', permission: 'pleas.clock' },
  },
});

@Noun('Plea', '请求', { table: 'pleas_plea' })
class Plea extends Row {
  @Choice(pleaFlow.stateType, '状态') state!: string;
  @Text('计划', { nullable: true }) plan!: string | null;
  @Integer('数额', { nullable: true }) amount!: number | null;
  @One(() => Plea, '关于', { nullable: true }) about!: Plea | null;
  @Computed(() => [Offer], '现在可以办理的事项', { needs: (viewer) => propertiesForFlow(pleaFlow, viewer), compute: (row, viewer) => flowOffers(pleaFlow, row, viewer) }) readonly offers!: Offer[];
}
const pleaPolicy = policyFor(Plea, { see: () => true });

const calls: unknown[][] = [];
const handler: FlowHandler = {
  words: ['within', 'decides'],
  advanced: async (context, { row, action, from, reason, cites }) => {
    if (reason === '炸') throw new Refused('NO_DECISION', '不能这样决定。');
    await context.em.flush();
    const [stored] = await context.em.execute('select state, version from pleas_plea where id = ?', [row.id]);
    calls.push([action, from, stored, reason, cites]);
  },
};
const pleasDomain = defineDomain({
  name: 'pleas', title: '请求（虚构）', requires: [], entities: [Plea], policies: [pleaPolicy], resolvers: [], flows: [pleaFlow], flowHandler: handler, permissions: { 'pleas.make': '请求', 'pleas.judge': '评审', 'pleas.clock': '到期办理' },
});

let world: World;
beforeAll(async () => {
  world = await createWorld({ domains: [clubsDomain, pleasDomain], schema: 'entities' });
});
afterAll(() => world.close());
beforeEach(() => void calls.splice(0));

const maker = staff({ 'pleas.make': ['a'] });
const judge = staff({ 'pleas.judge': ['a'] });
const newPlea = (values: object = {}) => world.write((context) => createRow(context, Plea, { state: 'DRAFT', scope: 'a', ...values }, { action: 'create' }).id);
const go = (id: string, viewer: Viewer, action: string, version: number, values?: object, reason?: string) =>
  world.write(async (context) => advance(context, pleaFlow, await getRow(context, Plea, id, true), { action, version, values: values as never, reason }), viewer);
const codeOf = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => (error instanceof Refused ? [error.code, ...error.fields] : error));
const stateOf = async (id: string) => (({ state, version }) => ({ state, version }))(await world.context().em.findOneOrFail(Plea, { id }));

describe('办理', () => {
  test('一路办到底：状态、版本、记录、期限、决定，都在一个交易里', async () => {
    const about = await newPlea();
    const id = await newPlea({ plan: '办班' });
    await go(id, maker, 'SUBMIT', 1, { about, amount: undefined });
    expect(await stateOf(id)).toEqual({ state: 'UNDER_REVIEW', version: 2 });
    expect(calls).toEqual([['submit', 'DRAFT', { state: 'UNDER_REVIEW', version: 2 }, '', null]]);
    await go(id, judge, 'grant', 2, { amount: 0 }, ' 合规。 ');
    expect(await stateOf(id)).toEqual({ state: 'GRANTED', version: 3 });
    expect(calls.slice(1)).toEqual([['grant', 'UNDER_REVIEW', { state: 'GRANTED', version: 3 }, '合规。', null]]);
    const events = await world.context().em.find(Event, { subjectId: id }, { orderBy: { id: 'asc' } });
    expect(events.map(({ kind, action, reason, subjectVersion, changes }) => [kind, action, reason, subjectVersion, changes.map(({ field, before, after }) => [field, before, after])])).toEqual([
      ['CREATE', 'create', null, 1, [['state', null, 'DRAFT'], ['plan', null, '办班']]],
      ['ADVANCE', 'submit', null, 2, [['state', 'DRAFT', 'UNDER_REVIEW'], ['about', null, about]]],
      ['ADVANCE', 'grant', '合规。', 3, [['state', 'UNDER_REVIEW', 'GRANTED'], ['amount', null, 0]]],
    ]);
  });

  test.each<[string, Viewer, string, number, object, string | undefined, unknown]>([
    ['没有这个动作', judge, 'burn', 1, {}, '因为', ['NOT_PERMITTED']],
    ['没有权限', maker, 'decline', 1, {}, '因为', ['NOT_PERMITTED']],
    ['权限不在此范围', staff({ 'pleas.judge': ['b'] }), 'decline', 1, {}, '因为', ['NOT_PERMITTED']],
    ['权限不在此范围，动作没有自己的规则', staff({ 'pleas.make': ['b'] }), 'submit', 1, { plan: 'x', about: 'x' }, undefined, ['NOT_PERMITTED']],
    ['现在不能办', judge, 'grant', 1, { amount: 1 }, '因为', ['NOT_NOW']],
    ['决定没有理由', judge, 'decline', 1, {}, '  ', ['REASON_REQUIRED', 'reason']],
    ['缺内容', maker, 'submit', 1, {}, undefined, ['MISSING', 'plan', 'about']],
    ['缺内容，空白的不算', maker, 'submit', 1, { plan: '' }, undefined, ['MISSING', 'plan', 'about']],
    ['旧版本', judge, 'decline', 0, {}, undefined, ['CONFLICT', 'state', 'plan']],
    ['旧版本先于别的毛病', maker, 'submit', 7, {}, undefined, ['CONFLICT']],
  ])('%s', async (_, viewer, action, version, values, reason, code) => {
    const id = await newPlea({ plan: action === 'decline' ? '有' : null });
    expect(await codeOf(go(id, viewer, action, version, values, reason))).toEqual(code);
    expect(await stateOf(id)).toEqual({ state: 'DRAFT', version: 1 });
    expect(calls).toEqual([]);
  });

  test('处理者拒绝：连同办理一起回退', async () => {
    const id = await newPlea();
    expect(await codeOf(go(id, judge, 'decline', 1, {}, '炸'))).toEqual(['NO_DECISION']);
    expect(await stateOf(id)).toEqual({ state: 'DRAFT', version: 1 });
    expect(await world.context().em.count(Event, { subjectId: id })).toBe(1);
  });

  test('没有合成的流程不能办理：它的期限与决定没有人管', async () => {
    const stray = { ...pleaFlow };
    const id = await newPlea({ plan: 'x' });
    await expect(world.write(async (context) => advance(context, stray, await getRow(context, Plea, id, true), { action: 'decline', version: 1, reason: '因为' }), judge)).rejects.toThrow('belongs to no domain');
    expect(await stateOf(id)).toEqual({ state: 'DRAFT', version: 1 });
  });

  test('两个人同时办理同一件：只办成一次', async () => {
    for (let round = 0; round < 20; round++) {
      const id = await newPlea();
      const results = await Promise.all([1, 2].map(() => codeOf(go(id, judge, 'decline', 1, {}, '因为'))));
      expect(results.toSorted()).toEqual([['CONFLICT', 'state'], 'done'].toSorted());
      expect(await stateOf(id)).toEqual({ state: 'DECLINED', version: 2 });
    }
  });
});

describe('现在可以办什么', () => {
  const row = { state: 'DRAFT', scope: 'a', plan: null, about: 'x', amount: null };
  test.each<[string, object, Viewer, unknown]>([
    ['缺内容的也列出，但不能按', row, maker, [['submit', '提交', false, ['plan']]]],
    ['齐了', { ...row, plan: 'x' }, maker, [['submit', '提交', true, []]]],
    ['别的范围', { ...row, scope: 'b' }, maker, []],
    ['别的状态', { ...row, state: 'UNDER_REVIEW' }, judge, [['grant', '准予', false, ['amount']], ['decline', '不予', true, []]]],
    ['零也是内容', { ...row, state: 'UNDER_REVIEW', amount: 0 }, judge, [['grant', '准予', true, []], ['decline', '不予', true, []]]],
    ['办完了', { ...row, state: 'GRANTED' }, judge, []],
    ['没有权限', row, staff({}), []],
    ['公众读到另一个名称', row, { ...maker, kind: 'ORGANIZATION' }, [['submit', '递交', false, ['plan']]]],
  ])('%s', (_, given, viewer, expected) => {
    expect(flowOffers(pleaFlow, given as never, viewer).map(({ action, label, enabled, missing }) => [action, label, enabled, missing])).toEqual(expected);
  });

  test('所需的列由人而定', () => {
    expect(propertiesForFlow(pleaFlow, maker).toSorted()).toEqual(['about', 'amount', 'plan', 'scope', 'state']);
    expect(propertiesForFlow(pleaFlow, staff({ 'pleas.make': ['*'] })).toSorted()).toEqual(['about', 'amount', 'plan', 'state']);
  });

  test('没有状态的动作：缺省只在权限所及的范围，另有规则的照规则', () => {
    const actions = actionsFor<{ state: string; plan: string; open: boolean }, PleaPermission>()({
      edit: { label: '改', permission: 'pleas.make', needs: ['plan'] }, cheer: { label: '喝彩', permission: 'pleas.make', rows: () => ({ open: true }) },
    });
    expect(rowsFor(actions.edit, maker)).toEqual({ scope: ['a'] });
    expect(rowsFor(actions.edit, judge)).toBe(false);
    expect(rowsFor(actions.cheer, maker)).toEqual({ open: true });
    expect(propertiesForOffers(actions, maker)).toEqual(['plan', 'scope', 'open']);
    expect(offersOf(actions, { plan: [], scope: 'b', open: true }, maker).map(({ action }) => action)).toEqual(['cheer']);
    expect(offersOf(actions, { plan: [], scope: 'a', open: null }, maker)).toEqual([{ action: 'edit', label: '改', enabled: false, missing: ['plan'] }]);
  });

  test('经查询看到的与办理时判的一致', async () => {
    const id = await newPlea({ plan: 'x', about: await newPlea() });
    expect(flowOffers(pleaFlow, { ...(await world.context().em.findOneOrFail(Plea, { id })), about: 'x' } as never, maker).map(({ enabled }) => enabled)).toEqual([true]);
    expect(await codeOf(go(id, maker, 'submit', 1))).toBe('done');
  });
});

describe('流程的样子', () => {
  test('没有到不了的、不存在的状态', () => {
    for (const flow of [pleaFlow, meetingFlow]) expect(modelCheck(flow)).toEqual({ unreachable: [], unknown: [] });
  });

  test('枚举由它而来', () => {
    expect(pleaFlow.stateType).toMatchObject({ name: 'PleaState', title: '请求的状态', values: ['DRAFT', 'UNDER_REVIEW', 'GRANTED', 'DECLINED'], labels: { UNDER_REVIEW: '评审中' } });
    expect(pleaFlow.actionType.values).toEqual(['SUBMIT', 'GRANT', 'DECLINE', 'LAPSE']);
  });
});
