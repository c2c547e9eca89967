import type { Viewer } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildOrganization } from '../src/testing/index.ts';
import { act, files, input, photo } from './correction-world.ts';
import { ask, clerkOf, clerkOfCity, ofOrganization, readerOfCity, registryWorld, reviewerOfCity } from './world.ts';

let world: World;
let city: Viewer;
let district: Viewer;
let reviewer: Viewer;
let own: Viewer;
let organization: { id: string; name: string };
beforeAll(async () => {
  world = await registryWorld({ uploads: files });
  [city, district, reviewer] = [clerkOfCity(world), clerkOf(world, '370214'), reviewerOfCity(world)];
});
afterAll(async () => {
  await world.close();
  files.remove();
});
beforeEach(async () => {
  world.clock.set('2026-02-10T02:00:00Z');
  organization = await world.write((context) => buildOrganization(context, { street: '城阳街道', fullTimeStaff: 6 }));
  own = ofOrganization(world, organization.id);
});

const CASE = 'id version kind title applicantName turn stateLabel dueOn provisional pausedOn rule { key amount } stages { nodes { label turn dueOn leftAt lateBy extendedBy pausedFor } }';
const caseOf = async (subject: string, viewer = city) => (await ask<{ cases: { nodes: Record<string, never>[] } }>(world, viewer, `{ cases(first: 100) { nodes { subjectId ${CASE} } } }`)).cases.nodes.find((one) => one['subjectId'] === subject)!;
const decisionsOf = async (subject: string, viewer = own) =>
  (await ask<{ decisions: { nodes: Record<string, never>[] } }>(world, viewer, '{ decisions(first: 100, orderBy: { field: DECIDED_AT, direction: ASC }) { nodes { id subjectId kind outcome adverse reason post appealUntil rules { key text basis verified } factsKnown { label value } } } }')).decisions.nodes.filter((one) => one['subjectId'] === subject);
const request = (values: Record<string, unknown> = { street: '流亭街道', fullTimeStaff: 8 }) => act(world, own, 'request', { organization: organization.id, input: input(values, { uploads: [photo()] }) });
const decline = (asked: { id: string; version: number }, reason = '登记证上的住所没有变。') => act(world, city, 'decline', { id: asked.id, version: asked.version, reason });
const command = async (viewer: Viewer, text: string, variables: Record<string, unknown>) => (await ask<{ answer: Record<string, never> }>(world, viewer, text, variables)).answer;
const APPEAL = '... on Appeal { id version state level offers { action } } ... on Refusal { code message fields }';
const appeal = (decision: string, grounds = '住所去年已经变更，见变更核准通知。', viewer = own) => command(viewer, `mutation ($decision: ID!, $grounds: String!) { answer: fileAppeal(decision: $decision, grounds: $grounds) { ${APPEAL} } }`, { decision, grounds });
const settle = (viewer: Viewer, which: 'uphold' | 'overturn', { id, version }: { id?: unknown; version?: unknown }, reason = '核对了变更核准通知，申请属实。') =>
  command(viewer, `mutation ($id: ID!, $version: Int!, $reason: String!) { answer: ${which}Appeal(id: $id, version: $version, reason: $reason) { ${APPEAL} } }`, { id, version, reason });
interface Figures { readonly decisions: number; readonly adverse: number; readonly appeals: number; readonly overturned: number; readonly upheld: number }
const figures = async (): Promise<Figures> => {
  const { serviceLevels } = await ask<{ serviceLevels: (Figures & { kind: string })[] }>(world, own, '{ serviceLevels { kind decisions adverse appeals overturned upheld } }');
  const { kind: _, ...numbers } = serviceLevels.find(({ kind }) => kind === '更正申请')!;
  return numbers;
};
const record = async () => (await ask<{ organization: Record<string, unknown> }>(world, city, 'query ($id: ID!) { organization(id: $id) { street fullTimeStaff } }', { id: organization.id })).organization;

