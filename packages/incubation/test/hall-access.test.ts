import type { Viewer } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boardOf, deskOf, give, hall, hearingInput, judge, JUDGES, next, openHearing } from './hall-world.ts';
import { anybody, appealReviewer, ask, auditor, city, district, incubationWorld, ofGroup, researcher, reviewer } from './world.ts';

let world: World;
let id: string;
let other: string;
beforeAll(async () => {
  world = await incubationWorld();
  const clerk = city(world);
  id = (await openHearing(world, clerk, '本场')).id;
  other = (await openHearing(world, clerk, '另场')).id;
  await world.sql.query("update incubation_hall_sheet set judge_id = 'somebody' where judge_id = $2 and entry_id in (select e.id from incubation_hall_entry e where e.hearing_id = $1)", [other, judge(world, 'five').accountId]);
  for (const which of JUDGES) await hall(world, judge(world, which), 'declareHallInterests', { hearing: id, recusals: [] });
  await next(world, clerk, id);
  await give(world, id, 'one', '甲组', [30, 30, 20], '头一位的评语。');
});
afterAll(() => world.close());

const VIEWERS = {
  city: () => city(world), jimo: () => district(world, '370215', 'jimo'), appeals: () => appealReviewer(world), auditor: () => auditor(world), researcher: () => researcher(world),
  own: () => ofGroup(world, '本场0'), stranger: () => ofGroup(world, 'stranger'), reviewer: () => reviewer(world, 'one'), judge: () => judge(world, 'two'), public: () => anybody(world),
} satisfies Record<string, () => Viewer>;
type Who = keyof typeof VIEWERS;
const everybody = Object.keys(VIEWERS) as Who[];

const raw = async (who: Who, document: string, variables: Record<string, unknown> = { id }) => world.execute(document, { viewer: VIEWERS[who](), variables });

it('时间、地点和公式公布了人人可看；主持人的屏幕给查阅申请的人；手机给本场的评委', async () => {
  for (const who of everybody) {
    const seen = (answer: { data?: Record<string, unknown> | null }, key: string): boolean => Boolean(answer.data?.[key]);
    expect(seen(await raw(who, 'query ($id: ID!) { hearing(id: $id) { place startsAt formula } }'), 'hearing'), who).toBe(who !== 'reviewer' && who !== 'public');
    expect(seen(await raw(who, 'query ($id: ID!) { hallBoard(id: $id) { version } }'), 'hallBoard'), who).toBe(['city', 'appeals', 'auditor'].includes(who));
    expect(seen(await raw(who, 'query ($id: ID!) { hallDesk(id: $id) { state } }'), 'hallDesk'), who).toBe(who === 'judge');
    expect(seen(await raw(who, 'query ($id: ID!) { hallPulse(id: $id) }'), 'hallPulse'), who).toBe(['city', 'appeals', 'auditor', 'judge'].includes(who));
  }
  const { rows: [call] } = await world.sql.query('select call_id as id from incubation_hall_hearing where id = $1', [id]);
  const { call: shown } = await ask<{ call: { hearings: { nodes: unknown[] } } }>(world, VIEWERS.public(), 'query ($id: ID!) { call(id: $id) { hearings { nodes { place state formula } } } }', { id: call!['id'] });
  expect(shown.hearings.nodes).toEqual([{ place: '市总工会三楼会议室', state: 'OPEN', formula: expect.stringContaining('乘以 60%') as string }]);
});

it('上场的名单只给查阅申请的人；申请人只看见自己的', async () => {
  for (const who of everybody) {
    const { data } = await raw(who, 'query ($id: ID!) { hearing(id: $id) { entries { nodes { id ticket application { id groupName } } } } }');
    const nodes = (data as { hearing: { entries: { nodes: { application: { groupName: string } | null }[] } } | null } | null)?.hearing?.entries.nodes ?? [];
    const wanted = ['city', 'appeals', 'auditor'].includes(who) ? ['丙组', '乙组', '甲组'] : who === 'own' ? ['甲组'] : [];
    expect(nodes.map(({ application }) => application?.groupName).sort(), who).toEqual(wanted);
  }
});

it('交以前看不到别人的分和评语，查的人也看不到；只有本场，没有别的征集的名称', async () => {
  const entries = (await deskOf(world, judge(world, 'two'), id))!;
  expect(entries.map(({ standing, total }) => [standing, total])).toEqual([[null, null], [null, null], [null, null]]);
  for (const who of everybody) {
    const answers = JSON.stringify(await Promise.all([
      raw(who, 'query ($id: ID!) { hallBoard(id: $id) { entries { judges { state } standing { hall lines { total comment } } } } }'), raw(who, 'query ($id: ID!) { hallDesk(id: $id) { entries { total comment standing { lines { total comment } } } } }'),
      raw(who, '{ applications(first: 50) { nodes { hallEntries { nodes { hallPoints lines { total comment } } } } } }', {}),
    ]));
    expect(answers, who).not.toContain('头一位的评语');
    expect(answers, who).not.toMatch(/"total":80/);
  }
  expect(await deskOf(world, judge(world, 'five'), other)).toEqual([]);
  const { hearings } = await ask<{ hearings: { nodes: { callName: string; judgeNames: string[]; call: unknown }[] } }>(world, judge(world, 'two'), '{ hearings { nodes { callName call { id } } } }');
  expect(hearings.nodes.map(({ call }) => call)).toEqual([null, null]);
});

it('别人的评分表、别的区的现场评审：没有这回事', async () => {
  const [mine] = (await deskOf(world, judge(world, 'one'), id))!;
  const points = mine!.criteria.map((criterion) => ({ criterion: criterion.id, points: 1 }));
  expect(await hall(world, judge(world, 'two'), 'submitHallScores', { id: mine!.sheet, version: mine!.version, points, comment: '试' })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await hall(world, judge(world, 'two'), 'recuseHallSheet', { id: mine!.sheet, version: mine!.version, interest: '试' })).toMatchObject({ code: 'NOT_FOUND' });
  const board = (await boardOf(world, city(world), id))!;
  const jimo = VIEWERS.jimo();
  expect(await hall(world, jimo, 'nextHallEntry', { id, version: board.version, reason: null })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await hall(world, jimo, 'missHallEntry', { id: board.entries[1]!.id, version: board.entries[1]!.version, reason: '试' })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await hall(world, jimo, 'reopenHallSheet', { id: mine!.sheet, version: mine!.version, reason: '试' })).toMatchObject({ code: 'NOT_FOUND' });
  const { rows: [call] } = await world.sql.query("select call_id as id from incubation_hall_hearing where id = $1", [id]);
  expect(await hall(world, jimo, 'createHearing', { call: call!['id'], input: hearingInput() })).toMatchObject({ code: 'NOT_FOUND' });
});
