import { sampleFiles, SentFiles } from '@gongqiao/documents/testing';
import type { Viewer } from '@gongqiao/kernel';
import { buildOrganization } from '@gongqiao/registry/testing';
import type { World } from '@gongqiao/testing';
import { getNamedType, type GraphQLOutputType, isObjectType, isRequiredArgument } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, type Answer, ask, change, city, district, incubationWorld, ofOrganization, publishedCall, reviewer, reviewerIds, reviewOf, scored, submitted, underReview } from './world.ts';

const NAME = '城阳区银帆职工互助服务中心';
const files = new SentFiles();
let world: World;
let clerk: Viewer;
let own: Viewer;
let one: Viewer;
let application: Answer;
let organizationId: string;
beforeAll(async () => {
  world = await incubationWorld({ uploads: files });
  [clerk, one] = [city(world), reviewer(world, 'one')];
  const organization = await world.write((context) => buildOrganization(context, { name: NAME, street: '银帆路街道', formerNames: ['蓝帆职工之家'] }));
  organizationId = organization.id;
  own = ofOrganization(world, organization.id, 'harbour-social-work');
  const call = await publishedCall(world, clerk);
  const draft = await act(world, own, 'startApplication', { call: call.id });
  const plan = `${NAME}（简称银帆）成立于2019年。银 帆 职工互助·服务中心每周服务两次，前身是蓝帆职工之家，在银帆路街道。联系 １３８００１３８０００，ｙｆ@example.org。`;
  const saved = await act(world, own, 'saveApplication', {
    id: draft.id, version: draft.version, uploads: [files.put('银帆登记证.png', sampleFiles.png())],
    changes: [change('OTHER_NAMES', 'YINFAN、银帆', '蓝帆职工之家'), change('PEOPLE_COUNT', '7'), change('TARGET_WORKERS', 'ＹＩＮＦＡＮ 的骑手'), change('PLAN', plan)],
  });
  application = await underReview(world, clerk, await act(world, own, 'submitApplication', { id: draft.id, version: saved.version }));
});
afterAll(async () => {
  await world.close();
  files.remove();
});

// 名称、前身、街道、电话、邮箱、账号、文件名、各个标识
const secrets = (): string[] => ['银帆', '蓝帆', 'yinfan', '13800138000', 'example.org', 'harbour-social-work', '于（主任）', '登记证', 'png', application.id, organizationId, own.accountId!];
const telling = (answer: unknown): string[] => {
  const text = JSON.stringify(answer).normalize('NFKC').toLowerCase();
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
  return secrets().filter((secret) => text.includes(secret.toLowerCase()) || bare.includes(secret.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')));
};

/** Everything that a type has, three levels deep, without arguments. */
function selection(type: GraphQLOutputType, depth = 3): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).filter((field) => !field.args.some(isRequiredArgument));
  const parts = fields.map((field) => {
    const inner = getNamedType(field.type);
    if (!isObjectType(inner)) return 'getFields' in inner || 'getTypes' in inner ? '' : field.name;
    const below = depth > 1 ? selection(inner, depth - 1) : '';
    return below ? `${field.name} ${below}` : '';
  }).filter(Boolean);
  return parts.length > 0 ? `{ ${parts.join(' ')} }` : '';
}

