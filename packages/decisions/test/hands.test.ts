import { findStaff } from '@gongqiao/identity';
import { demoAccountId, loadDemoAccounts } from '@gongqiao/identity/testing';
import { advance, type Context, getRow, type Viewer } from '@gongqiao/kernel';
import { system, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Case, decisionsDomain } from '../src/index.ts';
import { Hearing, hearingFlow, hearingsWorld, newHearing } from './world.ts';

const CITY = '';
const SHINAN = '370202';
const NAMES = { zhou: 'legal-affairs', lin: 'legal-affairs-leader', tao: 'legal-affairs-review', shen: 'policy-research', zhao: 'shinan', qian: 'shibei' } as const;
type Who = keyof typeof NAMES;

let world: World;
let viewers: Readonly<Record<Who, Viewer>>;
beforeAll(async () => {
  world = await hearingsWorld();
  await loadDemoAccounts(world.context(system));
  const staff = await findStaff(world.context(system), world.graph);
  viewers = Object.fromEntries(Object.entries(NAMES).map(([who, account]) => [who, staff.find(({ viewer }) => viewer.account === account)!.viewer])) as never;
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-02-10T02:00:00Z'));

const caseOf = (subjectId: string) => world.write(({ em }) => em.findOneOrFail(Case, { subjectId } as never)) as Promise<Case>;
async function ask<T>(who: Who, document: string, variables: object): Promise<T> {
  const { data, errors } = await world.execute(document, { viewer: viewers[who], variables: variables as never });
  if (errors) throw new Error(errors.map(({ message }) => message).join());
  return (data as unknown as { answer: T }).answer;
}
const id = (who: Who) => demoAccountId(NAMES[who]);
const upkeep = () => decisionsDomain.upkeep!(world.context(system), world.graph);

interface Answer { readonly code?: string; readonly message?: string; readonly id?: string; readonly assigneeName?: string; readonly version?: number; readonly state?: string }
const REFUSAL = '... on Refusal { code message }';
const hand = (who: Who, file: Case, to: string, reason = '出差一周') => ask<Answer>(who, `mutation ($id: ID!, $version: Int!, $to: ID!, $reason: String!) { answer: handCase(id: $id, version: $version, to: $to, reason: $reason) { ... on Case { assigneeName version } ${REFUSAL} } }`, { id: file.id, version: file.version, to, reason });
const consult = (who: Who, file: Case, to: string, question = '场地合不合适？') => ask<Answer>(who, `mutation ($case: ID!, $to: ID!, $question: String!) { answer: consult(case: $case, to: $to, question: $question) { ... on Consultation { id version state } ${REFUSAL} } }`, { case: file.id, to, question });
const answer = (who: Who, row: Answer, text = '合适，去年用过。') => ask<Answer>(who, `mutation ($id: ID!, $version: Int!, $answer: String!) { answer: answerConsultation(id: $id, version: $version, answer: $answer) { ... on Consultation { state } ${REFUSAL} } }`, { id: row.id, version: row.version, answer: text });
const said = (who: Who, file: Case) => ask<{ nodes: { question: string; answer: string | null; state: string; offers: { action: string }[] }[] }>(who, 'query ($case: [ID!]) { answer: consultations(first: 10, filter: { case: $case }) { nodes { question answer state offers { action } } } }', { case: [file.id] });
const colleagues = (who: Who, file: Case) => ask<{ id: string; name: string; post: string; acts: boolean; holds: number }[]>(who, 'query ($case: ID!) { answer: colleagues(case: $case) { id name post acts holds } }', { case: file.id });
const centre = (who: Who) => ask<{ due: number; asked: { id: string }[]; items: { id: string }[] }>(who, '{ answer: workCentre { due asked { id } items { id } } }', {});
const list = async (who: Who, filter: string) => (await ask<{ nodes: { id: string }[] }>(who, `{ answer: cases(first: 100, filter: { ${filter} }) { nodes { id } } }`, {})).nodes.map((node) => node.id);

describe('转给一位能办的同事', () => {
  it('列出能办的：本区的和全市的，不列别区的；手上少的在前；只能看的列在后面', async () => {
    const file = await caseOf((await newHearing(world, SHINAN)).id);
    const listed = await colleagues('zhou', file);
    expect(listed.map(({ name, acts }) => [name, acts])).toEqual([['林（部长）', true], ['赵（经办）', true], ['陶（复核）', false]]);
    expect(listed[1]).toMatchObject({ post: '市南区总工会', holds: 0 });
    await hand('zhou', file, id('lin'));
    expect((await colleagues('zhou', file)).map(({ name, holds }) => [name, holds])).toEqual([['赵（经办）', 0], ['林（部长）', 1], ['陶（复核）', 0]]);
  });

  it('转了以后只等他办，别人的清单里没有；写明从谁来、为什么', async () => {
    const file = await caseOf((await newHearing(world, SHINAN)).id);
    expect(await list('zhao', 'mine: true')).toContain(file.id);
    expect(await hand('zhou', file, id('lin'), '我与申请方有来往')).toMatchObject({ assigneeName: '林（部长）' });
    expect([(await list('zhao', 'mine: true')).includes(file.id), (await list('lin', 'mine: true')).includes(file.id)]).toEqual([false, true]);
    const { rows } = await world.sql.query("select actor_name, reason from kernel_event where subject_id = $1 and action = 'hand'", [file.id]);
    expect(rows).toEqual([{ actor_name: '周（经办）', reason: '转给林（部长）：我与申请方有来往' }]);
  });

  it('别区的、只能看的、没有这个人的、没有理由的，都不转；看着旧版本的也不转', async () => {
    const file = await caseOf((await newHearing(world, SHINAN)).id);
    for (const to of [id('qian'), id('tao'), id('zhou'), '00000000-0000-7000-8000-000000000000']) expect(await hand('zhou', file, to)).toMatchObject({ code: 'COLLEAGUE_CANNOT' });
    expect(await hand('zhou', file, id('lin'), ' ')).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await hand('qian', file, id('lin'))).toMatchObject({ code: 'NOT_FOUND' });
    await hand('zhou', file, id('lin'));
    expect(await hand('zhou', file, id('zhao'))).toMatchObject({ code: 'CONFLICT' });
  });

  it('接手的人不再有任何职责，就退回给各位', async () => {
    const file = await caseOf((await newHearing(world, SHINAN)).id);
    await hand('zhou', file, id('lin'));
    const grantsEnd = (day: string | null) => world.sql.query('update identity_grant set valid_to = $2 where account_id = $1', [id('lin'), day]);
    await grantsEnd('2026-02-10');
    await upkeep();
    expect(await caseOf(file.subjectId)).toMatchObject({ assigneeId: id('lin') });
    world.clock.set('2026-02-11T02:00:00Z');
    await upkeep();
    expect(await caseOf(file.subjectId)).toMatchObject({ assigneeId: null, assigneeName: null });
    await grantsEnd(null);
  });
});

describe('征求一位同事的意见', () => {
  it('事项还在原来的人手上；问到的人在工作台看得到，回复以后就没有了，意见留给同事看', async () => {
    const file = await caseOf((await newHearing(world, SHINAN)).id);
    const asked = await consult('zhao', file, id('tao'));
    expect(asked).toMatchObject({ state: 'ASKED' });
    expect((await centre('tao')).asked.map((line) => line.id)).toContain(file.id);
    expect([await list('tao', 'asked: true'), (await list('zhao', 'mine: true')).includes(file.id)]).toEqual([[file.id], true]);
    expect((await said('tao', file)).nodes[0]!.offers.map(({ action }) => action)).toEqual(['answer']);
    expect((await said('zhao', file)).nodes[0]!.offers.map(({ action }) => action)).toEqual(['withdraw']);
    expect(await answer('zhao', asked)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await answer('tao', asked)).toMatchObject({ state: 'ANSWERED' });
    expect(await list('tao', 'asked: true')).toEqual([]);
    expect((await said('zhao', file)).nodes).toMatchObject([{ answer: '合适，去年用过。', state: 'ANSWERED' }]);
  });

  it('看不到这一件的不能问；同一位不问两遍；五十次同时问也只问成一次', async () => {
    const file = await caseOf((await newHearing(world, SHINAN)).id);
    for (const to of [id('qian'), id('shen'), id('zhao')]) expect(await consult('zhao', file, to)).toMatchObject({ code: 'COLLEAGUE_UNSEEING' });
    const answers = await Promise.all(Array.from({ length: 50 }, () => consult('zhao', file, id('lin'))));
    expect([answers.filter(({ state }) => state === 'ASKED').length, answers.filter(({ code }) => code === 'CONSULTED_ALREADY').length]).toEqual([1, 49]);
    expect(await consult('zhao', file, id('tao'), '')).toMatchObject({ code: 'REASON_REQUIRED' });
  });

  it('事项办到了下一步，就不再等；申请方和别区看不到问了什么', async () => {
    const { id: hearing } = await newHearing(world, SHINAN);
    const file = await caseOf(hearing);
    await consult('zhao', file, id('tao'));
    await world.write(async (context: Context) => advance(context, hearingFlow, await getRow(context, Hearing, hearing, true), { action: 'notify', version: 1 }), viewers.zhao);
    expect(await list('tao', 'asked: true')).toEqual([]);
    await upkeep();
    expect((await said('zhao', file)).nodes).toMatchObject([{ state: 'OVERTAKEN', answer: null, offers: [] }]);
    expect((await said('qian', file)).nodes).toEqual([]);
    const applicant = { ...viewers.zhao, kind: 'ORGANIZATION' as const, accountId: 'applicant', grants: new Map([['decisions.appeal', ['*']]]) };
    const { errors } = await world.execute('{ answer: consultations(first: 5) { nodes { id } } }', { viewer: applicant });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

describe('参与过的不办理复核', () => {
  const applicant = (): Viewer => ({ ...viewers.zhao, kind: 'ORGANIZATION', accountId: 'applicant', name: '某组织', grants: new Map([['hearings.apply', ['*']], ['decisions.appeal', ['*']]]) });
  const step = (hearing: string, action: string, viewer: Viewer) => world.write(async (context: Context) => {
    const row = await getRow(context, Hearing, hearing, true);
    return advance(context, hearingFlow, row, { action, version: row.version, reason: '已经核对。' });
  }, viewer);
  const mutate = async (viewer: Viewer, document: string, variables: Record<string, unknown>) => ((await world.execute(document, { viewer, variables })).data as unknown as { answer: Answer }).answer;

  it('受理过的、提过意见的，都算参与过；没有参与过的可以', async () => {
    const { id: hearing } = await newHearing(world, SHINAN);
    expect(await answer('tao', await consult('zhao', await caseOf(hearing), id('tao')))).toMatchObject({ state: 'ANSWERED' });
    await step(hearing, 'notify', viewers.zhou);
    await step(hearing, 'reply', applicant());
    await step(hearing, 'decline', viewers.zhao);
    const { rows: [decision] } = await world.sql.query('select id from decisions_decision where subject_id = $1', [hearing]);
    const filed = await mutate(applicant(), `mutation ($decision: ID!) { answer: fileAppeal(decision: $decision, grounds: "场地是合适的") { ... on Appeal { id version } ${REFUSAL} } }`, { decision: decision!['id'] });
    const overturn = (viewer: Viewer) => mutate({ ...viewer, grants: new Map([...viewer.grants, ['decisions.review', ['*']]]) }, `mutation ($id: ID!, $version: Int!) { answer: overturnAppeal(id: $id, version: $version, reason: "合适") { ... on Appeal { state } ${REFUSAL} } }`, { id: filed.id, version: filed.version });
    for (const who of ['tao', 'zhou', 'zhao'] as const) expect(await overturn(viewers[who])).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await overturn(viewers.lin)).toMatchObject({ state: 'OVERTURNED' });
  });
});

describe('已办', () => {
  it('只列办过的人，看过的、手上有的都不算', async () => {
    const { id: hearing } = await newHearing(world, CITY);
    const file = await caseOf(hearing);
    await hand('zhou', file, id('lin'));
    await world.write(async (context: Context) => advance(context, hearingFlow, await getRow(context, Hearing, hearing, true), { action: 'grant', version: 1, reason: '可以。' }), viewers.lin);
    expect([(await list('lin', 'acted: true')).includes(file.id), (await list('zhou', 'acted: true')).includes(file.id)]).toEqual([true, false]);
    await expect(hand('zhou', await caseOf(hearing), id('lin'))).resolves.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('期限日历', () => {
  it('每一天的数就是那一天清单里的行，各人看到各人的；节日和调休写在上面', async () => {
    for (const scope of [SHINAN, SHINAN, '370203']) await newHearing(world, scope);
    const calendar = (who: Who) => ask<{ provisional: boolean; days: { day: string; workday: boolean; note: string | null; due: number; mine: number }[] }>(who, '{ answer: deadlineCalendar(month: "2026-02") { provisional days { day workday note due mine } } }', {});
    for (const who of ['zhou', 'zhao', 'qian', 'tao'] as const) {
      const { days, provisional } = await calendar(who);
      expect([days.length, provisional]).toEqual([28, false]);
      for (const { day, due, mine } of days.filter((each) => each.due > 0 || each.day === '2026-02-13')) {
        const within = `open: true, dueOnFrom: "${day}", dueOnTo: "${day}"`;
        expect([day, (await list(who, within)).length, (await list(who, `${within}, mine: true`)).length]).toEqual([day, due, mine]);
      }
    }
    expect((await calendar('zhao')).days.find(({ day }) => day === '2026-02-13')!.due).toBeGreaterThanOrEqual(2);
    expect((await calendar('qian')).days.map(({ due }) => due).reduce((sum, due) => sum + due)).toBe(1);
    expect((await calendar('zhao')).days.filter(({ note }) => note).map(({ day, workday, note }) => [day, workday, note]).slice(0, 2)).toEqual([['2026-02-14', true, '春节调休，上班'], ['2026-02-15', false, '春节']]);
    await expect(ask('zhou', '{ answer: deadlineCalendar(month: "二月") { month } }', {})).rejects.toThrow('2026-12');
  });
});

describe('没有人接手、期限到了的', () => {
  const reminded = async () => {
    const { rows } = await world.sql.query("select a.account, m.title, m.text, m.subject_id from notifications_message m join identity_account a on a.id = m.account_id where m.key like 'untaken:%' order by m.told_at, a.account");
    return rows as unknown as { account: string; title: string; text: string; subject_id: string | null }[];
  };
  const on = async (day: string) => {
    world.clock.set(`${day}T02:00:00Z`);
    await upkeep();
    await upkeep();
  };
  // Whatever other tests left open would be named too.
  beforeAll(() => world.sql.query("update decisions_case set due_on = '2030-01-02' where closed_at is null"));

  it('告诉能办的每一位：一人一天一条，多件写在一起；别区的、只能看的不告诉；有人接手的不算', async () => {
    const [first, , taken] = [await newHearing(world, SHINAN, '借会议室'), await newHearing(world, CITY, '借礼堂'), await newHearing(world, SHINAN, '借排练厅')];
    await hand('zhou', await caseOf(taken.id), id('lin'));
    expect((await caseOf(first.id)).dueOn).toBe('2026-02-13');
    await on('2026-02-11');
    expect(await reminded()).toEqual([]);
    await on('2026-02-12');
    const told = await reminded();
    expect(told.map(({ account, title }) => [account, title])).toEqual([['legal-affairs', '2 件事项没有人接手，期限到了'], ['legal-affairs-leader', '2 件事项没有人接手，期限到了'], ['shinan', '1 件事项没有人接手，期限到了']]);
    expect(told[0]!.text).toContain('您能办的有 2 件就要到期');
    expect(told[2]).toMatchObject({ subject_id: first.id, text: expect.stringContaining('“借会议室”（期限 2026-02-13）') });
    expect(told[2]!.text).not.toContain('礼堂');
  });

  it('下一个工作日再告诉一次，写明已经超过；春节放假不打扰', async () => {
    const before = (await reminded()).length;
    // 周六，为春节调休上班
    await on('2026-02-14');
    const added = (await reminded()).slice(before);
    expect(added).toHaveLength(3);
    expect(added[0]!.text).toContain('您能办的有 2 件已经超过期限');
    await on('2026-02-16');
    expect((await reminded()).length).toBe(before + 3);
  });
});
