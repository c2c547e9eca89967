import type { Viewer } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { admitted, desks, does, resident, session, upkeep, whole } from './residency-world.ts';
import { ask, city, incubationWorld, ofGroup } from './world.ts';

let world: World;
let clerk: Viewer;
beforeAll(async () => {
  world = await incubationWorld();
  clerk = city(world);
});
afterAll(() => world.close());

interface Recorded { saved: number; rows: { session: string | null; problem: string | null; field: string | null }[] }

async function concluded(group: Viewer, id: string, comment: string | null): Promise<void> {
  const review = (await whole(world, clerk, id)).stageReviews.nodes.at(-1)!;
  const sent = await does(world, clerk, 'sendStageReview', { id: review.id, version: review.version, report: review.report });
  expect(await does(world, clerk, 'concludeStageReview', { id: review.id, version: sent.version, conclusion: '继续' })).toMatchObject({ code: 'NOT_NOW' });
  const said = comment === null ? sent : await does(world, group, 'commentStageReview', { id: review.id, version: sent.version, comment });
  if (comment === null) await upkeep(world);
  const { version } = comment === null ? (await whole(world, clerk, id)).stageReviews.nodes.at(-1)! : said;
  expect(await does(world, clerk, 'concludeStageReview', { id: review.id, version, conclusion: '按计划开展，继续扶持。' })).toMatchObject({ state: 'CONCLUDED', comment });
}

async function handedOver(group: Viewer, id: string): Promise<void> {
  const { handOverItems } = await whole(world, clerk, id);
  const [first, ...rest] = handOverItems.nodes;
  expect(await does(world, clerk, 'waiveItem', { id: first!.id, version: first!.version, reason: '' })).toMatchObject({ code: 'REASON_REQUIRED' });
  await does(world, clerk, 'waiveItem', { id: first!.id, version: first!.version, reason: '没有领过钥匙。' });
  for (const item of rest) {
    const { version } = await does(world, group, 'handOverItem', { id: item.id, version: item.version });
    await does(world, clerk, 'receiveItem', { id: item.id, version });
  }
}

