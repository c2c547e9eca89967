import { findStaff } from '@gongqiao/identity';
import { demoAccountId, loadDemoAccounts } from '@gongqiao/identity/testing';
import { advance, type Context, getRow, type Viewer } from '@gongqiao/kernel';
import { system, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Case } from '../src/index.ts';
import { Hearing, hearingFlow, hearingsWorld, newHearing } from './world.ts';

const SHINAN = '370202';
let world: World;
let viewers: Readonly<Record<string, Viewer>>;
beforeAll(async () => {
  world = await hearingsWorld();
  await loadDemoAccounts(world.context(system));
  viewers = Object.fromEntries((await findStaff(world.context(system), world.graph)).map(({ viewer }) => [viewer.account, viewer]));
});
afterAll(() => world.close());

const caseOf = (subjectId: string) => world.write(({ em }) => em.findOneOrFail(Case, { subjectId } as never)) as Promise<Case>;
const granted = async (): Promise<Case> => {
  const { id } = await newHearing(world, SHINAN);
  await world.write(async (context: Context) => advance(context, hearingFlow, await getRow(context, Hearing, id, true), { action: 'grant', version: 1, reason: '场地合适。' }), viewers['legal-affairs']!);
  return caseOf(id);
};
async function ask<T>(viewer: Viewer, document: string, variables: object = {}): Promise<T> {
  const { data, errors } = await world.execute(document, { viewer, variables: variables as never });
  if (errors) throw new Error(errors.map(({ extensions }) => extensions['code']).join());
  return (data as unknown as { answer: T }).answer;
}

interface Answer { readonly __typename: string; readonly code?: string; readonly message?: string; readonly version?: number }
const copy = (account: string, file: Case, to: readonly string[], note: string | null = null) => ask<Answer>(viewers[account]!, 'mutation ($id: ID!, $to: [ID!]!, $note: String) { answer: copyCase(id: $id, to: $to, note: $note) { __typename ... on Case { version } ... on Refusal { code message } } }', { id: file.id, to: to.map((each) => (each.includes('-0000-') ? each : demoAccountId(each))), note });
const readers = async (account: string, file: Case) => (await ask<{ id: string }[]>(viewers[account]!, 'query ($case: ID!) { answer: copyReaders(case: $case) { id name post acts } }', { case: file.id })).map(({ id }) => id).toSorted();
interface Line { readonly kind: string; readonly title: string; readonly text: string; readonly subjectType: string; readonly subjectId: string }
const copies = async (account: string, file: Case) => (await ask<{ nodes: Line[] }>(viewers[account]!, '{ answer: myMessages(first: 50, filter: { kind: [COPY] }) { nodes { kind title text subjectType subjectId } } }')).nodes.filter(({ subjectId }) => subjectId === file.id);

it('抄送给谁：照办件自己的规则看得到的，只看不办的也在内；别区的不在', async () => {
  const file = await caseOf((await newHearing(world, SHINAN)).id);
  const listed = await readers('legal-affairs', file);
  expect(listed).toEqual(['legal-affairs-leader', 'legal-affairs-review', 'shinan', 'audit-office'].map(demoAccountId).toSorted());
  // 与逐个去读的结果一样
  for (const [account, viewer] of Object.entries(viewers).filter(([, { accountId }]) => accountId !== viewers['legal-affairs']!.accountId)) {
    expect([account, listed.includes(viewer.accountId!)]).toEqual([account, (await ask<object | null>(viewer, 'query ($id: ID!) { answer: case(id: $id) { id } }', { id: file.id })) !== null]);
  }
  expect(await readers('shibei', file)).toEqual([]);
});

