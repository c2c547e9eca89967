import type { Viewer } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boardOf, deskOf, give, hall, hearingInput, judge, JUDGES, NAMES, next, openHearing, preparedHearing } from './hall-world.ts';
import { act, ask, city, incubationWorld, ofGroup, publishedCall, reviewer, scored, submitted, underReview } from './world.ts';

let world: World;
let clerk: Viewer;
beforeAll(async () => {
  world = await incubationWorld();
  clerk = city(world);
});
afterAll(() => world.close());

const RESULT = '{ application(id: "$") { hallEntries { nodes { position state hallPoints writtenPoints combinedPoints rank lines { judge total counted comment } } } } }';
const resultOf = async (viewer: Viewer, application: string) =>
  (await ask<{ application: { hallEntries: { nodes: Record<string, unknown>[] } } }>(world, viewer, RESULT.replace('$', application))).application.hallEntries.nodes[0]!;
const declareAll = async (id: string): Promise<void> => {
  for (const which of JUDGES) {
    const mine = (await deskOf(world, judge(world, which), id))!;
    const recusals = which === 'two' ? [{ sheet: mine.find(({ name }) => name === '乙组')!.sheet, interest: '曾在乙组任职。' }] : [];
    expect(await hall(world, judge(world, which), 'declareHallInterests', { hearing: id, recusals }), which).not.toHaveProperty('code');
  }
};