it('全程：签协议、工位、辅导、评估带着意见、出壳交接、三次回访只列不同', async () => {
  const group = ofGroup(world, 'whole-life');
  const [desk] = await desks(world, 1);
  const id = await admitted(world, group);
  const opened = await whole(world, group, id);
  // 十个工作日: 3月3日至16日
  expect(opened).toMatchObject({ state: 'AGREEING', stateLabel: '请签署入驻协议', startsOn: '2026-03-16', endsOn: '2027-03-16', cases: { nodes: [{ turn: 'APPLICANT', dueOn: '2026-03-16' }] } });
  const { digest, text } = opened.agreements.nodes[0]!;
  expect(text).toContain('乙方：港湾职工互助小组');
  expect(text).toContain('退出孵化的交接期限：15个工作日');
  const changed = await does(world, clerk, 'redraftAgreement', { id, version: opened.version, startsOn: '2026-03-16', endsOn: '2027-03-15', terms: '周末可以使用。' });
  expect(await does(world, group, 'signAgreement', { id, version: changed.version, digest })).toMatchObject({ code: 'AGREEMENT_CHANGED' });
  const again = (await whole(world, group, id)).agreements.nodes.at(-1)!;
  const signed = await does(world, group, 'signAgreement', { id, version: changed.version, digest: again.digest });
  expect(signed).toMatchObject({ state: 'SIGNED', stateLabel: '已签署，等待工会会签' });
  const countersigned = await does(world, clerk, 'countersignAgreement', { id, version: signed.version, digest: again.digest });
  expect(countersigned).toMatchObject({ state: 'RESIDENT' });
  const at = await whole(world, group, id);
  expect(at.cases.nodes[0]).toMatchObject({ turn: 'NOBODY', dueOn: null });
  expect(at.agreements.nodes[1]).toMatchObject({ number: 2, signedBy: '苗（组长）', countersignedBy: '周（经办）' });
  const { freeDesks } = await ask<{ freeDesks: { id: string; name: string }[] }>(world, clerk, 'query ($id: ID!) { freeDesks(residency: $id) { id name venue } }', { id });
  expect(freeDesks).toMatchObject([{ id: desk!.id, name: '1 号工位' }]);
  const seated = await does(world, clerk, 'allocateDesk', { id, version: at.version, space: desk!.id });
  expect(seated).toMatchObject({ space: { name: '1 号工位' } });
  const mentored = await does(world, clerk, 'appointMentor', { id, version: seated.version, input: { kind: 'INVITED', mentorName: '纪（导师）', startsOn: '2026-03-16' } });
  expect((await whole(world, group, id)).mentorships.nodes).toEqual([{ mentorName: '纪（导师）', endedOn: null }]);

  world.clock.set('2026-06-22T02:00:00Z');
  const days = ['2026-03-20', '2026-04-03', '2026-04-17', '2026-05-08', '2026-05-22', '2026-06-05'];
  const recorded = await does<Recorded>(world, clerk, 'recordSessions', { rows: [...days.map((day) => session(id, day)), session(id, '2026-12-01')] });
  expect(recorded).toMatchObject({ saved: 6, rows: [...days.map(() => ({ problem: null })), { session: null, field: 'heldOn' }] });
  for (const { id: one, version } of (await whole(world, group, id)).sessions.nodes) expect(await does(world, group, 'confirmSession', { id: one, version })).toMatchObject({ state: 'CONFIRMED' });
  await upkeep(world);
  await upkeep(world);
  const [stage, ...none] = (await whole(world, clerk, id)).stageReviews.nodes;
  expect(none).toEqual([]);
  expect(stage).toMatchObject({ number: 1, kind: 'STAGE', dueOn: '2026-06-16', state: 'DRAFTING', report: expect.stringContaining('双方已确认 6 次，共 9 小时') as string });
  await concluded(group, id, '夜班职工来得少，打算改到中午。');

  world.clock.set('2026-10-12T02:00:00Z');
  await upkeep(world);
  await upkeep(world);
  expect((await whole(world, clerk, id)).stageReviews.nodes.map(({ dueOn }) => dueOn)).toEqual(['2026-06-16', '2026-09-16']);
  await concluded(group, id, '没有补充。');
  const asked = await does(world, group, 'requestGraduation', { id, version: (await whole(world, group, id)).version });
  expect(asked).toMatchObject({ state: 'GRADUATING' });
  expect(await does(world, clerk, 'graduateResidency', { id, version: asked.version, reason: '达到指标。' })).toMatchObject({ code: 'GRADUATION_REVIEW' });
  await concluded(group, id, '希望出壳后还能借会议室。');
  const { measured } = (await whole(world, clerk, id)).stageReviews.nodes.at(-1)!;
  expect(measured.map(({ key, actual, met }) => [key, actual, met])).toEqual([['incubation.graduateMonths', 6, true], ['incubation.graduateSessions', 6, true], ['incubation.graduateActivities', 0, false], ['incubation.graduateReviews', 2, true]]);
  const graduated = await does(world, clerk, 'graduateResidency', { id, version: asked.version, reason: '活动在厂区开展，场地没有记录；其余都已达到。' });
  expect(graduated).toMatchObject({ state: 'HANDING_OVER', outcome: 'GRADUATED' });
  const { decisions: [decision] } = { decisions: (await whole(world, group, id)).decisions.nodes };
  expect(decision!.factsKnown).toContainEqual({ label: '组织对评估的意见', value: '希望出壳后还能借会议室。' });
  expect(await does(world, clerk, 'finishHandOver', { id, version: graduated.version })).toMatchObject({ code: 'HAND_OVER_OPEN', message: expect.stringContaining('工位清空') as string });
  await handedOver(group, id);
  expect(await does(world, clerk, 'finishHandOver', { id, version: graduated.version })).toMatchObject({ state: 'GRADUATED' });
  const { rows: bookings } = await world.sql.query('select state, ends_at from venues_booking where space_id = $1', [desk!.id]);
  expect(bookings).toEqual([{ state: 'DONE', ends_at: '2026-10-12 02:00:00+00' }]);

  world.clock.set('2027-04-13T02:00:00Z');
  await upkeep(world);
  await upkeep(world);
  const [first] = (await whole(world, group, id)).followUps.nodes;
  expect(first).toMatchObject({ months: 6, dueOn: '2027-04-12', state: 'OPEN', earlierAnswers: { people: 6, registered: false, served: null }, differences: [] });
  expect(await does(world, group, 'answerFollowUp', { id: first!.id, version: first!.version, input: { active: true, people: 9, registered: true, served: 300 } })).toMatchObject({
    state: 'ANSWERED', differences: [{ label: '还在开展活动', before: null, after: '是' }, { label: '现有人数', before: '6', after: '9' }, { label: '已经登记', before: '否', after: '是' }, { label: '一年来服务的职工人数', before: null, after: '300' }],
  });
  world.clock.set('2027-10-13T02:00:00Z');
  await upkeep(world);
  const second = (await whole(world, group, id)).followUps.nodes[1]!;
  expect(second).toMatchObject({ months: 12, earlierAnswers: { active: true, people: 9, registered: true, served: 300 } });
  world.clock.set('2028-10-13T02:00:00Z');
  await upkeep(world);
  await upkeep(world);
  const [, silent, third, ...more] = (await whole(world, group, id)).followUps.nodes;
  expect(more).toEqual([]);
  // 没有答复的那次不算, 照上一次答复过的预填
  expect([silent, third]).toMatchObject([{ state: 'NO_ANSWER' }, { months: 24, state: 'OPEN', earlierAnswers: { people: 9 } }]);
  expect(await does(world, group, 'answerFollowUp', { id: third!.id, version: third!.version, input: { active: true, people: 9, registered: true, served: 450 } })).toMatchObject({ differences: [{ label: '一年来服务的职工人数', before: '300', after: '450' }] });
  expect(await does(world, group, 'answerFollowUp', { id: silent!.id, version: silent!.version, input: { active: true, people: 9, registered: true, served: 300 } })).toMatchObject({ state: 'ANSWERED', differences: [] });
  expect(mentored.version).toBeGreaterThan(seated.version);
}, 120_000);