describe('期限', () => {
  it('五个工作日，春节调休算对；轮到谁办、依据哪一条，申请方也看得到', async () => {
    const asked = await request();
    const seen = { kind: '更正申请', title: `更正：${organization.name}`, turn: 'UNION', dueOn: '2026-02-24', provisional: false, rule: { key: 'registry.correctionCheck', amount: 5 } };
    expect(await caseOf(asked.id)).toMatchObject({ ...seen, stateLabel: '已提交' });
    expect(await caseOf(asked.id, own)).toMatchObject({ ...seen, stateLabel: '已提交，等待核实' });
  });

  it('退回以后轮到申请方，再提交重新计算；超期几天记在环节上', async () => {
    const asked = await request();
    world.clock.set('2026-02-27T02:00:00Z');
    const returned = await act(world, city, 'return', { id: asked.id, version: asked.version, reason: '请附变更核准通知。' });
    expect(await caseOf(asked.id)).toMatchObject({ turn: 'APPLICANT', dueOn: null, stages: { nodes: [{ label: '已提交', turn: 'UNION', lateBy: 3 }, { label: '退回补充', turn: 'APPLICANT', leftAt: null }] } });
    await act(world, own, 'resubmit', { id: asked.id, version: returned.version, input: input({ street: '流亭街道' }) });
    expect(await caseOf(asked.id)).toMatchObject({ turn: 'UNION', dueOn: '2026-03-05' });
    const levels = await ask<{ serviceLevels: object[] }>(world, own, '{ serviceLevels { kind done late overdue } }');
    expect(levels.serviceLevels).toContainEqual(expect.objectContaining({ kind: '更正申请', late: 1 }));
  });

  it('组织换了区市，没有办完的跟着走，新的区市看得到', async () => {
    const asked = await request();
    const jimo = clerkOf(world, '370215');
    expect(await caseOf(asked.id, jimo)).toBeUndefined();
    await ask(world, city, 'mutation ($id: ID!) { correctOrganization(id: $id, version: 1, input: { region: "370215" }, reason: "迁址") { __typename ... on Refusal { message } } }', { id: organization.id });
    expect(await caseOf(asked.id, jimo)).toMatchObject({ turn: 'UNION', stages: { nodes: [{ label: '已提交' }] } });
    expect(await caseOf(asked.id, district)).toBeUndefined();
  });

  it('暂停的日子不算，延长只有一次、不超过规则', async () => {
    const asked = await request();
    const clock = async (name: string, extra: Record<string, unknown> = {}) => {
      const { id, version } = await caseOf(asked.id);
      const [parameters, passed] = 'workdays' in extra ? [', $workdays: Int!', ', workdays: $workdays'] : ['', ''];
      return command(city, `mutation ($id: ID!, $version: Int!, $reason: String!${parameters}) { answer: ${name}(id: $id, version: $version, reason: $reason${passed}) { ... on Case { dueOn pausedOn } ... on Refusal { code fields } } }`, { id, version, reason: '等登记机关答复。', ...extra });
    };
    expect(await clock('pauseClock')).toEqual({ dueOn: '2026-02-24', pausedOn: '2026-02-10' });
    expect(await clock('pauseClock')).toMatchObject({ code: 'CLOCK_PAUSED' });
    world.clock.set('2026-02-12T02:00:00Z');
    expect(await clock('resumeClock')).toEqual({ dueOn: '2026-02-26', pausedOn: null });
    expect(await clock('extendClock', { workdays: 11 })).toEqual({ code: 'EXTENSION_DAYS', fields: ['workdays'] });
    expect(await clock('extendClock', { workdays: 2 })).toEqual({ dueOn: '2026-02-28', pausedOn: null });
    expect(await clock('extendClock', { workdays: 1 })).toMatchObject({ code: 'EXTENDED_ALREADY' });
    expect(await caseOf(asked.id)).toMatchObject({ stages: { nodes: [{ pausedFor: 2, extendedBy: 2, dueOn: '2026-02-28' }] } });
  });

  it('期限停着的时候办完，不算超期', async () => {
    const asked = await request();
    const { id, version } = await caseOf(asked.id);
    await command(city, 'mutation ($id: ID!, $version: Int!) { answer: pauseClock(id: $id, version: $version, reason: "等登记机关答复") { ... on Case { id } ... on Refusal { code } } }', { id, version });
    world.clock.set('2026-03-20T02:00:00Z');
    await decline(asked);
    expect(await caseOf(asked.id)).toMatchObject({ stages: { nodes: [{ label: '已提交', lateBy: 0 }, { label: '未采纳' }] } });
  });

  it('单位申请的更正不采纳，没有人能申请复核，决定里也不说能', async () => {
    const asked = await act(world, district, 'request', { organization: organization.id, input: input({ street: '流亭街道' }) });
    await decline(asked);
    expect(await decisionsOf(asked.id, city)).toMatchObject([{ adverse: true, appealUntil: null }]);
    const { rows } = await world.sql.query("select i.content::text as text from documents_issued i join decisions_decision d on d.id = i.holder_id where d.subject_id = $1", [asked.id]);
    expect(rows).toHaveLength(1);
    expect(rows[0]!['text']).not.toContain('复核');
  });

  it('规则改了，已经开始的照旧，新的按新的；两个地方可以有两套', async () => {
    const adopt = (viewer: Viewer, more: object) => command(viewer, 'mutation ($input: RuleInput!) { answer: adoptRule(input: $input) { ... on Rule { key amount place verified } ... on Refusal { code fields } } }', {
      input: { key: 'registry.correctionCheck', amount: 3, basis: '青工办〔2026〕3号', wording: '更正申请应当在三个工作日内核实。', validFrom: '2026-02-11', ...more },
    });
    const before = await request({ street: '流亭街道' });
    expect(await adopt(city, {})).toEqual({ key: 'registry.correctionCheck', amount: 3, place: null, verified: true });
    expect(await adopt(city, {})).toEqual({ code: 'RULE_REPEATED', fields: ['validFrom'] });
    expect(await adopt(city, { validFrom: '2026-02-09' })).toEqual({ code: 'RULE_FROM', fields: ['validFrom'] });
    expect(await adopt(city, { amount: 0, validFrom: '2026-05-01' })).toEqual({ code: 'RULE_AMOUNT', fields: ['amount'] });
    expect(await adopt(city, { wording: ' ', validFrom: '2026-05-01' })).toEqual({ code: 'RULE_BASIS', fields: ['wording'] });
    expect(await adopt(city, { key: 'registry.nothing' })).toEqual({ code: 'RULE_UNKNOWN', fields: ['key'] });
    expect(await adopt(district, { validFrom: '2026-05-01' })).toEqual({ code: 'RULE_FIXED', fields: ['key'] });
    expect(await adopt(district, { key: 'registry.claimCheck', amount: 2 })).toMatchObject({ amount: 2, place: '城阳区总工会' });
    world.clock.set('2026-02-11T02:00:00Z');
    const after = await request({ fullTimeStaff: 9 });
    expect([await caseOf(before.id), await caseOf(after.id)]).toMatchObject([{ dueOn: '2026-02-24', rule: { amount: 5 } }, { dueOn: '2026-02-14', rule: { amount: 3 } }]);
    const again = await act(world, own, 'resubmit', { id: before.id, version: (await act(world, city, 'return', { id: before.id, version: 1, reason: '补' })).version, input: input({ street: '流亭街道' }) });
    expect(await caseOf(again.id)).toMatchObject({ dueOn: '2026-02-25', rule: { amount: 5 } });
  });
});

