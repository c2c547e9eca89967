import { demoAccountId, loadDemoAccounts } from '@gongqiao/identity/testing';
import { buildCall } from '@gongqiao/incubation/testing';
import { newId } from '@gongqiao/kernel';
import { buildOrganization } from '@gongqiao/registry/testing';
import { createWorld, system, type World } from '@gongqiao/testing';
import { EVERY_DAY } from '@gongqiao/venues/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { domains } from '../src/domains.ts';
import { demoDesk, type Desk, type Done, upkeep } from './case-desk.ts';

// One case from the call to the last follow-up, with every desk it passes, in the order in which it happens. Each step begins where the one before it ended.
const [REGION, FORBIDDEN] = ['370212', '您没有此项权限。'];
const at = (day: string, time: string): string => new Date(`${day}T${time}:00+08:00`).toISOString();

let world: World;
let [assets, legal, review, finance, leader, cashier, office, office2]: Desk[] = [];
let group: Desk;
let neighbour: Desk;
let [groupId, neighbourId, desk, room, other] = ['', '', '', '', ''];
let [application, residency, grant] = ['', '', ''];

beforeAll(async () => {
  world = await createWorld({ domains, seed: true });
  await loadDemoAccounts(world.context(system));
  const made = await world.write(async (context) => [await buildOrganization(context, { name: '崂山区巧匠劳动法律学习小组', region: REGION, registrationStatus: 'UNREGISTERED', creditCode: null, published: true }), await buildOrganization(context, { published: true })]);
  [groupId, neighbourId] = made.map(({ id }) => id) as [string, string];
  await world.sql.query('update identity_account set organization_id = case id when $1 then $2 else $4 end::uuid where id in ($1, $3)', [demoAccountId('craftsmen-study-group'), groupId, demoAccountId('harbour-social-work'), neighbourId]);
  [assets, legal, review, finance, leader, cashier, office, office2] = ['assets', 'legal-affairs', 'legal-affairs-review', 'finance', 'finance-leader', 'finance-cashier', 'general-office', 'general-office-2'].map((account) => demoDesk(world, account));
  [group, neighbour] = [demoDesk(world, 'craftsmen-study-group', groupId), demoDesk(world, 'harbour-social-work', neighbourId)];
});
afterAll(() => world.close());

const turnTo = (iso: string): Promise<void> => {
  world.clock.set(iso);
  return upkeep(world);
};
const one = async (noun: string, id: string, fields = 'id version state', by: Desk = group): Promise<Done> => (await by.sees<{ one: Done }>(`query ($id: ID!) { one: ${noun}(id: $id) { ${fields} } }`, { id })).one;
const nodesOf = (answer: Done, list: string): Done[] => (answer[list] as { nodes: Done[] }).nodes;
const known = ({ id, version }: Done) => ({ id, version });
const change = (field: string, to: string, from: string | null = null) => ({ field, from, to });

it('资产监督管理部公布孵化基地，法律工作部公布征集：标准封存，受理期限跳过春节', async () => {
  world.clock.set('2026-01-19T02:00:00Z');
  const venue = await assets!.does('createVenue', { input: { name: '浮山湾孵化基地', region: REGION, address: '崂山区某路 1 号（演示）', openingHours: EVERY_DAY, closedDays: ['2026-10-01'] } });
  const spaces = [['一号工位', 'DESK', 1], ['一号会议室', 'ROOM', 20], ['二号会议室', 'ROOM', 30]] as const;
  const made = await Promise.all(spaces.map(([name, kind, capacity]) => assets!.does('createSpace', { venue: venue.id, input: { name, kind, capacity, equipment: [], available: true } })));
  [desk, room, other] = made.map(({ id }) => id) as [string, string, string];
  expect(await assets!.does('publishVenue', known(venue))).toMatchObject({ state: 'PUBLISHED' });
  world.clock.set('2026-01-20T02:00:00Z');
  const call = await legal!.does('createCall', { input: buildCall() });
  const editions = nodesOf(await one('call', call.id, 'editions { nodes { digest } }', legal), 'editions');
  expect(await legal!.does('publishCall', { ...known(call), digest: editions[0]!['digest'] })).toMatchObject({ state: 'OPEN' });
  await turnTo('2026-02-11T02:00:00Z');
  const draft = await group.does('startApplication', { call: call.id });
  const changes = [change('PEOPLE_COUNT', '6'), change('TARGET_WORKERS', '机床厂的一线职工'), change('PLAN', '每周两次法律咨询，每月一次安全培训。'), change('SPACE_WANTED', '1'), change('FUND_WANTED', '6000000')];
  const saved = await group.does('saveApplication', { ...known(draft), changes });
  expect(await group.does('submitApplication', known(saved))).toMatchObject({ state: 'SUBMITTED' });
  application = draft.id;
  expect(nodesOf(await one('application', application, 'cases { nodes { dueOn turn } }'), 'cases')).toEqual([{ dueOn: '2026-02-25', turn: 'UNION' }]);
});