it('五位评委三组：同时提交、一位回避、一位更正、一位断网；结果按公布的公式，进入决定', async () => {
  const { id, applications } = await openHearing(world, clerk, '全程');
  const [one, two] = [judge(world, 'one'), judge(world, 'two')];
  await declareAll(id);
  await next(world, clerk, id);

  expect(await give(world, id, 'one', '乙组', [1, 1, 1])).toMatchObject({ code: 'HALL_NOT_YET' });
  const first = { one: [30, 30, 20], two: [35, 30, 20], three: [40, 35, 25], four: [20, 20, 10], five: [33, 28, 21] } as const;
  const sent = await Promise.all(JUDGES.map((which) => give(world, id, which, '甲组', first[which])));
  expect(sent.map(({ state }) => state)).toEqual(JUDGES.map(() => 'SUBMITTED'));
  expect((await deskOf(world, one, id))![0]).toMatchObject({ total: 80, standing: null, open: true });
  expect((await boardOf(world, clerk, id))!.entries[0]).toMatchObject({ state: 'CURRENT', standing: null });
  expect(await give(world, id, 'three', '甲组', [36, 32, 22])).toMatchObject({ state: 'SUBMITTED' });
  expect(await act(world, clerk, 'admitApplication', { id: applications[0]!.id, version: applications[0]!.version, reason: '好。' })).toMatchObject({ code: 'HALL_PENDING', fields: ['withoutReviews'] });
  await next(world, clerk, id);
  expect(await give(world, id, 'three', '甲组', [40, 35, 25])).toMatchObject({ code: 'HALL_MOVED_ON' });
  expect((await deskOf(world, one, id))![0]!.standing).toEqual({
    hall: 82.33, written: 80, combined: 81.4, rank: null,
    lines: [80, 85, 90, 50, 82].map((total, index) => ({ judge: `评委 ${index + 1}`, total, counted: total !== 90 && total !== 50 })),
  });

  expect(await give(world, id, 'two', '乙组', [1, 1, 1])).toMatchObject({ code: 'NOT_NOW' });
  await Promise.all(([['one', [30, 25, 15]], ['three', [30, 25, 20]], ['four', [35, 25, 20]], ['five', [31, 25, 20]]] as const).map(([which, points]) => give(world, id, which, '乙组', points)));
  await next(world, clerk, id);
  for (const which of ['one', 'two', 'three', 'five'] as const) await give(world, id, which, '丙组', [25, 20, 15]);

  // 第四位断网: 主持人不能不声不响地往下走; 晚到的不算, 重新开启后才算; 答复丢了再发一次, 还是一份
  expect(await next(world, clerk, id)).toMatchObject({ code: 'HALL_OUTSTANDING', message: expect.stringContaining('1 位') as string });
  expect(await next(world, clerk, id, '评委手机断网，稍后补交。')).toMatchObject({ state: 'OPEN' });
  expect(await give(world, id, 'four', '丙组', [25, 20, 15])).toMatchObject({ code: 'HALL_MOVED_ON' });
  expect((await deskOf(world, judge(world, 'four'), id))!.find(({ name }) => name === '丙组')).toMatchObject({ standing: null });
  const missing = (await boardOf(world, clerk, id))!.entries[2]!.judges[3]!;
  expect(await hall(world, clerk, 'reopenHallSheet', { id: missing.sheet, version: missing.version, reason: ' ' })).toMatchObject({ code: 'REASON_REQUIRED' });
  expect(await hall(world, clerk, 'reopenHallSheet', { id: missing.sheet, version: missing.version, reason: '断网，人一直在场。' })).toMatchObject({ state: 'REOPENED' });
  const open = (await boardOf(world, clerk, id))!;
  expect(await hall(world, clerk, 'closeHearing', { id, version: open.version })).toMatchObject({ code: 'HALL_REOPENED' });
  const late = await give(world, id, 'four', '丙组', [25, 20, 15]);
  expect(late).toMatchObject({ state: 'SUBMITTED' });
  const entry = (await deskOf(world, judge(world, 'four'), id))!.find(({ name }) => name === '丙组')!;
  const again = { id: entry.sheet, version: late.version - 1, points: entry.criteria.map((criterion) => ({ criterion: criterion.id, points: criterion.points })), comment: '讲得清楚。' };
  expect(await hall(world, judge(world, 'four'), 'submitHallScores', again)).toMatchObject({ state: 'SUBMITTED', version: late.version });

  const groups = [0, 1, 2].map((index) => ofGroup(world, `全程${index}`));
  expect(await resultOf(groups[0]!, applications[0]!.id)).toEqual({ position: 1, state: 'DONE', hallPoints: null, writtenPoints: null, combinedPoints: null, rank: null, lines: null });
  expect(await hall(world, clerk, 'closeHearing', { id, version: open.version })).toMatchObject({ state: 'CLOSED' });
  const results = await Promise.all(applications.map((application, index) => resultOf(groups[index]!, application.id)));
  expect(results.map(({ hallPoints, writtenPoints, combinedPoints, rank }) => [hallPoints, writtenPoints, combinedPoints, rank])).toEqual([[82.33, 80, 81.4, 2], [75.25, 91, 81.55, 1], [60, 40, 52, 3]]);
  expect(results[1]!['lines']).toHaveLength(4);
  expect(JSON.stringify(results)).not.toMatch(/评委(one|two|章|苏)/);

  const admitted = await act(world, clerk, 'admitApplication', { id: applications[1]!.id, version: applications[1]!.version, reason: '综合得分第一。' });
  expect(admitted).toMatchObject({ state: 'ADMITTED' });
  const { application } = await ask<{ application: { decisions: { nodes: { factsKnown: { label: string; value: string }[] }[] } } }>(world, groups[1]!, 'query ($id: ID!) { application(id: $id) { decisions { nodes { factsKnown { label value } } } } }', { id: admitted.id });
  const facts = application.decisions.nodes[0]!.factsKnown;
  expect(facts).toContainEqual({ label: '综合得分', value: expect.stringContaining('81.55，第 1 名（现场得分：') as string });
  expect(facts.filter(({ label }) => label.startsWith('现场评审 评委'))).toHaveLength(4);
  expect((await deskOf(world, two, id))![1]!.standing).toMatchObject({ combined: 81.55, rank: 1 });
});

