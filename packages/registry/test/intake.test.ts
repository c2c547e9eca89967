import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOrganization, miscopied, syntheticCode } from '../src/testing/index.ts';
import { anybody, ask, clerkOf, clerkOfCity, readerOfCity, registryWorld } from './world.ts';

let world: World;
let serial = 0;
beforeAll(async () => {
  world = await registryWorld();
});
afterAll(() => world.close());

const freshCode = () => syntheticCode('52', '370214', 910_000 + (serial += 1));
const FIELDS = `... on Organization { id version name formerNames creditCode identifierScheme codeOverrideReason published doubts region { code } fundingSources annualIncome street
  events { nodes { kind action reason actorName differences { field before after } } } }
  ... on Refusal { code message fields changes { field before after by } }`;
const CREATE = `mutation ($input: OrganizationInput!, $reason: String) { done: createOrganization(input: $input, reason: $reason) { __typename ${FIELDS} } }`;
const CORRECT = `mutation ($id: ID!, $version: Int!, $input: OrganizationPatch!, $reason: String!) { done: correctOrganization(id: $id, version: $version, input: $input, reason: $reason) { __typename ${FIELDS} } }`;
const PUBLISH = `mutation ($id: ID!, $version: Int!) { done: publishOrganization(id: $id, version: $version, published: false, reason: "本组织要求撤下") { __typename ${FIELDS} } }`;

interface Answer {
  __typename: string;
  id: string;
  version: number;
  code?: string;
  message?: string;
  events: { nodes: { differences: { field: string }[] }[] };
}

async function run(document: string, variables: Record<string, unknown>, viewer = clerkOf(world, '370214')): Promise<Answer> {
  return (await ask<{ done: Answer }>(world, viewer, document, variables)).done;
}
const create = (input: Record<string, unknown>, reason?: string, viewer?: Parameters<typeof run>[2]) => run(CREATE, { input, reason }, viewer);
const correct = (row: { id: string; version: number }, input: Record<string, unknown>, viewer?: Parameters<typeof run>[2]) => run(CORRECT, { id: row.id, version: row.version, input, reason: '与登记证核对' }, viewer);