describe('评审人不知道申请人是谁', () => {
  it('每个查询、每个标识、能选的都选：答案和报错里没有申请人的身份', async () => {
    const review = await reviewOf(world, application.id, one);
    const ids = [review.id, application.id, organizationId];
    const { rows: cases } = await world.sql.query("select id from decisions_case where subject_id = any($1)", [[review.id, application.id]]);
    const { rows: documents } = await world.sql.query('select id from documents_document');
    ids.push(...[...cases, ...documents].map(({ id }) => String(id)));
    const answered = new Set<string>();
    for (const field of Object.values(world.graph.schema.getQueryType()!.getFields())) {
      const needed = field.args.filter(isRequiredArgument);
      if (needed.some((argument) => String(argument.type) !== 'ID!')) continue;
      for (const id of needed.length > 0 ? ids : ['']) {
        const passed = needed.length > 0 ? `(${needed.map((argument) => `${argument.name}: $id`).join(', ')})` : '';
        const answer = await world.execute(`query ${needed.length > 0 ? '($id: ID!) ' : ''}{ ${field.name}${passed} ${selection(field.type)} }`, { viewer: one, variables: { id } });
        if (JSON.stringify(answer.data ?? '').match(/P\d{4}/)) answered.add(field.name);
        expect(telling(answer.data ?? answer.errors?.map(({ message }) => message)), field.name).toEqual([]);
      }
    }
    // 不是因为什么都没有答才没有泄露
    expect([...answered].sort()).toEqual(['case', 'cases', 'review', 'reviewSheet', 'reviews', 'workCentre']);
  });

  it('评审表有计划而没有身份；附件只有个数；编号不按次序', async () => {
    const review = await reviewOf(world, application.id, one);
    const { reviewSheet } = await ask<{ reviewSheet: Record<string, unknown> }>(world, one, 'query ($id: ID!) { reviewSheet(id: $id) { number plan targetWorkers peopleCount documentCount others { total } criteria { title weight } } }', { id: review.id });
    expect(reviewSheet).toMatchObject({ number: expect.stringMatching(/^P\d{4}$/) as string, peopleCount: 7, documentCount: 1, targetWorkers: '本申请人 的骑手', others: null });
    expect(reviewSheet['plan']).toBe('本申请人（简称本申请人）成立于2019年。本申请人每周服务两次，前身是本申请人，在本申请人。联系 （已隐去）。');
  });

  it('办件、工作台上是编号和“（匿名）”，办件在本人手里', async () => {
    const { cases, workCentre } = await ask<{ cases: { nodes: Record<string, unknown>[] }; workCentre: { due: number; items: Record<string, unknown>[] } }>(world, one, '{ cases { nodes { title applicantName subjectType dueOn } } workCentre { due items { title applicantName stateLabel assigneeName } } }');
    expect(cases.nodes).toEqual([{ title: expect.stringMatching(/^评审：P\d{4}$/) as string, applicantName: '（匿名）', subjectType: 'Review', dueOn: '2026-01-30' }]);
    expect(workCentre).toMatchObject({ due: 1, items: [{ applicantName: '（匿名）', stateLabel: '待声明' }] });
    expect((await ask<{ workCentre: { items: { title: string }[] } }>(world, clerk, '{ workCentre { items { title } } }')).workCentre.items.filter(({ title }) => title.startsWith('评审'))).toEqual([]);
  });

  it('别人的评审看不到、打不了分；对申请什么也办不了', async () => {
    const theirs = await reviewOf(world, application.id, reviewer(world, 'two'));
    expect(await ask(world, one, 'query ($id: ID!) { review(id: $id) { id } reviewSheet(id: $id) { id } reviews { totalCount } applications { totalCount } }', { id: theirs.id })).toEqual({ review: null, reviewSheet: null, reviews: { totalCount: 1 }, applications: { totalCount: 0 } });
    expect(await act(world, one, 'declareReview', theirs)).toMatchObject({ code: 'NOT_FOUND' });
    for (const [name, more] of [['acceptApplication', {}], ['admitApplication', { reason: '好' }], ['returnApplication', { reason: '补' }], ['saveApplication', { changes: [] }]] as const) {
      await expect(act(world, one, name, { id: application.id, version: 1, ...more })).rejects.toThrow('权限');
    }
  });
});