it('盲评低分，先告知再不予入驻，有理由有依据；复核由别人办，改变了原来的决定，准予入驻', async () => {
  const accepted = await legal!.does('acceptApplication', known(await one('application', application)));
  const assigned = await legal!.does('assignReviewers', { ...known(accepted), reviewers: [demoAccountId('reviewer-one')] });
  const reviewer = demoDesk(world, 'reviewer-one');
  const { reviews } = await reviewer.sees<{ reviews: { nodes: Done[] } }>('{ reviews { nodes { id version } } }');
  const declared = await reviewer.does('declareReview', known(reviews.nodes[0]!));
  const { reviewSheet } = await reviewer.sees<{ reviewSheet: { criteria: { id: string; weight: number }[] } }>('query ($id: ID!) { reviewSheet(id: $id) { criteria { id weight } } }', { id: declared.id });
  expect(await reviewer.does('scoreReview', { ...known(declared), scores: reviewSheet.criteria.map(({ id, weight }) => ({ criterion: id, points: Math.round(weight * 0.4), comment: '写得太简单。' })) })).toMatchObject({ state: 'SCORED' });
  const notified = await legal!.does('notifyApplication', { ...known(assigned), reason: '没有写明谁来做。' });
  const heard = await group.does('replyToNotice', { ...known(notified), text: '六个人都写在第二段。' });
  expect(await legal!.does('declineApplication', { ...known(heard), reason: '' })).toMatchObject({ code: 'REASON_REQUIRED' });
  expect(await legal!.does('declineApplication', { ...known(heard), reason: '总分不够，陈述没有改变评审所指的事实。' })).toMatchObject({ state: 'DECLINED' });
  const [decision] = nodesOf(await one('application', application, 'decisions { nodes { id adverse reason rules { key } appealUntil } }'), 'decisions');
  expect(decision).toMatchObject({ adverse: true, rules: expect.arrayContaining([{ key: 'decisions.reasons' }]) as unknown, appealUntil: expect.any(String) as string });
  const appeal = await group.does('fileAppeal', { decision: decision!.id, grounds: '评审没有看到第二段。' });
  await expect(legal!.does('overturnAppeal', { ...known(appeal), reason: '自己改自己的' })).rejects.toThrow(FORBIDDEN);
  expect(await review!.does('overturnAppeal', { ...known(appeal), reason: '第二段写明了六个人各做什么。' })).toMatchObject({ state: 'OVERTURNED' });
  const reopened = await one('application', application);
  expect(reopened).toMatchObject({ state: 'REVIEWING' });
  world.clock.set('2026-03-02T02:00:00Z');
  expect(await legal!.does('admitApplication', { ...known(reopened), reason: '按复核认定的事实，计划可行。' })).toMatchObject({ state: 'ADMITTED' });
  const told = await group.sees<{ myMessages: { nodes: { title: string; kind: string }[] } }>('{ myMessages(filter: { kind: [DECISION] }) { nodes { title kind } } }');
  expect(told.myMessages.nodes.length).toBeGreaterThanOrEqual(3);
});

it('签协议、安排工位、配导师', async () => {
  const { residencies } = await group.sees<{ residencies: { nodes: Done[] } }>('{ residencies { nodes { id version state agreements { nodes { digest } } } } }');
  const [opened] = residencies.nodes;
  residency = opened!.id;
  const { digest } = nodesOf(opened!, 'agreements')[0]!;
  const signed = await group.does('signAgreement', { ...known(opened!), digest });
  const resident = await legal!.does('countersignAgreement', { ...known(signed), digest });
  expect(resident).toMatchObject({ state: 'RESIDENT' });
  const seated = await legal!.does('allocateDesk', { ...known(resident), space: desk });
  expect(await legal!.does('appointMentor', { ...known(seated), input: { kind: 'INVITED', mentorName: '纪（导师）', startsOn: '2026-03-16' } })).toMatchObject({ state: 'RESIDENT' });
  expect(await one('residency', residency, 'space { name } mentorName')).toEqual({ space: { name: '一号工位' }, mentorName: '纪（导师）' });
});