describe('决定', () => {
  it('写明理由、规则和当时的事实；不利的写明可以复核到何时；核对得上', async () => {
    const asked = await request();
    await decline(asked);
    const [decision] = await decisionsOf(asked.id);
    expect(decision).toMatchObject({
      kind: '更正申请', outcome: '不采纳', adverse: true, reason: '登记证上的住所没有变。', post: '市总工会法律工作部', appealUntil: '2026-04-13',
      rules: [{ key: 'registry.correctionDuty', verified: false }, { key: 'decisions.reasons', verified: true }],
    });
    expect(decision!['factsKnown']).toContainEqual({ label: '提交时间', value: '2026-02-10 10:00' });
    expect(decision!['factsKnown']).toContainEqual({ label: '申请更正街道（镇）', value: '城阳街道 → 流亭街道（不采纳）' });
    expect(await ask(world, own, 'query ($id: ID!) { replayDecision(id: $id) { intact rulesStand } }', { id: decision!['id'] })).toEqual({ replayDecision: { intact: true, rulesStand: true } });
    expect(await ask(world, ofOrganization(world, '00000000-0000-7000-8000-000000000001'), 'query ($id: ID!) { replayDecision(id: $id) { intact } decision(id: $id) { id } }', { id: decision!['id'] })).toEqual({ replayDecision: null, decision: null });
  });

  it('两条记录合并，作出过的决定、决定书和没有办完的都归保留的；分开以后各归各的', async () => {
    const asked = await request();
    await decline(asked);
    const open = await request({ fullTimeStaff: 9 });
    const kept = await world.write((context) => buildOrganization(context, {}));
    const survivor = ofOrganization(world, kept.id);
    const seenBy = async (viewer: Viewer) => ({ decisions: (await decisionsOf(asked.id, viewer)).length, open: (await caseOf(open.id, viewer)) !== undefined });
    const notice = async (viewer: Viewer) => (await ask<{ decisions: { nodes: { subjectId: string; notices: { nodes: object[] } }[] } }>(world, viewer, '{ decisions { nodes { subjectId notices { nodes { number } } } } }')).decisions.nodes.find(({ subjectId }) => subjectId === asked.id)?.notices.nodes.length;
    const merged = await command(city, 'mutation ($input: MergeInput!) { answer: mergeOrganizations(input: $input, reason: "同一个组织") { __typename ... on Organization { id merges { nodes { id version } } } ... on Refusal { code message } } }', { input: { survivor: kept.id, survivorVersion: 1, absorbed: organization.id, absorbedVersion: 1, take: [] } });
    expect(merged).toMatchObject({ id: kept.id });
    expect(await seenBy(survivor)).toEqual({ decisions: 1, open: true });
    expect([await notice(survivor), await seenBy(own)]).toEqual([1, { decisions: 0, open: false }]);
    const [merge] = (merged as unknown as { merges: { nodes: { id: string; version: number }[] } }).merges.nodes;
    await command(city, 'mutation ($id: ID!, $version: Int!) { answer: separateOrganizations(id: $id, version: $version, reason: "是两家") { __typename ... on Refusal { code } } }', { ...merge });
    expect([await seenBy(own), await seenBy(survivor)]).toEqual([{ decisions: 1, open: true }, { decisions: 0, open: false }]);
  });

  it('没有理由、没有依据、没有事实的决定，数据库不收；作出以后谁也改不了', async () => {
    const asked = await request();
    await decline(asked);
    const copy = (set: string) => `insert into decisions_decision select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), ${set}))).* from decisions_decision d limit 1`;
    for (const wrong of [`'reason', ' '`, `'basis', '[]'::jsonb`, `'facts', '[]'::jsonb`, `'post', ''`]) await expect(world.sql.query(copy(wrong)), wrong).rejects.toThrow('violates check constraint');
    await expect(world.sql.query(`insert into decisions_decision select (jsonb_populate_record(d, '{"reason": null}')).* from decisions_decision d limit 1`)).rejects.toThrow('not-null');
    for (const change of ["update decisions_decision set reason = '改'", 'delete from decisions_decision']) await expect(world.sql.query(change)).rejects.toThrow('never changed');
  });
});

