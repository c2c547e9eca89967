import { findStaff } from '@gongqiao/identity';
import { demoAccountId, loadDemoAccounts } from '@gongqiao/identity/testing';
import type { Viewer } from '@gongqiao/kernel';
import { system, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Case } from '../src/index.ts';
import { hearingsWorld, newHearing } from './world.ts';

let world: World;
let viewers: Readonly<Record<string, Viewer>>;
beforeAll(async () => {
  world = await hearingsWorld();
  await loadDemoAccounts(world.context(system));
  viewers = Object.fromEntries((await findStaff(world.context(system), world.graph)).map(({ viewer }) => [viewer.account, viewer]));
});
afterAll(() => world.close());

const caseOf = (subjectId: string) => world.write(({ em }) => em.findOneOrFail(Case, { subjectId } as never)) as Promise<Case>;
const inbox = async (account: string) => ((await world.execute('{ page: myMessages(first: 10) { nodes { kind title text subjectType } } }', { viewer: viewers[account]! })).data as unknown as { page: { nodes: { kind: string; title: string; text: string }[] } }).page.nodes;
async function done(account: string, document: string, variables: Record<string, unknown>): Promise<Record<string, string>> {
  const { data, errors } = await world.execute(document, { viewer: viewers[account]!, variables });
  expect(errors).toBeUndefined();
  return (data as unknown as { done: Record<string, string> }).done;
}

it('转给谁、问了谁，谁就知道；答复了，问的人知道；别人不知道；没有转成的不说', async () => {
  const file = await caseOf((await newHearing(world, '370202')).id);
  const hand = (to: string) => done('legal-affairs', 'mutation ($id: ID!, $version: Int!, $to: ID!) { done: handCase(id: $id, version: $version, to: $to, reason: "出差一周") { __typename } }', { id: file.id, version: file.version, to: demoAccountId(to) });
  expect(await hand('shibei')).toEqual({ __typename: 'Refusal' });
  expect(await inbox('shibei')).toEqual([]);
  expect(await hand('legal-affairs-leader')).toEqual({ __typename: 'Case' });
  expect(await inbox('legal-affairs-leader')).toEqual([{ kind: 'TURN', title: '听证转到您手里', text: expect.stringMatching(/^周（经办）把“借用会议室”转给您办理，期限是 \d{4}-\d\d-\d\d。$/), subjectType: 'Hearing' }]);
  const asked = await done('legal-affairs-leader', 'mutation ($case: ID!, $to: ID!) { done: consult(case: $case, to: $to, question: "场地合不合适？") { ... on Consultation { id } ... on Refusal { code } } }', { case: file.id, to: demoAccountId('shinan') });
  expect((await inbox('shinan')).map(({ kind, title }) => [kind, title])).toEqual([['TURN', '听证征求您的意见']]);
  await done('shinan', 'mutation ($id: ID!) { done: answerConsultation(id: $id, version: 1, answer: "合适。") { __typename } }', { id: asked['id'] });
  expect((await inbox('legal-affairs-leader')).map(({ title }) => title)).toContain('听证：同事答复了您');
  expect(await inbox('legal-affairs')).toEqual([]);
});