it('写明决定了什么，点开是这一件；不用办理，不算谁手上的；办件上记着抄送过谁', async () => {
  const file = await granted();
  expect(await copy('legal-affairs', file, ['shinan', 'audit-office'], '请留意使用时间')).toMatchObject({ __typename: 'Case' });
  expect(await copies('shinan', file)).toEqual([{ kind: 'COPY', title: '抄送：听证', text: '周（经办）抄送“借用会议室”。决定：批准。不用您办理。附言：请留意使用时间', subjectType: 'Case', subjectId: file.id }]);
  expect(await copies('audit-office', file)).toHaveLength(1);
  expect(await copies('legal-affairs-leader', file)).toEqual([]);
  const { rows } = await world.sql.query("select reason from kernel_event where subject_id = $1 and action = 'copy'", [file.id]);
  expect(rows).toEqual([{ reason: expect.stringMatching(/^抄送.*赵（经办）.*：请留意使用时间$/) }]);
  expect(await caseOf(file.subjectId)).toMatchObject({ assigneeId: null, actorIds: file.actorIds, closedAt: file.closedAt });
});

it('没有决定的写办到哪一步', async () => {
  const file = await caseOf((await newHearing(world, SHINAN)).id);
  await copy('shinan', file, ['legal-affairs-leader']);
  expect((await copies('legal-affairs-leader', file)).map(({ text }) => text)).toEqual(['赵（经办）抄送“借用会议室”。现在是：待审。不用您办理。']);
});

it('有一位看不到就都不发；自己看不到的不能抄送，没有这项权限的不能；不选人、选太多、附言太长的说明', async () => {
  const file = await granted();
  expect(await copy('legal-affairs', file, ['shinan', 'shibei'])).toMatchObject({ code: 'COPY_UNSEEING', message: expect.stringContaining('1 位同事') });
  expect(await copy('legal-affairs', file, ['legal-affairs'])).toMatchObject({ code: 'COPY_UNSEEING' });
  expect(await copy('legal-affairs', file, ['00000000-0000-7000-8000-000000000000'])).toMatchObject({ code: 'COPY_UNSEEING' });
  expect(await copy('legal-affairs', file, [])).toMatchObject({ code: 'COPY_NOBODY' });
  expect(await copy('legal-affairs', file, Array.from({ length: 21 }, (_, index) => `00000000-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`))).toMatchObject({ code: 'COPY_MANY' });
  expect(await copy('legal-affairs', file, ['shinan'], '长'.repeat(501))).toMatchObject({ code: 'OPINION_LONG' });
  expect([await copies('shinan', file), await copies('shibei', file)]).toEqual([[], []]);
  expect(await copy('shibei', file, ['legal-affairs'])).toMatchObject({ code: 'NOT_FOUND' });
  await expect(copy('audit-office', file, ['legal-affairs'])).rejects.toThrow('FORBIDDEN');
});

it('五十次同时抄送同一份，只有一条消息、一条记录；换了附言才是另一份', async () => {
  const file = await granted();
  const answers = await Promise.all(Array.from({ length: 50 }, () => copy('legal-affairs', file, ['shinan'])));
  expect(answers.map(({ __typename }) => __typename)).toEqual(Array.from({ length: 50 }, () => 'Case'));
  expect(await copies('shinan', file)).toHaveLength(1);
  const { rows } = await world.sql.query("select count(*)::int as count from kernel_event where subject_id = $1 and action = 'copy'", [file.id]);
  expect(rows).toEqual([{ count: 1 }]);
  await copy('legal-affairs', file, ['shinan'], '另有一事');
  expect(await copies('shinan', file)).toHaveLength(2);
}, 60_000);

it('收到抄送不等于看得到：后来看不到的，点开来没有', async () => {
  const file = await granted();
  await copy('legal-affairs', file, ['shinan']);
  const opened = (viewer: Viewer) => ask<object | null>(viewer, 'query ($id: ID!) { answer: case(id: $id) { id } }', { id: file.id });
  const moved: Viewer = { ...viewers['shinan']!, grants: viewers['shibei']!.grants };
  expect([await opened(viewers['shinan']!), await opened(moved)]).toEqual([{ id: file.id }, null]);
});
