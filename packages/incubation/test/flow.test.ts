import type { Viewer } from '@gongqiao/kernel';
import { decisionsDomain } from '@gongqiao/decisions';
import { buildOrganization } from '@gongqiao/registry/testing';
import { system, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { act, type Answer, appealReviewer, ask, change, city, editionsOf, filled, incubationWorld, ofGroup, ofOrganization, publishedCall, reviewer, scored, submitted, underReview } from './world.ts';
import { incubationDomain } from '../src/index.ts';

let world: World;
let clerk: Viewer;
beforeAll(async () => {
  world = await incubationWorld();
  clerk = city(world);
});
afterAll(() => world.close());

const upkeep = async (): Promise<void> => {
  await decisionsDomain.upkeep!(world.context(system), world.graph);
  await incubationDomain.upkeep!(world.context(system), world.graph);
};
const caseOf = async (id: string, viewer: Viewer) =>
  (await ask<{ application: { cases: { nodes: Record<string, unknown>[] } } }>(world, viewer, 'query ($id: ID!) { application(id: $id) { cases { nodes { stateLabel turn dueOn rule { key amount } } } } }', { id })).application.cases.nodes[0]!;
const decisionsOf = async (id: string, viewer: Viewer) =>
  (await ask<{ application: { decisions: { nodes: Record<string, never>[] } } }>(world, viewer, 'query ($id: ID!) { application(id: $id) { decisions { nodes { id outcome adverse reason post appealUntil rules { key } factsKnown { label value } } } } }', { id })).application.decisions.nodes;
const stateOf = async (id: string, viewer: Viewer): Promise<Answer> => (await ask<{ application: Answer }>(world, viewer, 'query ($id: ID!) { application(id: $id) { id version state notice reply } }', { id })).application;

it('从征集到准予入驻：受理、评审、总分都在决定里；春节调休算得对', async () => {
  const call = await publishedCall(world, clerk);
  expect(call).toMatchObject({ state: 'OPEN', opensOn: '2026-01-26', closesOn: '2026-02-28' });
  const group = ofGroup(world, 'full-flow');
  world.clock.set('2026-02-11T02:00:00Z');
  const application = await submitted(world, group, call.id);
  expect(application).toMatchObject({ state: 'SUBMITTED', stateLabel: '已提交，等待受理' });
  expect(await caseOf(application.id, group)).toEqual({ stateLabel: '已提交，等待受理', turn: 'UNION', dueOn: '2026-02-25', rule: { key: 'incubation.firstCheck', amount: 5 } });
  const assigned = await underReview(world, clerk, application);
  for (const [which, share] of [['one', 0.8], ['two', 0.9], ['three', 0.4]] as const) expect(await scored(world, application.id, reviewer(world, which), share)).toMatchObject({ state: 'SCORED' });
  const { applicationScores } = await ask<{ applicationScores: Record<string, unknown> }>(world, clerk, 'query ($id: ID!) { applicationScores(id: $id) { result median outlierOver reviews { total outlier } } }', { id: application.id });
  expect(applicationScores).toMatchObject({ result: 70.33, median: 80, outlierOver: 20, reviews: [{ total: 80, outlier: false }, { total: 91, outlier: false }, { total: 40, outlier: true }] });
  expect(await act(world, clerk, 'admitApplication', { id: application.id, version: assigned.version, reason: '计划可行，服务对象明确。' })).toMatchObject({ state: 'ADMITTED' });
  const [decision] = await decisionsOf(application.id, group);
  expect(decision).toMatchObject({ outcome: '准予入驻', adverse: false, post: '市总工会法律工作部', rules: [{ key: 'incubation.entryUnregistered' }, { key: 'incubation.formula' }, { key: 'decisions.reasons' }] });
  expect(decision!['factsKnown']).toContainEqual({ label: '总分', value: expect.stringContaining('70.33') as string });
  expect(JSON.stringify(decision)).not.toContain('评审one');
});

it('拟不予入驻先告知、可以陈述，期满才决定；复核改变的，重新评审', async () => {
  const call = await publishedCall(world, clerk);
  const group = ofGroup(world, 'declined-group');
  world.clock.set('2026-02-09T02:00:00Z');
  const application = await submitted(world, group, call.id);
  const { version } = await underReview(world, clerk, application, ['one']);
  await scored(world, application.id, reviewer(world, 'one'), 0.3);
  expect(await act(world, clerk, 'declineApplication', { id: application.id, version, reason: '不可行' })).toMatchObject({ code: 'NOT_NOW' });
  expect(await act(world, clerk, 'notifyApplication', { id: application.id, version, reason: ' ' })).toMatchObject({ code: 'REASON_REQUIRED' });
  const notified = await act(world, clerk, 'notifyApplication', { id: application.id, version, reason: '没有说明谁来做、什么时候做。' });
  // 七个工作日: 2月10日至14日(14日上班), 春节15日至23日放假, 24日、25日
  expect(await caseOf(application.id, group)).toMatchObject({ stateLabel: '拟不予入驻，可以陈述意见', turn: 'APPLICANT', dueOn: '2026-02-25', rule: { key: 'decisions.replyPeriod' } });
  expect(await act(world, clerk, 'declineApplication', { id: application.id, version: notified.version, reason: '不可行' })).toMatchObject({ code: 'NOT_NOW' });
  world.clock.set('2026-02-25T10:00:00Z');
  await upkeep();
  expect(await stateOf(application.id, group)).toMatchObject({ state: 'NOTIFIED' });
  world.clock.set('2026-02-25T17:00:00Z');
  await upkeep();
  const heard = await stateOf(application.id, group);
  expect(heard).toMatchObject({ state: 'HEARD', reply: null });
  expect(await act(world, clerk, 'declineApplication', { id: application.id, version: heard.version, reason: '' })).toMatchObject({ code: 'REASON_REQUIRED' });
  expect(await act(world, clerk, 'declineApplication', { id: application.id, version: heard.version, reason: '陈述期内没有补充。' })).toMatchObject({ state: 'DECLINED' });
  const [decision] = await decisionsOf(application.id, group);
  expect(decision).toMatchObject({ outcome: '不予入驻', adverse: true, appealUntil: '2026-04-27' });
  const { answer: appeal } = await ask<{ answer: Answer }>(world, group, 'mutation ($decision: ID!) { answer: fileAppeal(decision: $decision, grounds: "负责人和步骤写在计划第二段。") { ... on Appeal { id version } ... on Refusal { code } } }', { decision: decision!['id'] });
  const overturn = 'mutation ($id: ID!, $version: Int!) { answer: overturnAppeal(id: $id, version: $version, reason: "计划第二段写明了负责人和步骤。") { ... on Appeal { state } ... on Refusal { code } } }';
  expect(await ask(world, appealReviewer(world), overturn, { id: appeal.id, version: appeal.version })).toEqual({ answer: { state: 'OVERTURNED' } });
  const reopened = await stateOf(application.id, group);
  expect(reopened).toMatchObject({ state: 'REVIEWING' });
  expect(await act(world, clerk, 'admitApplication', { id: application.id, version: reopened.version, reason: '按复核结果准予入驻。' })).toMatchObject({ state: 'ADMITTED' });
});

it('陈述了的写在申请上，听了以后也可以准予', async () => {
  const call = await publishedCall(world, clerk);
  const group = ofGroup(world, 'heard-group');
  const application = await submitted(world, group, call.id);
  const { version } = await underReview(world, clerk, application, ['one']);
  const notified = await act(world, clerk, 'notifyApplication', { id: application.id, version, reason: '人数不够。', withoutReviews: '人数不够不需要打分。' });
  expect(await act(world, group, 'replyToNotice', { id: application.id, version: notified.version, text: ' ' })).toMatchObject({ code: 'REPLY_MISSING' });
  const heard = await act(world, group, 'replyToNotice', { id: application.id, version: notified.version, text: '新来了两位成员。' });
  expect(heard).toMatchObject({ state: 'HEARD', reply: '新来了两位成员。' });
  expect(await act(world, clerk, 'admitApplication', { id: application.id, version: heard.version, reason: '人数够了。' })).toMatchObject({ code: 'REVIEWS_OUTSTANDING', fields: ['withoutReviews'] });
  expect(await act(world, clerk, 'admitApplication', { id: application.id, version: heard.version, reason: '人数够了。', withoutReviews: '只看人数。' })).toMatchObject({ state: 'ADMITTED' });
  const { rows } = await world.sql.query('select state from incubation_review where application_id = $1', [application.id]);
  expect(rows).toEqual([{ state: 'RELEASED' }]);
});

it('截止以后不能提交；退回的是按时提交的，可以补充；系统截止征集', async () => {
  const call = await publishedCall(world, clerk);
  const [early, late] = [ofGroup(world, 'early'), ofGroup(world, 'late')];
  const application = await submitted(world, early, call.id);
  const draft = await act(world, late, 'startApplication', { call: call.id });
  const saved = await act(world, late, 'saveApplication', { id: draft.id, version: draft.version, changes: filled('晚到小组') });
  expect(await act(world, clerk, 'returnApplication', { id: application.id, version: application.version, reason: '请写明负责人。' })).toMatchObject({ state: 'RETURNED', returnReason: '请写明负责人。' });
  world.clock.set('2026-03-02T02:00:00Z');
  expect(await act(world, late, 'submitApplication', { id: draft.id, version: saved.version })).toMatchObject({ code: 'CALL_OVER' });
  await upkeep();
  expect((await ask<{ call: Answer }>(world, clerk, 'query ($id: ID!) { call(id: $id) { state } }', { id: call.id })).call).toEqual({ state: 'REVIEWING' });
  const returned = await stateOf(application.id, early);
  expect(await act(world, early, 'submitApplication', { id: application.id, version: returned.version })).toMatchObject({ state: 'SUBMITTED' });
  const current = (await ask<{ call: Answer }>(world, clerk, 'query ($id: ID!) { call(id: $id) { id version } }', { id: call.id })).call;
  expect(await act(world, clerk, 'finishCall', { id: call.id, version: current.version })).toMatchObject({ code: 'CALL_PENDING' });
});

it('评分标准：合计一百、先公布后开始、公布后不能改；修订成新的一版并延长，已经提交的按原来的', async () => {
  world.clock.set('2026-01-20T02:00:00Z');
  const { buildCall, buildCriteria } = await import('../src/testing/index.ts');
  const off = buildCriteria().map((one, index) => (index === 0 ? { ...one, weight: 41 } : one));
  expect(await act(world, clerk, 'createCall', { input: buildCall({ criteria: off }) })).toMatchObject({ code: 'CRITERIA_WEIGHTS', message: expect.stringContaining('101') as string });
  expect(await act(world, clerk, 'createCall', { input: buildCall({ opensOn: '2026-01-20' }) })).toMatchObject({ code: 'CALL_OPENS' });
  expect(await act(world, clerk, 'createCall', { input: buildCall({ applicants: ['REGISTERED'] }) })).toMatchObject({ code: 'CALL_APPLICANTS' });
  const call = await act(world, clerk, 'createCall', { input: buildCall() });
  const [seen] = await editionsOf(world, clerk, call.id);
  const revised = await act(world, clerk, 'reviseCall', { id: call.id, version: call.version, input: buildCall({ criteria: buildCriteria().toReversed() }) });
  expect(await act(world, clerk, 'publishCall', { id: call.id, version: revised.version, digest: seen!.digest })).toMatchObject({ code: 'CRITERIA_CHANGED' });
  const [again] = await editionsOf(world, clerk, call.id);
  const published = await act(world, clerk, 'publishCall', { id: call.id, version: revised.version, digest: again!.digest });
  expect(published).toMatchObject({ state: 'OPEN', criteriaDigest: again!.digest });
  expect(await act(world, clerk, 'reviseCall', { id: call.id, version: published.version, input: buildCall() })).toMatchObject({ code: 'CRITERIA_FROZEN' });
  const group = ofGroup(world, 'early-filer');
  const waiting = await act(world, group, 'startApplication', { call: call.id });
  const saved = await act(world, group, 'saveApplication', { id: waiting.id, version: waiting.version, changes: filled() });
  expect(await act(world, group, 'submitApplication', { id: waiting.id, version: saved.version })).toMatchObject({ code: 'CALL_NOT_OPEN' });
  world.clock.set('2026-01-27T02:00:00Z');
  await act(world, group, 'submitApplication', { id: waiting.id, version: saved.version });
  world.clock.set('2026-02-10T02:00:00Z');
  expect(await act(world, clerk, 'amendCriteria', { id: call.id, version: published.version, reason: ' ', criteria: buildCriteria() })).toMatchObject({ code: 'REASON_REQUIRED' });
  expect(await act(world, clerk, 'amendCriteria', { id: call.id, version: published.version, reason: '补充对可持续的说明。', criteria: buildCriteria() })).toMatchObject({ criteriaNumber: 2, closesOn: '2026-03-06' });
  const later = await submitted(world, ofGroup(world, 'late-filer'), call.id);
  const { rows } = await world.sql.query('select e.number from incubation_application a join incubation_edition e on e.id = a.edition_id where a.id = any($1) order by 1', [[waiting.id, later.id]]);
  expect(rows).toEqual([{ number: 1 }, { number: 2 }]);
});

it('数据库自己守着：公布的标准、别版的标准、没有声明的打分', async () => {
  const call = await publishedCall(world, clerk);
  const application = await submitted(world, ofGroup(world, 'guarded'), call.id);
  await underReview(world, clerk, application, ['one']);
  const other = await publishedCall(world, clerk, { name: '另一次征集' });
  const [[own], [foreign]] = [await editionsOf(world, clerk, call.id), await editionsOf(world, clerk, other.id)];
  const refused = async (sql: string, values: unknown[] = []) => world.sql.query(sql, values).then(() => 'done', (error: Error) => error.message);
  expect(await refused("update incubation_criterion set weight = 1 where id = $1", [own!.criteria.nodes[0]!.id])).toContain('never changed');
  expect(await refused('delete from incubation_criterion where id = $1', [own!.criteria.nodes[0]!.id])).toContain('never changed');
  expect(await refused("update incubation_edition set digest = repeat('0', 64) where call_id = $1", [call.id])).toContain('never changed');
  const insert = "insert into incubation_score (id, scope, created_at, updated_at, review_id, criterion_id, points, comment) select gen_random_uuid(), '', now(), now(), r.id, $2, $3, '好' from incubation_review r where r.application_id = $1";
  expect(await refused(insert, [application.id, own!.criteria.nodes[0]!.id, 1])).toContain('has declared');
  await world.sql.query("update incubation_review set state = 'DECLARED', declared_at = now() where application_id = $1", [application.id]);
  expect(await refused(insert, [application.id, foreign!.criteria.nodes[0]!.id, 1])).toContain('published when the application was filed');
  expect(await refused(insert, [application.id, own!.criteria.nodes[0]!.id, 99])).toContain('published when');
  expect(await refused(insert, [application.id, own!.criteria.nodes[0]!.id, 9])).toBe('done');
  expect(await refused('update incubation_score set points = 3')).toContain('never changed');
});

it('社会组织带着资料来；只向登记的开放的，说明为什么', async () => {
  const organization = await world.write((context) => buildOrganization(context));
  const call = await publishedCall(world, clerk, { applicants: ['REGISTERED'], limitReason: '扶持资金要拨到组织的账户；没有登记的，可以先申请入驻培育。' });
  const own = ofOrganization(world, organization.id);
  const draft = await act(world, own, 'startApplication', { call: call.id });
  expect(draft).toMatchObject({ groupName: organization.name, region: { name: '城阳区' } });
  expect(await act(world, own, 'startApplication', { call: call.id })).toMatchObject({ code: 'APPLICATION_OPEN' });
  expect(await submitted(world, ofGroup(world, 'not-registered'), call.id)).toMatchObject({ code: 'APPLICANT_KIND', message: expect.stringContaining('拨到组织的账户') as string });
  const colleague = ofOrganization(world, organization.id, 'colleague');
  expect(await act(world, colleague, 'saveApplication', { id: draft.id, version: draft.version, changes: [change('PLAN', '同事写的计划')] })).toMatchObject({ plan: '同事写的计划' });
});