it('公式在第一份评分以前公布，以后谁也改不了；评委只持有这一个角色', async () => {
  const call = await publishedCall(world, clerk, { name: '公式征集' });
  const create = (overrides: Record<string, unknown>) => hall(world, clerk, 'createHearing', { call: call.id, input: hearingInput(overrides) });
  expect(await create({ hallWeight: 70 })).toMatchObject({ code: 'HEARING_WEIGHTS', message: expect.stringContaining('110') as string });
  expect(await create({ place: ' ' })).toMatchObject({ code: 'HEARING_PLACE' });
  expect(await create({ startsAt: '2026-01-02T01:00:00Z' })).toMatchObject({ code: 'HEARING_TIME' });
  expect(await create({ judges: hearingInput().judges.slice(0, 2) })).toMatchObject({ code: 'HEARING_JUDGES' });
  expect(await create({ judges: [...hearingInput().judges.slice(0, 3), clerk.accountId] })).toMatchObject({ code: 'JUDGE_UNFIT' });
  const drafted = await create({});
  expect(await create({})).toMatchObject({ code: 'HEARING_EXISTS' });
  const seen = async (viewer: Viewer) => (await ask<{ hearing: unknown }>(world, viewer, 'query ($id: ID!) { hearing(id: $id) { formula } }', { id: drafted.id })).hearing;
  expect([await seen(ofGroup(world, 'early')), await seen(judge(world, 'one'))]).toEqual([null, null]);
  const revised = await hall(world, clerk, 'reviseHearing', { id: drafted.id, version: drafted.version, input: hearingInput({ place: '二楼' }) });
  const application = await submitted(world, ofGroup(world, 'formula-group'), call.id);
  await underReview(world, clerk, application, ['two']);
  const published = await hall(world, clerk, 'publishHearing', { id: drafted.id, version: revised.version });
  expect(published).toMatchObject({ state: 'PUBLISHED', trimFrom: 5, formula: expect.stringContaining('乘以 60%') as string, formulaDigest: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  expect(await seen(ofGroup(world, 'early'))).toEqual({ formula: published['formula'] });
  expect(await hall(world, clerk, 'reviseHearing', { id: drafted.id, version: published.version, input: hearingInput({ hallWeight: 90, writtenWeight: 10 }) })).toMatchObject({ code: 'NOT_NOW' });
  await expect(world.sql.query('update incubation_hall_hearing set hall_weight = 90, written_weight = 10 where id = $1', [drafted.id])).rejects.toThrow('never changed');
  await scored(world, application.id, reviewer(world, 'two'), 0.8);
  const cancelled = await hall(world, clerk, 'cancelHearing', { id: drafted.id, version: published.version, reason: '场地停电。' });
  expect(cancelled).toMatchObject({ state: 'CANCELLED' });
  expect(await create({})).toMatchObject({ code: 'HEARING_SCORED' });
});

it('抽签：种子留下，验算得出同样的次序；只抽一次；后来的排在最后；人工排序要写理由', async () => {
  const { hearing, applications } = await preparedHearing(world, clerk, '抽签');
  const id = hearing.id;
  expect(await hall(world, clerk, 'drawHearing', { id, version: hearing.version })).toMatchObject({ code: 'HALL_ENTRIES_NONE' });
  const entered = await hall(world, clerk, 'enterApplications', { id, version: hearing.version, applications: applications.slice(0, 2).map((one) => one.id) });
  expect(await hall(world, clerk, 'enterApplications', { id, version: entered.version, applications: [applications[0]!.id] })).toMatchObject({ code: 'HALL_ENTRY_TWICE' });
  expect(await hall(world, clerk, 'startHearing', { id, version: entered.version })).toMatchObject({ code: 'HEARING_EARLY', message: expect.stringContaining('2026-02-05 09:00') as string });
  const drawn = await hall(world, clerk, 'drawHearing', { id, version: entered.version });
  const { createHash } = await import('node:crypto');
  const lot = (ticket: number): string => createHash('sha256').update(`${String(drawn['drawSeed'])} ${ticket}`).digest('hex');
  const order = (await boardOf(world, clerk, id))!.entries;
  expect(order.map(({ ticket }) => lot(ticket)).toSorted()).toEqual(order.map(({ ticket }) => lot(ticket)));
  expect(await hall(world, clerk, 'drawHearing', { id, version: drawn.version })).toMatchObject({ code: 'HALL_DRAWN' });
  const third = await hall(world, clerk, 'enterApplications', { id, version: drawn.version, applications: [applications[2]!.id] });
  const all = (await boardOf(world, clerk, id))!.entries;
  expect(all.at(-1)).toMatchObject({ name: NAMES[2], position: 3, ticket: 3 });
  expect(await hall(world, clerk, 'arrangeHearing', { id, version: third.version, order: [all[0]!.id], reason: '试' })).toMatchObject({ code: 'HALL_ORDER' });
  expect(await hall(world, clerk, 'arrangeHearing', { id, version: third.version, order: all.map((one) => one.id).toReversed(), reason: ' ' })).toMatchObject({ code: 'REASON_REQUIRED' });
  await hall(world, clerk, 'arrangeHearing', { id, version: third.version, order: all.map((one) => one.id).toReversed(), reason: '第一组路上堵车。' });
  expect((await boardOf(world, clerk, id))!.entries.map((one) => one.id)).toEqual(all.map((one) => one.id).toReversed());
});

it('没有来的不评；撤回了的不再上场；数据库自己守着', async () => {
  const { id, applications } = await openHearing(world, clerk, '缺席');
  await declareAll(id);
  await act(world, ofGroup(world, '缺席1'), 'withdrawApplication', { id: applications[1]!.id, version: applications[1]!.version });
  const { entries } = (await boardOf(world, clerk, id))!;
  expect(await hall(world, clerk, 'missHallEntry', { id: entries[0]!.id, version: entries[0]!.version, reason: '没有到场，电话联系不上。' })).toMatchObject({ state: 'ABSENT' });
  await next(world, clerk, id);
  expect((await boardOf(world, clerk, id))!.entries.map(({ state }) => state)).toEqual(['ABSENT', 'ABSENT', 'CURRENT']);
  const board = (await boardOf(world, clerk, id))!;
  expect(await hall(world, clerk, 'closeHearing', { id, version: board.version })).toMatchObject({ code: 'HALL_WAITING' });
  const mine = (await deskOf(world, judge(world, 'one'), id))!;
  const refused = (sql: string, values: unknown[]) => world.sql.query(sql, values).then(() => 'done', (error: Error) => error.message);
  const insert = "insert into incubation_hall_score (id, scope, created_at, updated_at, sheet_id, criterion_id, points) values (gen_random_uuid(), '', now(), now(), $1, $2, $3)";
  const [absent, current] = [mine[0]!, mine[2]!];
  expect(await refused(insert, [absent.sheet, absent.criteria[0]!.id, 1])).toContain('in the turn');
  expect(await refused(insert, [current.sheet, current.criteria[0]!.id, 41])).toContain('published when');
  expect(await give(world, id, 'one', '丙组', [41, 0, 0])).toMatchObject({ code: 'SCORE_POINTS' });
  expect(await give(world, id, 'one', '丙组', [30, 20, 10], ' ')).toMatchObject({ code: 'HALL_COMMENT' });
  for (const which of JUDGES) expect(await give(world, id, which, '丙组', [30, 20, 10])).toMatchObject({ state: 'SUBMITTED' });
  await next(world, clerk, id);
  expect(await hall(world, clerk, 'closeHearing', { id, version: (await boardOf(world, clerk, id))!.version })).toMatchObject({ state: 'CLOSED' });
  expect((await boardOf(world, clerk, id))!.entries.map(({ standing }) => standing?.rank ?? null)).toEqual([null, null, 1]);
  expect(await refused('update incubation_hall_entry set rank = 1 where hearing_id = $1', [id])).toContain('never changed');
  expect(await refused('update incubation_hall_score set points = 1 where sheet_id = $1', [current.sheet])).toContain('open hearing');
});