describe('打分', () => {
  it('先声明，每条都打、有理由、不超过满分；别人的打分要等齐', async () => {
    const [two, three] = [reviewer(world, 'two'), reviewer(world, 'three')];
    const review = await reviewOf(world, application.id, one);
    const { reviewSheet: { criteria } } = await ask<{ reviewSheet: { criteria: { id: string; weight: number }[] } }>(world, one, 'query ($id: ID!) { reviewSheet(id: $id) { criteria { id weight } } }', { id: review.id });
    const scores = criteria.map(({ id, weight }) => ({ criterion: id, points: weight - 5, comment: '不错。' }));
    expect(await act(world, one, 'scoreReview', { ...review, scores })).toMatchObject({ code: 'DECLARE_FIRST' });
    const { version } = await act(world, one, 'declareReview', review);
    const attempt = (changed: typeof scores) => act(world, one, 'scoreReview', { id: review.id, version, scores: changed });
    expect(await attempt(scores.slice(1))).toMatchObject({ code: 'SCORES_INCOMPLETE' });
    expect(await attempt([...scores.slice(1), scores[1]!])).toMatchObject({ code: 'SCORES_INCOMPLETE' });
    expect(await attempt(scores.map((score) => ({ ...score, points: 41 })))).toMatchObject({ code: 'SCORE_POINTS' });
    expect(await attempt(scores.map((score) => ({ ...score, points: -1 })))).toMatchObject({ code: 'SCORE_POINTS' });
    expect(await attempt(scores.map((score) => ({ ...score, comment: ' ' })))).toMatchObject({ code: 'SCORE_COMMENT' });
    expect(await attempt(scores)).toMatchObject({ state: 'SCORED', opened: false });
    const seen = async (viewer: Viewer, id: string) => (await ask<{ reviewSheet: Record<string, unknown> }>(world, viewer, 'query ($id: ID!) { reviewSheet(id: $id) { total result others { total outlier lines } } }', { id })).reviewSheet;
    expect(await seen(one, review.id)).toEqual({ total: 85, result: null, others: null });
    const scoresFor = async () => ask<{ applicationScores: unknown; application: { reviews: { nodes: { scores: { totalCount: number } }[] } } }>(world, clerk, 'query ($id: ID!) { applicationScores(id: $id) { result } application(id: $id) { reviews { nodes { scores { totalCount } } } } }', { id: application.id });
    expect(await scoresFor()).toMatchObject({ applicationScores: null, application: { reviews: { nodes: [{ scores: { totalCount: 0 } }, { scores: { totalCount: 0 } }, { scores: { totalCount: 0 } }] } } });
    await scored(world, application.id, two, 0.6);
    expect(await seen(one, review.id)).toMatchObject({ others: null });
    const last = await reviewOf(world, application.id, three);
    expect(await act(world, three, 'recuseReview', { ...last, reason: ' ' })).toMatchObject({ code: 'INTEREST_REASON' });
    expect(await act(world, three, 'recuseReview', { ...last, reason: '服务过同一批骑手。' })).toMatchObject({ state: 'RECUSED' });
    expect(await seen(one, review.id)).toMatchObject({ total: 85, result: 72.5, others: [{ total: 60, outlier: false }] });
    expect(await seen(three, last.id)).toMatchObject({ total: null, others: null });
    expect(await scoresFor()).toMatchObject({ applicationScores: { result: 72.5 } });
    expect(telling(await ask(world, one, 'query ($id: ID!) { reviewSheet(id: $id) { plan others { reviewer lines } } }', { id: review.id }))).toEqual([]);
  });
});

describe('谁能评审', () => {
  it('只有评审一个角色、没有停用的；评审过的不能决定', async () => {
    const call = await publishedCall(world, clerk, { name: '又一次征集' });
    const other = await submitted(world, own, call.id, [change('PEOPLE_COUNT', '3'), change('TARGET_WORKERS', '骑手'), change('PLAN', '计划')]);
    const accepted = await act(world, clerk, 'acceptApplication', { id: other.id, version: other.version });
    const listed = async () => (await ask<{ assignableReviewers: { id: string }[] }>(world, clerk, 'query ($id: ID!) { assignableReviewers(application: $id) { id } }', { id: other.id })).assignableReviewers.map(({ id }) => id).sort();
    expect(await listed()).toEqual(reviewerIds('one', 'two', 'three').sort());
    expect(await act(world, clerk, 'assignReviewers', { id: other.id, version: accepted.version, reviewers: [clerk.accountId] })).toMatchObject({ code: 'REVIEWER_UNFIT' });
    await world.sql.query("insert into identity_grant (id, account_id, role, valid_from, state, grounds, requested_at, requested_by, created_at, updated_at) values (gen_random_uuid(), $1, 'reader-city', '2018-01-01', 'CONFIRMED', '测试', now(), '测试', now(), now())", reviewerIds('one'));
    expect(await listed()).toEqual(reviewerIds('two', 'three').sort());
    const assigned = await act(world, clerk, 'assignReviewers', { id: other.id, version: accepted.version, reviewers: reviewerIds('two') });
    expect(await act(world, clerk, 'assignReviewers', { id: other.id, version: assigned.version, reviewers: reviewerIds('two') })).toMatchObject({ code: 'REVIEWER_TWICE' });
    await scored(world, other.id, reviewer(world, 'two'), 0.9);
    const sameHand = { ...clerk, accountId: reviewerIds('two')[0]! };
    expect(await act(world, sameHand, 'admitApplication', { id: other.id, version: assigned.version, reason: '好' })).toMatchObject({ code: 'DECIDER_REVIEWED' });
    const { application: shown } = await ask<{ application: { offers: { action: string }[] } }>(world, sameHand, 'query ($id: ID!) { application(id: $id) { offers { action } } }', { id: other.id });
    expect(shown.offers.map(({ action }) => action)).toEqual(['assign']);
    expect(await act(world, district(world, '370214', 'chengyang'), 'admitApplication', { id: other.id, version: assigned.version, reason: '好' })).toMatchObject({ code: 'NOT_FOUND' });
  });
});