describe('登记', () => {
  it('整理文字，记下建立事件，按登记状态列入名录', async () => {
    const done = await create({ name: ' 城阳区青禾职工服务中心(总部) ', creditCode: freshCode().toLowerCase(), region: '370214', registrationStatus: 'REGISTERED', annualIncome: '1234500', otherFundingSources: ['场地租金', '无'] });
    expect(done).toMatchObject({
      __typename: 'Organization', name: '城阳区青禾职工服务中心（总部）', identifierScheme: 'CN_USCC', published: true, doubts: [], region: { code: '370214' }, fundingSources: ['OTHER'], annualIncome: '1234500',
      events: { nodes: [{ kind: 'CREATE', action: 'create', actorName: '城阳区总工会（经办）' }] },
    });
  });

  it('没有代码的草根组织可以登记，缺省不公开', async () => {
    expect(await create({ name: '河套工友读书会', region: '370214', registrationStatus: 'UNREGISTERED' })).toMatchObject({ identifierScheme: 'PLATFORM', creditCode: null, published: false, doubts: [] });
  });

  it('代码不合校验须写理由，采用后存疑', async () => {
    const creditCode = miscopied(freshCode());
    const input = { name: '城阳区云杉职工服务中心', creditCode, region: '370214', registrationStatus: 'REGISTERED' };
    expect(await create(input)).toMatchObject({ code: 'CODE_INVALID', fields: ['creditCode', 'codeOverrideReason'] });
    expect(await create({ ...input, codeOverrideReason: '登记证原件如此' })).toMatchObject({ creditCode, codeOverrideReason: '登记证原件如此', doubts: ['CODE_INVALID'] });
  });

  it('代码已在库中不能重复登记，不属于自己范围的不说出名称', async () => {
    const other = await world.write((context) => buildOrganization(context, { region: '370215', registrationStatus: 'UNREGISTERED', name: '即墨暗礁互助组' }));
    const refused = await create({ name: '另一个名称', creditCode: other.creditCode, region: '370214' });
    expect(refused).toMatchObject({ code: 'DUPLICATE_CODE' });
    expect(refused.message).not.toContain('暗礁');
  });

  it('同区同名须确认不是同一个并写理由', async () => {
    const { name } = await world.write((context) => buildOrganization(context, { name: '青岛市城阳区白桦职工服务中心' }));
    const input = { name: '白桦职工服务中心', creditCode: freshCode(), region: '370214' };
    expect(await create(input)).toMatchObject({ code: 'DUPLICATE_NAME', message: expect.stringContaining(name) as string });
    expect(await create({ ...input, confirmedDistinct: true })).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await create({ ...input, confirmedDistinct: true }, '两家分别登记，已核对登记证')).toMatchObject({ __typename: 'Organization' });
    expect(await create({ ...input, region: '370215', creditCode: freshCode() }, undefined, clerkOfCity(world))).toMatchObject({ __typename: 'Organization' });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['没有名称', { name: ' 无 ' }, 'NAME_MISSING'],
    ['外区', { name: '即墨青禾会', region: '370215' }, 'OUTSIDE_SCOPE'],
    ['功能区不作所属区市', { name: '高新青禾会', region: '370214400' }, 'REGION_UNUSABLE'],
    ['将来的日期', { name: '未来青禾会', foundedOn: '2030-01' }, 'VALUE_INVALID'],
    ['过早的日期', { name: '旧历青禾会', foundedOn: '1949-09' }, 'VALUE_INVALID'],
    ['负的人数', { name: '负数青禾会', volunteers: -1 }, 'VALUE_INVALID'],
    ['负的金额', { name: '负额青禾会', annualIncome: '-1' }, 'VALUE_INVALID'],
  ])('%s：拒绝并说明', async (_, input, code) => {
    expect(await create(input)).toMatchObject({ __typename: 'Refusal', code });
  });

  it('不知区市的归报送单位，也归全市', async () => {
    const done = await create({ name: '高新区无名互助组', registrationStatus: 'UNREGISTERED' }, undefined, clerkOf(world, 'zone-high-tech'));
    expect(done).toMatchObject({ region: null, doubts: ['REGION_UNKNOWN'] });
    const sees = async (viewer: ReturnType<typeof clerkOf>) => (await ask<{ organization: unknown }>(world, viewer, 'query ($id: ID!) { organization(id: $id) { name } }', { id: done.id })).organization;
    expect([await sees(clerkOf(world, 'zone-high-tech')), await sees(clerkOfCity(world)), await sees(clerkOf(world, '370214'))]).toEqual([{ name: '高新区无名互助组' }, { name: '高新区无名互助组' }, null]);
  });

  it('两人同时登记同一代码，只成一个', async () => {
    const creditCode = freshCode();
    const answers = await Promise.all(['甲', '乙', '丙'].map((name) => create({ name: `${name}城阳同时登记协会`, creditCode, region: '370214' })));
    expect(answers.map((answer) => answer.__typename).sort()).toEqual(['Organization', 'Refusal', 'Refusal']);
    expect(answers.filter((answer) => answer.code).map((answer) => answer.code)).toEqual(['DUPLICATE_CODE', 'DUPLICATE_CODE']);
  });
});