async function collective(kind: 'BUDGET' | 'SPENDING', amount: number): Promise<string> {
  const input = { kind, body: 'CHAIRS_MEETING', heldOn: '2026-02-27', minutesNumber: `〔2026〕${amount}号`, agendaItem: '一', title: '入驻组织扶持', amount: String(amount), recused: [] };
  return (await office2!.does('confirmCollectiveDecision', known(await office!.does('recordCollectiveDecision', { input })))).id;
}

async function payOut(payment: Done, voucherNumber: string, paidOn: string): Promise<void> {
  const requested = await legal!.does('requestPayment', { id: payment.id, input: { version: payment.version, fulfilment: '已经做到' } });
  const approved = await finance!.does('approvePayment', known(requested));
  const input = { version: approved.version, key: newId(), voucherNumber, paidOn };
  await expect(finance!.does('pay', { id: payment.id, input })).rejects.toThrow(FORBIDDEN);
  expect(await cashier!.does('pay', { id: payment.id, input })).toMatchObject({ state: 'PAID' });
  expect(await cashier!.does('pay', { id: payment.id, input })).toMatchObject({ state: 'PAID' });
}

it('扶持资金：有预算、有集体决策、三个人各办一步，两期付清，一分不差', async () => {
  const [budget, spending] = [await collective('BUDGET', 10_000_000), await collective('SPENDING', 6_000_000)];
  const line = await finance!.does('createBudgetLine', { input: { year: 2026, code: '50101', title: '培育孵化', source: 'UNION_FUNDS', budget: { amount: '10000000', collectiveDecision: budget, reason: '年度预算' } } });
  const instalments = [{ amount: '2000000', condition: '签订协议以后' }, { amount: '4000000', condition: '第一次评估以后' }];
  const draft = await legal!.does('draftFundGrant', { input: { organization: groupId, payee: neighbourId, purpose: '入驻启动', amount: '6000000', line: line.id, instalments, subjectType: 'Residency', subjectId: residency } });
  const proposed = await legal!.does('proposeFundGrant', known(draft));
  grant = draft.id;
  expect(await leader!.does('approveFundGrant', { id: grant, input: { version: proposed.version, reason: '用途明确' } })).toMatchObject({ code: 'DECISION_MISSING' });
  expect(await leader!.does('approveFundGrant', { id: grant, input: { version: proposed.version, reason: '用途明确', collectiveDecision: spending } })).toMatchObject({ state: 'APPROVED' });
  const payments = nodesOf(await one('fundGrant', grant, 'payments(orderBy: { field: ORDINAL, direction: ASC }) { nodes { id version } }', finance), 'payments');
  await payOut(payments[0]!, '付字第1号', '2026-03-02');
  world.clock.set('2026-03-20T02:00:00Z');
  await payOut(payments[1]!, '付字第2号', '2026-03-20');
  expect(await one('fundGrant', grant, 'state committed paid', finance)).toEqual({ state: 'COMPLETED', committed: '0', paid: '6000000' });
  expect(await one('budgetLine', line.id, 'available committed paid', finance)).toEqual({ available: '4000000', committed: '0', paid: '6000000' });
  const { rows } = await world.sql.query('select sum(debit - credit)::int as off, count(distinct entry_id)::int as entries from funds_journal_line');
  expect(rows).toEqual([{ off: 0, entries: 4 }]);
});

it('没有入驻的组织预约会议室，检修停用时改到别的房间，告知原委', async () => {
  world.clock.set('2026-03-23T02:00:00Z');
  const [from, to] = [at('2026-03-24', '09:00'), at('2026-03-24', '11:00')];
  const booked = await neighbour.does('bookSpace', { input: { space: room, from, to, people: 12, purpose: '讲座' } });
  expect(await group.does('bookSpace', { input: { space: room, from, to, people: 6, purpose: '小组会' } })).toMatchObject({ code: 'TAKEN' });
  const span = { space: room, from: at('2026-03-24', '08:00'), to: at('2026-03-24', '18:00') };
  expect(await assets!.does('closeSpace', { input: { ...span, reason: '空调检修', moves: [{ booking: booked.id, to: other }] } })).toMatchObject({ state: 'ACTIVE' });
  const { bookings } = await neighbour.sees<{ bookings: { nodes: Done[] } }>('{ bookings(filter: { changed: true }) { nodes { id notice space { name } } } }');
  expect(bookings.nodes).toMatchObject([{ space: { name: '二号会议室' }, notice: expect.stringContaining('空调检修') as string }]);
  expect(await neighbour.does('acknowledgeBooking', { id: bookings.nodes[0]!.id })).toMatchObject({ state: 'BOOKED' });
});

