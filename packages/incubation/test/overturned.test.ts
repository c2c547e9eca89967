import { sampleFiles, SentFiles } from '@gongqiao/documents/testing';
import type { Viewer } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { admitted, does, resident, upkeep, whole } from './residency-world.ts';
import { appealReviewer, ask, city, district, incubationWorld, ofGroup } from './world.ts';

const files = new SentFiles();
let world: World;
let clerk: Viewer;
beforeAll(async () => {
  world = await incubationWorld({ uploads: files });
  clerk = city(world);
});
afterAll(() => world.close());

type Done = { done: { id: string; version: number; state?: string; code?: string } };
const APPEAL = 'mutation ($decision: ID!) { done: fileAppeal(decision: $decision, grounds: "事实有误。") { ... on Appeal { id version } ... on Refusal { code } } }';
const OVERTURN = 'mutation ($id: ID!, $version: Int!) { done: overturnAppeal(id: $id, version: $version, reason: "所说属实。") { ... on Appeal { state } ... on Refusal { code } } }';
const SCAN = 'mutation ($id: ID!, $uploads: [ID!]!) { done: attachSignedCopy(id: $id, uploads: $uploads) { ... on ResidencyAgreement { id } ... on Refusal { code } } }';

async function overturned(group: Viewer, id: string): Promise<void> {
  const decision = (await whole(world, group, id)).decisions.nodes.find(({ adverse }) => adverse)!;
  const { done: appeal } = await ask<Done>(world, group, APPEAL, { decision: decision.id });
  expect(await ask<Done>(world, appealReviewer(world), OVERTURN, { id: appeal.id, version: appeal.version })).toEqual({ done: { state: 'OVERTURNED' } });
}

const versionOf = async (id: string): Promise<number> => (await whole(world, clerk, id)).version;

it('视为放弃被复核改变的，协议重新等着签，期限重新算', async () => {
  const group = ofGroup(world, 'late-signer');
  const id = await admitted(world, group);
  world.clock.set('2026-03-17T02:00:00Z');
  await upkeep(world);
  await does(world, clerk, 'remindToSign', { id, version: await versionOf(id) });
  world.clock.set('2026-04-02T02:00:00Z');
  await upkeep(world);
  expect(await does(world, clerk, 'lapseResidency', { id, version: await versionOf(id), reason: '提醒后仍没有签。' })).toMatchObject({ state: 'LAPSED' });
  await overturned(group, id);
  const again = await whole(world, group, id);
  // 十个工作日: 4月3日, 清明4日至6日放假, 7日至10日, 13日至17日
  expect(again).toMatchObject({ state: 'AGREEING', cases: { nodes: [{ turn: 'APPLICANT', dueOn: '2026-04-17', closedAt: null }] } });
  const { digest } = again.agreements.nodes.at(-1)!;
  const signed = await does(world, group, 'signAgreement', { id, version: again.version, digest });
  expect(await does(world, clerk, 'countersignAgreement', { id, version: signed.version, digest })).toMatchObject({ state: 'RESIDENT' });
});

it('暂不出壳被复核改变的，重新办理出壳，延长的期限和工位不动', async () => {
  const group = ofGroup(world, 'not-yet');
  const id = await resident(world, group);
  world.clock.set('2027-02-15T02:00:00Z');
  await upkeep(world);
  const [review] = (await whole(world, clerk, id)).stageReviews.nodes;
  const sent = await does(world, clerk, 'sendStageReview', { id: review!.id, version: review!.version, report: review!.report });
  const said = await does(world, group, 'commentStageReview', { id: review!.id, version: sent.version, comment: '可以出壳了。' });
  await does(world, clerk, 'concludeStageReview', { id: review!.id, version: said.version, conclusion: '指标没有全部达到。' });
  expect(await does(world, clerk, 'prolongResidency', { id, version: await versionOf(id), reason: '活动还少。', endsOn: '2027-09-16' })).toMatchObject({ state: 'RESIDENT' });
  await overturned(group, id);
  const again = await whole(world, clerk, id);
  expect(again).toMatchObject({ state: 'GRADUATING', endsOn: '2027-09-16', endedOn: null });
  expect(await does(world, clerk, 'graduateResidency', { id, version: again.version, reason: '按复核认定的事实，准予出壳。' })).toMatchObject({ state: 'HANDING_OVER', outcome: 'GRADUATED' });
});

it('退回重签要说为什么，签过的不再算；签字盖章的扫描件只有办的一方能附，双方都看得到', async () => {
  const group = ofGroup(world, 'paper-signer');
  const id = await admitted(world, group);
  const opened = await whole(world, group, id);
  const { digest } = opened.agreements.nodes.at(-1)!;
  const signed = await does(world, group, 'signAgreement', { id, version: opened.version, digest });
  expect(await does(world, clerk, 'returnAgreement', { id, version: signed.version, reason: ' ' })).toMatchObject({ code: 'REASON_REQUIRED' });
  expect(await does(world, clerk, 'returnAgreement', { id, version: signed.version, reason: '签署人不是负责人。' })).toMatchObject({ state: 'AGREEING' });
  const returned = await whole(world, group, id);
  expect(returned).toMatchObject({ state: 'AGREEING', cases: { nodes: [{ turn: 'APPLICANT' }] } });
  expect(returned.agreements.nodes.at(-1)).toMatchObject({ signedBy: null });
  const AGREEMENT = 'query ($id: ID!) { residency(id: $id) { agreements(orderBy: { field: NUMBER, direction: DESC }, first: 1) { nodes { id documents { nodes { fileName } } } } } }';
  const agreementOf = async (viewer: Viewer) => (await ask<{ residency: { agreements: { nodes: { id: string; documents: { nodes: { fileName: string }[] } }[] } } | null }>(world, viewer, AGREEMENT, { id })).residency?.agreements.nodes[0];
  const scan = files.put('入驻协议扫描件.png', sampleFiles.png());
  const { id: agreement } = (await agreementOf(clerk))!;
  expect(await ask<Done>(world, district(world, '370215', 'other-district'), SCAN, { id: agreement, uploads: [scan] })).toEqual({ done: { code: 'NOT_FOUND' } });
  expect(await ask<Done>(world, clerk, SCAN, { id: agreement, uploads: [scan] })).toEqual({ done: { id: agreement } });
  for (const viewer of [clerk, group]) expect((await agreementOf(viewer))!.documents.nodes).toEqual([{ fileName: '入驻协议扫描件.png' }]);
  expect(await agreementOf(ofGroup(world, 'stranger'))).toBeUndefined();
});