it('逾期未签：系统只提示，提醒过仍不签的由人决定', async () => {
  const group = ofGroup(world, 'never-signs');
  const id = await admitted(world, group);
  world.clock.set('2026-03-17T02:00:00Z');
  await upkeep(world);
  const overdue = await whole(world, clerk, id);
  expect(overdue).toMatchObject({ state: 'OVERDUE', cases: { nodes: [{ turn: 'UNION' }] } });
  expect(await does(world, clerk, 'lapseResidency', { id, version: overdue.version, reason: '没有签。' })).toMatchObject({ code: 'MISSING', fields: ['remindedAt'] });
  const reminded = await does(world, clerk, 'remindToSign', { id, version: overdue.version });
  expect(reminded).toMatchObject({ state: 'AGREEING' });
  world.clock.set('2026-04-02T02:00:00Z');
  await upkeep(world);
  const again = await whole(world, clerk, id);
  expect(await does(world, clerk, 'lapseResidency', { id, version: again.version, reason: '提醒后仍没有签。' })).toMatchObject({ state: 'LAPSED', stateLabel: '没有签协议，不再入驻' });
  expect((await whole(world, group, id)).decisions.nodes[0]).toMatchObject({ outcome: '视为放弃', adverse: true });
});

it('暂不出壳是不利的决定，延长入驻连同工位；超过规则的不行', async () => {
  const group = ofGroup(world, 'prolonged');
  const [desk] = await desks(world, 1);
  const id = await resident(world, group);
  await does(world, clerk, 'allocateDesk', { id, version: (await whole(world, clerk, id)).version, space: desk!.id });
  world.clock.set('2027-02-15T02:00:00Z');
  await upkeep(world);
  expect(await whole(world, clerk, id)).toMatchObject({ state: 'GRADUATING', stageReviews: { nodes: [{ kind: 'GRADUATION' }] } });
  await concluded(group, id, '人手不够，想再留半年。');
  const { version } = await whole(world, clerk, id);
  expect(await does(world, clerk, 'prolongResidency', { id, version, reason: '活动还少。', endsOn: '2027-12-31' })).toMatchObject({ code: 'PROLONG_UNTIL', message: expect.stringContaining('2027-09-16') as string });
  expect(await does(world, clerk, 'prolongResidency', { id, version, reason: '活动还少。', endsOn: '2027-09-16' })).toMatchObject({ state: 'RESIDENT', endsOn: '2027-09-16' });
  expect((await whole(world, group, id)).decisions.nodes[0]).toMatchObject({ adverse: true, outcome: '暂不出壳，延长入驻' });
  const { rows } = await world.sql.query('select ends_at from venues_booking where space_id = $1', [desk!.id]);
  expect(rows).toEqual([{ ends_at: '2027-09-16 16:00:00+00' }]);
});