async function conclude(): Promise<void> {
  const reviews = nodesOf(await one('residency', residency, 'stageReviews(orderBy: { field: DUE_ON, direction: ASC }) { nodes { id version report } }', legal), 'stageReviews');
  const { id, version, report } = reviews.at(-1)!;
  const sent = await legal!.does('sendStageReview', { id, version, report });
  const commented = await group.does('commentStageReview', { ...known(sent), comment: '夜班职工来得少，打算改到中午。' });
  expect(await legal!.does('concludeStageReview', { ...known(commented), conclusion: '按计划开展。' })).toMatchObject({ state: 'CONCLUDED' });
}

it('阶段评估带着组织的意见，出壳，十五个工作日内交接', async () => {
  await turnTo('2026-06-22T02:00:00Z');
  const days = ['2026-03-20', '2026-04-03', '2026-04-17', '2026-05-08', '2026-05-22', '2026-06-05'];
  await legal!.does('recordSessions', { rows: days.map((heldOn) => ({ entryKey: newId(), residency, heldOn, topic: '劳动合同怎么签', mentorName: '纪（导师）', minutes: 90, attendance: 5 })) });
  for (const session of nodesOf(await one('residency', residency, 'sessions(first: 20) { nodes { id version } }'), 'sessions')) expect(await group.does('confirmSession', known(session))).toMatchObject({ state: 'CONFIRMED' });
  await conclude();
  await turnTo('2026-10-12T02:00:00Z');
  await conclude();
  const asked = await group.does('requestGraduation', known(await one('residency', residency)));
  await conclude();
  expect(await legal!.does('graduateResidency', { ...known(asked), reason: '指标达到，活动在厂区开展。' })).toMatchObject({ state: 'HANDING_OVER' });
  expect(nodesOf(await one('residency', residency, 'cases { nodes { dueOn } }'), 'cases')).toEqual([{ dueOn: '2026-11-02' }]);
  for (const item of nodesOf(await one('residency', residency, 'handOverItems(first: 20) { nodes { id version } }'), 'handOverItems')) {
    expect(await legal!.does('receiveItem', known(await group.does('handOverItem', known(item))))).not.toHaveProperty('code');
  }
  expect(await legal!.does('finishHandOver', known(await one('residency', residency)))).toMatchObject({ state: 'GRADUATED' });
});

it('六、十二、二十四个月的回访；我的档案里什么都在', async () => {
  for (const [day, people] of [['2027-04-13', 7], ['2027-10-13', 9], ['2028-10-13', 12]] as const) {
    await turnTo(`${day}T02:00:00Z`);
    const followUp = nodesOf(await one('residency', residency, 'followUps(orderBy: { field: DUE_ON, direction: ASC }) { nodes { id version } }'), 'followUps').at(-1)!;
    expect(await group.does('answerFollowUp', { ...known(followUp), input: { active: true, people, registered: true, served: people * 40 } })).toMatchObject({ state: 'ANSWERED' });
  }
  const followUps = nodesOf(await one('residency', residency, 'followUps(orderBy: { field: DUE_ON, direction: ASC }) { nodes { months state } }', legal), 'followUps');
  expect(followUps).toEqual([6, 12, 24].map((months) => ({ months, state: 'ANSWERED' })));
  const { ownRecord } = await group.sees<{ ownRecord: { sections: { title: string; total: number }[] } }>('{ ownRecord { sections { title total } } }');
  const totals = Object.fromEntries(ownRecord.sections.map(({ title, total }) => [title, total]));
  // 申请、复核、入驻、扶持、两期拨付、三次评估、三次回访
  expect(totals).toMatchObject({ 办件: 12, 决定: 5, 内部复核: 1, 预约: 1, 扶持资金: 1, 拨付: 2, 入驻申请: 1, 入驻: 1 });
});

it('每个决定都有理由、依据和文书，按封存的事实重放，结果一样', async () => {
  const { decisions } = await group.sees<{ decisions: { nodes: Done[] } }>('{ decisions { nodes { id reason rules { key } notices { nodes { number sha256 } } } } }');
  expect(decisions.nodes).toHaveLength(5);
  for (const { id, reason, rules, notices } of decisions.nodes) {
    expect([String(reason).trim(), rules, (notices as { nodes: unknown[] }).nodes]).not.toEqual(expect.arrayContaining(['', []]));
    expect(await group.sees('query ($id: ID!) { replayDecision(id: $id) { intact rulesStand } }', { id })).toEqual({ replayDecision: { intact: true, rulesStand: true } });
  }
});