describe('复核', () => {
  it('由没有参与过的人办理；改变原决定的，资料自己改过来', async () => {
    const asked = await request();
    await decline(asked);
    const [decision] = await decisionsOf(asked.id);
    expect(await appeal(String(decision!['id']), ' ')).toMatchObject({ code: 'APPEAL_GROUNDS', fields: ['grounds'] });
    const filed = await appeal(String(decision!['id']));
    expect(filed).toMatchObject({ state: 'SUBMITTED', level: 1, offers: [{ action: 'withdraw' }] });
    expect(await appeal(String(decision!['id']))).toMatchObject({ code: 'APPEAL_OPEN' });
    expect(await caseOf(String(filed['id']), reviewer)).toMatchObject({ kind: '内部复核', turn: 'UNION', dueOn: '2026-03-12', rule: { key: 'decisions.appealReview' } });
    await expect(settle(city, 'overturn', filed)).rejects.toThrow('权限');
    expect(await settle({ ...reviewer, accountId: city.accountId }, 'overturn', filed)).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await settle(reviewer, 'overturn', filed, ' ')).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await settle(reviewer, 'overturn', filed)).toMatchObject({ state: 'OVERTURNED' });
    expect(await record()).toEqual({ street: '流亭街道', fullTimeStaff: 8 });
    expect(await caseOf(asked.id)).toMatchObject({ stateLabel: '已采纳', turn: 'NOBODY' });
    expect(await decisionsOf(String(filed['id']))).toMatchObject([{ outcome: '改变原决定', adverse: false }]);
  });

  it('维持的可以再复核一次，换第三个人；之后就是最后的', async () => {
    const asked = await request();
    await decline(asked);
    const first = await appeal(String((await decisionsOf(asked.id))[0]!['id']));
    await settle(reviewer, 'uphold', first, '材料只有自己的说明。');
    const [upheld] = await decisionsOf(String(first['id']));
    expect(upheld).toMatchObject({ outcome: '维持原决定', adverse: true });
    const second = await appeal(String(upheld!['id']), '补交了核准通知。');
    expect(second).toMatchObject({ level: 2 });
    const during = await figures();
    expect(await settle(reviewer, 'uphold', second)).toMatchObject({ code: 'NOT_PERMITTED' });
    const third = { ...reviewer, accountId: '00000000-0000-7000-8000-000000000777', name: '又一人' };
    await settle(third, 'uphold', second, '核准通知不是本组织的。');
    const [last] = await decisionsOf(String(second['id']));
    expect(last).toMatchObject({ adverse: true, appealUntil: null });
    expect(await appeal(String(last!['id']))).toMatchObject({ code: 'APPEAL_FINAL' });
    expect(await record()).toEqual({ street: '城阳街道', fullTimeStaff: 6 });
    // 两次复核都算在原来的事项上；复核本身的决定不算作一项决定
    expect(await figures()).toEqual({ ...during, upheld: during.upheld + 1 });
  });

  it('公布的数：决定几项、不利几项、申请复核几件、改变和维持几件；撤回的不算', async () => {
    const before = await figures();
    const asked = await request();
    await decline(asked);
    const filed = await appeal(String((await decisionsOf(asked.id))[0]!['id']));
    expect(await figures()).toEqual({ ...before, decisions: before.decisions + 1, adverse: before.adverse + 1, appeals: before.appeals + 1 });
    await command(own, 'mutation ($id: ID!, $version: Int!) { answer: withdrawAppeal(id: $id, version: $version) { __typename } }', filed);
    expect(await figures()).toMatchObject({ appeals: before.appeals });
    await settle(reviewer, 'overturn', await appeal(String((await decisionsOf(asked.id))[0]!['id'])));
    expect(await figures()).toMatchObject({ appeals: before.appeals + 1, overturned: before.overturned + 1, upheld: before.upheld });
  });

  it('过期的、有利的、别人的，申请不了；撤回以后可以再申请', async () => {
    const asked = await request();
    await decline(asked);
    const id = String((await decisionsOf(asked.id))[0]!['id']);
    expect(await appeal(id, '不服', ofOrganization(world, '00000000-0000-7000-8000-000000000001'))).toMatchObject({ code: 'NOT_FOUND' });
    const filed = await appeal(id);
    expect(await command(own, `mutation ($id: ID!, $version: Int!) { answer: withdrawAppeal(id: $id, version: $version) { ${APPEAL} } }`, { id: filed['id'], version: filed['version'] })).toMatchObject({ state: 'WITHDRAWN' });
    expect(await appeal(id)).toMatchObject({ state: 'SUBMITTED' });
    world.clock.set('2026-04-14T02:00:00Z');
    expect(await appeal(id)).toMatchObject({ code: 'APPEAL_LATE' });
    const other = await request({ volunteers: 3 });
    await act(world, city, 'accept', { id: other.id, version: other.version, organizationVersion: 1, fields: ['volunteers'] });
    const [accepted] = await decisionsOf(other.id);
    expect(accepted).toMatchObject({ adverse: false, reason: '所申请的各项经核实，全部采纳。' });
    expect(await appeal(String(accepted!['id']))).toMatchObject({ code: 'APPEAL_NOT_ADVERSE' });
  });
});