describe('更正', () => {
  const build = (overrides = {}) => world.write(async (context) => ({ version: 1, ...(await buildOrganization(context, overrides)) }));

  it('不写的不变，写空的清空；改名留作曾用名；记下前后', async () => {
    const row = await build({ street: '夏庄街道', volunteers: 12 });
    const done = await correct(row, { name: '城阳区更名后服务中心', street: null });
    expect(done).toMatchObject({ version: 2, name: '城阳区更名后服务中心', formerNames: [row.name], street: null });
    const [, event] = done.events.nodes;
    expect(event).toMatchObject({ kind: 'UPDATE', action: 'correct', reason: '与登记证核对' });
    expect(event!.differences.map(({ field }) => field).sort()).toEqual(['formerNames', 'name', 'street']);
    const found = await world.execute('query ($text: String) { organizations(filter: { search: $text }) { nodes { id } } }', { viewer: clerkOfCity(world), variables: { text: row.name } });
    expect(found.data).toEqual({ organizations: { nodes: [{ id: row.id }] } });
  });

  it('更正字段消去它的存疑', async () => {
    const row = await build({ doubts: ['DATE_AMBIGUOUS', 'NUMBER_APPROXIMATE'], volunteers: 30 });
    expect(await correct(row, { volunteers: 30 })).toMatchObject({ version: 2, doubts: ['DATE_AMBIGUOUS'] });
    expect(await correct({ id: row.id, version: 2 }, { foundedOn: '2016-05' })).toMatchObject({ doubts: [] });
  });

  it('登记状态改为已注销即撤出名录，有人决定过的不动', async () => {
    const row = await build();
    expect(await correct(row, { registrationStatus: 'DISSOLVED' })).toMatchObject({ published: false });
    const kept = await build({ registrationStatus: 'UNREGISTERED', published: true });
    expect(await correct(kept, { registrationStatus: 'FILED' })).toMatchObject({ published: true });
  });

  it('旧版本被拒绝，并说明别人改了什么', async () => {
    const row = await build();
    await correct(row, { street: '流亭街道' });
    expect(await correct(row, { street: '上马街道' })).toMatchObject({ code: 'CONFLICT', changes: [{ field: 'street', before: null, after: '流亭街道', by: '城阳区总工会（经办）' }] });
  });

  it('改到外区要由全市办理，联系人随之移动', async () => {
    const row = await build();
    expect(await correct(row, { region: '370215' })).toMatchObject({ code: 'OUTSIDE_SCOPE' });
    expect(await correct(row, { region: '370215' }, clerkOfCity(world))).toMatchObject({ region: { code: '370215' } });
    expect(await correct({ id: row.id, version: 2 }, { street: null })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('改名与别人相同的存疑', async () => {
    const [one, other] = [await build(), await build()];
    expect(await correct(other, { name: one.name })).toMatchObject({ doubts: ['NAME_DUPLICATE'] });
  });

  it('查阅者不能更正，外区看来不存在', async () => {
    const row = await build();
    expect(await correct(row, { street: '上马街道' }, clerkOf(world, '370215'))).toMatchObject({ code: 'NOT_FOUND' });
    const { errors } = await world.execute(CORRECT, { viewer: readerOfCity(world), variables: { id: row.id, version: 1, input: {}, reason: '试' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('空理由与没有改动都被拒绝', async () => {
    const row = await build();
    expect(await run(CORRECT, { id: row.id, version: 1, input: { street: '上马街道' }, reason: ' ' })).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await correct(row, { name: row.name })).toMatchObject({ code: 'NOTHING_CHANGED' });
  });
});

it('撤出名录后公众不再看见', async () => {
  const row = await world.write((context) => buildOrganization(context));
  const seen = async () => (await ask<{ organization: unknown }>(world, anybody(world), 'query ($id: ID!) { organization(id: $id) { name } }', { id: row.id })).organization;
  expect(await seen()).toEqual({ name: row.name });
  expect(await run(PUBLISH, { id: row.id, version: 1 }, clerkOfCity(world))).toMatchObject({ published: false, events: { nodes: [{ kind: 'CREATE' }, { kind: 'UPDATE', action: 'withdraw' }] } });
  expect(await seen()).toBeNull();
});

it('登记前的查重：代码、名称、曾用名', async () => {
  const row = await world.write((context) => buildOrganization(context, { name: '城阳区红松职工之家', formerNames: ['城阳区赤松职工之家'] }));
  const search = async (variables: Record<string, unknown>) => (await ask<{ found: unknown }>(world, clerkOf(world, '370214'), 'query ($name: String!, $code: String) { found: duplicateCandidates(name: $name, creditCode: $code, region: "370214") { organization name regionName grounds } }', variables)).found;
  const found = (grounds: string[]) => [{ organization: row.id, name: row.name, regionName: '城阳区', grounds }];
  expect(await search({ name: '青岛市城阳区红松职工之家' })).toEqual(found(['名称相同']));
  expect(await search({ name: '赤松职工之家' })).toEqual(found(['与曾用名相同']));
  expect(await search({ name: '不相干的名称', code: row.creditCode })).toEqual(found(['代码相同']));
  expect(await search({ name: '不相干的名称' })).toEqual([]);
});

describe('评估等级有期限', () => {
  const assessed = async (row: { id: string; version: number }, input: object) => (await ask<{ done: { version: number; assessedOn: string | null; assessmentExpiresOn: string | null } }>(world, clerkOf(world, '370214'),
    'mutation ($id: ID!, $version: Int!, $input: OrganizationPatch!) { done: correctOrganization(id: $id, version: $version, input: $input, reason: "见证书") { ... on Organization { version assessedOn assessmentExpiresOn } } }', { ...row, input })).done;

  it('按评定日期和规则推算有效期；证书另有写明的照证书；撤去等级，日期一并撤去', async () => {
    const { id } = await world.write((context) => buildOrganization(context));
    expect(await assessed({ id, version: 1 }, { assessmentLevel: 'A3', assessedOn: '2024-02-29' })).toEqual({ version: 2, assessedOn: '2024-02-29', assessmentExpiresOn: '2029-02-28' });
    expect(await assessed({ id, version: 2 }, { assessmentExpiresOn: '2028-12-31' })).toMatchObject({ assessmentExpiresOn: '2028-12-31' });
    expect(await assessed({ id, version: 3 }, { assessedOn: '2025-03' })).toMatchObject({ assessedOn: '2025-03', assessmentExpiresOn: '2028-12-31' });
    expect(await assessed({ id, version: 4 }, { assessmentLevel: null })).toEqual({ version: 5, assessedOn: null, assessmentExpiresOn: null });
  });
});