describe('工作台', () => {
  const centre = (viewer: Viewer) => world.statementsOf(() => ask<{ workCentre: { due: number; overdue: number; soon: number; fresh: number; waiting: number; items: Record<string, unknown>[]; others: Record<string, unknown>[] } }>(world, viewer, '{ workCentre { due overdue soon fresh waiting items { id subjectId title stateLabel dueOn workdaysLeft basis assigneeName } others { subjectId turn assigneeName } } }'));

  it('一条语句；等我办的最急的在前，超期、快到期的数得出来；别人的是“等别人办”', async () => {
    const { result: { workCentre: before } } = await centre(city);
    const asked = await request();
    const { result: { workCentre: now }, statements } = await centre(city);
    expect(statements).toHaveLength(1);
    expect([now.due - before.due, now.fresh - before.fresh]).toEqual([1, 1]);
    const { result: { workCentre: reader } } = await centre(readerOfCity(world));
    expect([reader.due, reader.waiting >= 1]).toEqual([0, true]);
    expect([now.soon - before.soon, now.overdue - before.overdue]).toEqual([0, 0]);
    world.clock.set('2026-02-13T02:00:00Z');
    const { result: { workCentre: pressing } } = await centre(city);
    world.clock.set('2026-03-01T02:00:00Z');
    const { result: { workCentre: late } } = await centre(city);
    const dueOnDay = async (from: string, to: string) => (await ask<{ cases: { totalCount: number } }>(world, city, `{ cases(filter: { mine: true, dueOnFrom: "${from}", dueOnTo: "${to}" }) { totalCount } }`)).cases.totalCount;
    expect([pressing.soon, late.overdue, late.due]).toEqual([await dueOnDay('2026-02-13', '2026-02-25'), await dueOnDay('2000-01-01', '2026-02-28'), now.due]);
    expect(late.overdue).toBeGreaterThan(0);
    expect(late.items.find((one) => one['dueOn'] === '2026-02-24')).toMatchObject({ workdaysLeft: -4, basis: '更正申请的核实期限：5个工作日（本平台规则）' });
    expect((await caseOf(asked.id))['dueOn']).toBe('2026-02-24');
    const dues = late.items.map((one) => String(one['dueOn'] ?? '9999'));
    expect(dues).toEqual(dues.toSorted());
  });

  it('数与名单是同一条规则', async () => {
    await request();
    const { result } = await centre(city);
    const { cases } = await ask<{ cases: { totalCount: number; nodes: { id: string }[] } }>(world, city, '{ cases(filter: { mine: true }, orderBy: { field: DUE_ON, direction: ASC }, first: 12) { totalCount nodes { id } } }');
    expect(cases.nodes.map(({ id }) => id)).toEqual(result.workCentre.items.map(({ id }) => id));
    expect(cases.totalCount).toBe(result.workCentre.due);
  });

  it('一个人接了，同事的“等我办”里就没有了；退回来又有', async () => {
    const asked = await request();
    const colleague = { ...city, accountId: '00000000-0000-7000-8000-000000000778', name: '另一位经办' };
    const file = await caseOf(asked.id);
    const isMine = async (viewer: Viewer) => (await ask<{ cases: { nodes: { subjectId: string }[] } }>(world, viewer, '{ cases(filter: { mine: true }, first: 100) { nodes { subjectId } } }')).cases.nodes.some(({ subjectId }) => subjectId === asked.id);
    expect(await command(city, 'mutation ($id: ID!, $version: Int!) { answer: takeCase(id: $id, version: $version) { ... on Case { assigneeName } ... on Refusal { code } } }', { id: file['id'], version: file['version'] })).toEqual({ assigneeName: city.name });
    expect([await isMine(city), await isMine(colleague)]).toEqual([true, false]);
    const { version } = await caseOf(asked.id);
    await command(city, 'mutation ($id: ID!, $version: Int!, $reason: String!) { answer: releaseCase(id: $id, version: $version, reason: $reason) { ... on Case { id } ... on Refusal { code } } }', { id: file['id'], version, reason: '我出差' });
    expect(await isMine(colleague)).toBe(true);
  });

  it('谁在办，组织看不到，单件和工作台一样', async () => {
    const asked = await request();
    const file = await caseOf(asked.id);
    await command(city, 'mutation ($id: ID!, $version: Int!) { answer: takeCase(id: $id, version: $version) { ... on Case { id } ... on Refusal { code } } }', { id: file['id'], version: file['version'] });
    const { result: { workCentre: theirs } } = await centre(own);
    expect(theirs.others).toEqual([expect.objectContaining({ subjectId: asked.id, turn: 'UNION', assigneeName: null })]);
    await expect(ask(world, own, '{ cases { nodes { assigneeName } } }')).rejects.toThrow('不对公众开放');
  });
});
