import type { Viewer } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildOrganization, type BuiltOrganization, miscopied, syntheticCode } from '../src/testing/index.ts';
import { act, files, find, input, outcomeOf, photo, type Shown } from './correction-world.ts';
import { anybody, ask, clerkOf, clerkOfCity, ofOrganization, readerOfCity, registryWorld } from './world.ts';

let world: World;
let organization: BuiltOrganization;
let [district, neighbour, city, reader, own]: Viewer[] = [];
beforeAll(async () => {
  world = await registryWorld({ uploads: files });
  [district, neighbour, city, reader] = [clerkOf(world, '370214'), clerkOf(world, '370215'), clerkOfCity(world), readerOfCity(world)];
});
afterAll(async () => {
  await world.close();
  files.remove();
});
beforeEach(async () => {
  organization = await world.write((context) => buildOrganization(context, { street: '城阳街道', fullTimeStaff: 6, annualIncome: 14_337_200 }));
  own = ofOrganization(world, organization.id);
});

const request = (values: Record<string, unknown>, viewer = district!, more: Record<string, unknown> = {}) => act(world, viewer, 'request', { organization: organization.id, input: input(values, more) });
const accept = ({ id, version }: Shown, fields: string[], reason: string | null = null, organizationVersion = 1, viewer = city!) => act(world, viewer, 'accept', { id, version, organizationVersion, fields, reason });
const stands = async () => (await ask<{ organization: Record<string, unknown> }>(world, city!, 'query ($id: ID!) { organization(id: $id) { version name street fullTimeStaff annualIncome creditCode formerNames region { code } doubts events { nodes { action reason source validSince actorName } } } }', { id: organization.id })).organization;
const counts = async (viewer: Viewer) => (await ask<{ correctionRequestCounts: { toDecide: number; unread: number } }>(world, viewer, '{ correctionRequestCounts { toDecide unread } }')).correctionRequestCounts;

describe('申请', () => {
  it('写明各项的现值与申请的值，带上附件；什么也没有改', async () => {
    const asked = await request({ street: '流亭街道', annualIncome: '15000000', region: '370215', fullTimeStaff: 6 }, district, { validSince: '2018-09', uploads: [photo(), photo()] });
    expect(asked).toMatchObject({
      state: 'SUBMITTED', version: 1, organizationName: organization.name, requesterKind: 'UNIT', requesterName: '城阳区总工会 城阳区总工会（经办）', validSince: '2018-09', unread: false, answer: null,
      changes: [
        { field: 'region', label: '所属区市', before: '城阳区', asked: '即墨区', outcome: null }, { field: 'street', label: '街道（镇）', before: '城阳街道', asked: '流亭街道', outcome: null },
        { field: 'annualIncome', label: '年收入', before: '143372.00 元', asked: '150000.00 元', outcome: null },
      ],
      values: { name: null, street: '流亭街道', annualIncome: '15000000', fullTimeStaff: null, region: '370215' },
      documents: { nodes: [{ fileName: '登记证.png' }, { fileName: '登记证.png' }] }, offers: [{ action: 'withdraw', enabled: true }],
    });
    expect(await stands()).toMatchObject({ version: 1, street: '城阳街道', annualIncome: '14337200' });
  });

  it.each<[string, () => Viewer, string, string]>([['部门', () => reader!, 'DEPARTMENT', '政策研究室 沈（研究员）'], ['社会组织', () => own!, 'ORGANIZATION', '本组织 于（主任）']])('%s也可以申请', async (_, who, requesterKind, requesterName) => {
    expect(await request({ street: '流亭街道' }, who())).toMatchObject({ state: 'SUBMITTED', requesterKind, requesterName });
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>, string, string[]]>([
    ['与现值相同', { street: '城阳街道', fullTimeStaff: 6 }, {}, 'NOTHING_CHANGED', ['values']], ['没有写依据', { street: '流亭街道' }, { grounds: ' ' }, 'GROUNDS_MISSING', ['grounds']],
    ['依据太长', { street: '流亭街道' }, { grounds: '长'.repeat(1_001) }, 'GROUNDS_LONG', ['grounds']], ['清空名称', { name: ' ' }, {}, 'NAME_MISSING', ['name']],
    ['将来的起始日期', { street: '流亭街道' }, { validSince: '2030-01' }, 'SINCE_IN_FUTURE', ['validSince']], ['负数', { volunteers: -1 }, {}, 'VALUE_INVALID', ['volunteers']],
    ['代码不合校验', { creditCode: miscopied(syntheticCode('52', '370214', 930_001)) }, {}, 'CODE_INVALID', ['creditCode', 'codeOverrideReason']], ['附件没有传完', { street: '流亭街道' }, { uploads: ['00000000-0000-7000-8000-000000000001'] }, 'DOCUMENT_NOT_SENT', ['uploads']],
  ])('%s：当时就说明', async (_, values, more, code, fields) => {
    expect(await request(values, district, more)).toMatchObject({ __typename: 'Refusal', code, fields });
    expect((await ask<{ correctionRequests: { totalCount: number } }>(world, city!, 'query ($id: ID!) { correctionRequests(filter: { organization: [$id] }) { totalCount } }', { id: organization.id })).correctionRequests.totalCount).toBe(0);
  });

  it('看不到的组织不能申请；决定的人自己更正，不用申请', async () => {
    const variables = { organization: organization.id, input: input({ street: '流亭街道' }) };
    expect(await outcomeOf(world, neighbour!, 'request', variables)).toBe('NOT_FOUND');
    expect(await outcomeOf(world, ofOrganization(world, '00000000-0000-7000-8000-000000000001'), 'request', variables)).toBe('NOT_FOUND');
    expect(await outcomeOf(world, city!, 'request', variables)).toBe('FORBIDDEN');
    expect(await outcomeOf(world, anybody(world), 'request', variables)).toBe('UNAUTHENTICATED');
  });

  it('同一项可以再有一件申请，看得到已有的', async () => {
    await request({ street: '流亭街道' });
    await request({ street: '夏庄街道' }, own);
    const open = await ask<{ organization: { correctionRequests: { nodes: { requesterKind: string; changes: { field: string }[] }[] } } }>(world, district!, 'query ($id: ID!) { organization(id: $id) { correctionRequests(filter: { state: [SUBMITTED, RETURNED] }) { nodes { requesterKind changes { field } } } } }', { id: organization.id });
    expect(open.organization.correctionRequests.nodes).toEqual([{ requesterKind: 'UNIT', changes: [{ field: 'street' }] }, { requesterKind: 'ORGANIZATION', changes: [{ field: 'street' }] }]);
  });
});

describe('流程', () => {
  // 每一步：谁办得了，从哪些状态，到哪个状态
  const steps = [
    ['resubmit', 'requester', ['RETURNED'], 'SUBMITTED'], ['withdraw', 'requester', ['SUBMITTED', 'RETURNED'], 'WITHDRAWN'], ['return', 'decider', ['SUBMITTED'], 'RETURNED'], ['accept', 'decider', ['SUBMITTED'], 'ACCEPTED'], ['decline', 'decider', ['SUBMITTED'], 'DECLINED'],
  ] as const;
  const variablesFor = ({ id, version }: Shown) => ({ id, version, reason: '材料不够', organizationVersion: 1, fields: ['street'], input: input({ street: '夏庄街道' }) });
  const ways = { SUBMITTED: [], RETURNED: ['return'], ACCEPTED: ['accept'], DECLINED: ['decline'], WITHDRAWN: ['withdraw'] } as const;
  const bring = async (state: keyof typeof ways) => {
    let row = await request({ street: '流亭街道' });
    for (const step of ways[state]) row = await act(world, step === 'withdraw' ? district! : city!, step, variablesFor(row));
    expect(row.state).toBe(state);
    return row;
  };

  it.each(steps.flatMap(([step, by, from, to]) => (Object.keys(ways) as (keyof typeof ways)[]).map((state) => [step, state, by, (from as readonly string[]).includes(state) ? to : 'NOT_NOW'] as const)))('%s，从 %s', async (step, state, by, expected) => {
    const row = await bring(state);
    expect(await outcomeOf(world, by === 'decider' ? city! : district!, step, variablesFor(row))).toBe(expected);
  });

  it.each(steps.map(([step, by]) => [step, by] as const))('%s，别的人办不了', async (step, by) => {
    const row = await bring(step === 'resubmit' ? 'RETURNED' : 'SUBMITTED');
    // 法律工作部没有“申请”的权限；市里的读者看得到而不是自己提的；本组织看不到别人提的
    const [others, expected] = by === 'requester'
      ? [[city!, neighbour!, reader!, own!, anybody(world)], ['FORBIDDEN', 'NOT_FOUND', 'NOT_PERMITTED', 'NOT_FOUND', 'UNAUTHENTICATED']]
      : [[district!, neighbour!, reader!, own!, anybody(world)], ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'UNAUTHENTICATED']];
    expect(await Promise.all(others.map((viewer) => outcomeOf(world, viewer, step, variablesFor(row))))).toEqual(expected);
  });

  it('退回与不采纳必须写理由', async () => {
    const row = await request({ street: '流亭街道' });
    for (const step of ['return', 'decline'] as const) expect(await act(world, city!, step, { ...variablesFor(row), reason: ' ' })).toMatchObject({ code: 'REASON_REQUIRED', fields: ['reason'] });
  });

  it('退回后补充，原来的附件还在，答复清掉', async () => {
    const row = await request({ street: '流亭街道' }, own, { uploads: [photo()] });
    const returned = await act(world, city!, 'return', { id: row.id, version: row.version, reason: '照片看不清，请重拍' });
    expect(await find(world, own!, row.id)).toMatchObject({ state: 'RETURNED', answer: '照片看不清，请重拍', answeredBy: '法律工作部', unread: true, offers: [{ action: 'resubmit' }, { action: 'withdraw' }] });
    const again = await act(world, own!, 'resubmit', { id: row.id, version: returned.version, input: input({ street: '夏庄街道', fullTimeStaff: 7 }, { uploads: [photo()] }) });
    expect(again).toMatchObject({ state: 'SUBMITTED', answer: null, unread: false, changes: [{ field: 'street', asked: '夏庄街道' }, { field: 'fullTimeStaff', before: '6', asked: '7' }] });
    expect(again.documents.nodes).toHaveLength(2);
  });
});

describe('决定', () => {
  it('全部采纳：值改了，记下来源、起始日期和理由，申请的人得知', async () => {
    const row = await request({ name: '城阳区港湾新职工服务中心', street: '流亭街道' }, own, { validSince: '2018-09' });
    expect(await accept(row, ['name', 'street'])).toMatchObject({ state: 'ACCEPTED', answer: null, answeredBy: '法律工作部', changes: [{ field: 'name', outcome: 'ACCEPTED' }, { field: 'street', outcome: 'ACCEPTED' }] });
    expect(await stands()).toMatchObject({
      version: 2, name: '城阳区港湾新职工服务中心', street: '流亭街道', formerNames: [organization.name],
      events: { nodes: [{ action: 'create' }, { action: 'correct', source: 'SELF_REPORT', validSince: '2018-09', actorName: '周（经办）', reason: '采纳本组织 于（主任）的更正申请：登记证书已换发，见照片' }] },
    });
    expect(await counts(own!)).toEqual({ toDecide: 0, unread: 1 });
    expect(await ask(world, own!, '{ correctionRequests(filter: { unread: true }, orderBy: { field: SUBMITTED_AT, direction: DESC }) { nodes { id } } }')).toEqual({ correctionRequests: { nodes: [{ id: row.id }] } });
    expect(await act(world, own!, 'seen', { id: row.id })).toMatchObject({ unread: false, version: 2 });
    expect(await counts(own!)).toEqual({ toDecide: 0, unread: 0 });
  });

  it('采纳一部分，其余同时不采纳，必须写理由；区市申请的记作核实更正', async () => {
    const row = await request({ street: '流亭街道', fullTimeStaff: 60 });
    expect(await accept(row, ['street'])).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await accept(row, ['street'], '专职人数与年报不符')).toMatchObject({ state: 'ACCEPTED', answer: '专职人数与年报不符', changes: [{ field: 'street', outcome: 'ACCEPTED' }, { field: 'fullTimeStaff', outcome: 'DECLINED' }] });
    expect(await stands()).toMatchObject({ street: '流亭街道', fullTimeStaff: 6, events: { nodes: [{}, { source: 'CORRECTION', validSince: null }] } });
    expect(await find(world, district!, row.id)).toMatchObject({ unread: true, answer: '专职人数与年报不符' });
    expect(await find(world, city!, row.id)).toMatchObject({ unread: false });
  });

  it.each([['一项也没有', []], ['没有申请的', ['volunteers']], ['其中有没有申请的', ['street', 'constructor']]])('选定的字段%s：说明', async (_, fields) => {
    expect(await accept(await request({ street: '流亭街道' }), fields)).toMatchObject({ code: 'NOTHING_ACCEPTED' });
  });

  it('申请以后别人改过：标出来；照旧版本采纳则冲突，核对后可以采纳', async () => {
    const row = await request({ street: '流亭街道', fullTimeStaff: 7 });
    await ask(world, district!, 'mutation ($id: ID!) { correctOrganization(id: $id, version: 1, input: { fullTimeStaff: 8 }, reason: "核实") { __typename } }', { id: organization.id });
    const compared = 'query ($id: ID!) { correctionComparison(request: $id) { organizationVersion changes { field before present asked changedMeanwhile } } }';
    const { result, statements } = await world.statementsOf(() => ask<{ correctionComparison: unknown }>(world, city!, compared, { id: row.id }));
    expect(result.correctionComparison).toEqual({ organizationVersion: 2, changes: [
      { field: 'street', before: '城阳街道', present: '城阳街道', asked: '流亭街道', changedMeanwhile: false }, { field: 'fullTimeStaff', before: '6', present: '8', asked: '7', changedMeanwhile: true },
    ] });
    expect(statements).toHaveLength(1);
    expect(await accept(row, ['street', 'fullTimeStaff'])).toMatchObject({ code: 'CONFLICT', changes: [{ field: 'fullTimeStaff', before: '6', after: '8', by: '城阳区总工会（经办）' }] });
    expect(await find(world, city!, row.id)).toMatchObject({ state: 'SUBMITTED', version: 1 });
    expect(await accept(row, ['street', 'fullTimeStaff'], null, 2)).toMatchObject({ state: 'ACCEPTED' });
    expect(await stands()).toMatchObject({ version: 3, fullTimeStaff: 7 });
  });

  it('别人已经照样更正了：采纳不再改什么', async () => {
    const row = await request({ street: '流亭街道' });
    await ask(world, district!, 'mutation ($id: ID!) { correctOrganization(id: $id, version: 1, input: { street: "流亭街道" }, reason: "核实") { __typename } }', { id: organization.id });
    expect(await accept(row, ['street'], null, 2)).toMatchObject({ state: 'ACCEPTED' });
    expect(await stands()).toMatchObject({ version: 2 });
  });

  it('采纳时代码与别的组织重复：不办，什么也没有变', async () => {
    const other = await world.write((context) => buildOrganization(context, { region: '370215' }));
    const row = await request({ creditCode: other.creditCode, street: '流亭街道' });
    expect(await accept(row, ['creditCode', 'street'])).toMatchObject({ code: 'DUPLICATE_CODE', fields: ['creditCode'], message: expect.stringContaining(other.name) as string });
    expect(await stands()).toMatchObject({ version: 1, street: '城阳街道', creditCode: organization.creditCode });
    expect(await find(world, district!, row.id)).toMatchObject({ state: 'SUBMITTED', version: 1, unread: false, answer: null });
  });

  it('采纳区市的变动：组织连同申请归新的区市，申请的单位仍看得到自己的', async () => {
    const row = await request({ region: '370215' }, district, { uploads: [photo()] });
    expect(await find(world, neighbour!, row.id)).toBeNull();
    expect(await accept(row, ['region'])).toMatchObject({ state: 'ACCEPTED' });
    expect(await stands()).toMatchObject({ region: { code: '370215' } });
    expect(await find(world, neighbour!, row.id)).toMatchObject({ state: 'ACCEPTED', offers: [] });
    expect(await find(world, district!, row.id)).toMatchObject({ state: 'ACCEPTED', unread: true });
    const compare = async (viewer: Viewer) => (await ask<{ correctionComparison: object | null }>(world, viewer, 'query ($id: ID!) { correctionComparison(request: $id) { organizationVersion } }', { id: row.id })).correctionComparison;
    expect([await compare(district!), await compare(neighbour!)]).toEqual([null, { organizationVersion: 2 }]);
    const { rows } = await world.sql.query('select scope from documents_document where holder_id = $1', [row.id]);
    expect(rows).toEqual([{ scope: '370215' }]);
  });

  it('五十个决定同时来，只有一个算数', async () => {
    const row = await request({ street: '流亭街道', fullTimeStaff: 9 });
    const decisions = Array.from({ length: 50 }, (_, index) => [
      () => outcomeOf(world, city!, 'accept', { id: row.id, version: row.version, organizationVersion: 1, fields: ['street', 'fullTimeStaff'], reason: null }),
      () => outcomeOf(world, city!, 'decline', { id: row.id, version: row.version, reason: '不符' }),
      () => outcomeOf(world, city!, 'return', { id: row.id, version: row.version, reason: '补充' }),
      () => outcomeOf(world, district!, 'withdraw', { id: row.id, version: row.version }),
    ][index % 4]!());
    const outcomes = await Promise.all(decisions);
    const done = outcomes.filter((one) => !['CONFLICT', 'NOT_NOW'].includes(one));
    expect(done).toHaveLength(1);
    const row2 = await find(world, city!, row.id);
    expect(row2).toMatchObject({ version: 2, state: done[0] });
    expect(await stands()).toMatchObject({ version: done[0] === 'ACCEPTED' ? 2 : 1 });
    const { rows } = await world.sql.query("select count(*)::int as n from kernel_event where subject_id = $1 and kind = 'ADVANCE'", [row.id]);
    expect(rows[0].n).toBe(1);
  });
});

describe('两条记录合并', () => {
  const versionOf = async (id: string) => (await world.sql.query('select version from registry_organization where id = $1', [id])).rows[0].version as number;

  it('申请、附件和账号都跟着走，分开后各归各的', async () => {
    const survivor = await world.write((context) => buildOrganization(context, { region: '370215', registrationStatus: 'UNREGISTERED', creditCode: null }));
    await world.sql.query("insert into identity_account (id, account, display_name, password_hash, organization_id, kind, created_at, updated_at) values (gen_random_uuid(), $1, '于（主任）', 'x', $2, 'ORGANIZATION', now(), now())", [`of-${organization.id}`, organization.id]);
    const acting = async () => (await world.sql.query('select organization_id as id from identity_account where account = $1', [`of-${organization.id}`])).rows[0].id as string;
    const row = await request({ street: '流亭街道' }, own, { uploads: [photo()] });
    const input = { survivor: survivor.id, survivorVersion: 1, absorbed: organization.id, absorbedVersion: 1, take: [] };
    const { done } = await ask<{ done: { merges: { nodes: { id: string; version: number }[] } } }>(world, city!, 'mutation ($input: MergeInput!) { done: mergeOrganizations(input: $input, reason: "同一家") { ... on Organization { merges { nodes { id version } } } } }', { input });
    expect(await acting()).toBe(survivor.id);
    const merged = ofOrganization(world, await acting());
    expect(await find(world, merged, row.id)).toMatchObject({ state: 'SUBMITTED', offers: [{ action: 'withdraw' }] });
    expect(await ask(world, merged, '{ ownOrganization { id } }')).toEqual({ ownOrganization: { id: survivor.id } });
    expect(await ask(world, own!, '{ ownOrganization { id } }')).toEqual({ ownOrganization: null });
    expect([await find(world, neighbour!, row.id), await find(world, district!, row.id)]).toMatchObject([{ state: 'SUBMITTED' }, null]);
    expect((await world.sql.query('select scope from documents_document where holder_id = $1', [row.id])).rows).toEqual([{ scope: '370215' }]);
    expect(await accept(row, ['street'], null, await versionOf(survivor.id))).toMatchObject({ state: 'ACCEPTED' });
    await ask(world, city!, 'mutation ($id: ID!, $version: Int!) { separateOrganizations(id: $id, version: $version, reason: "是两家") { __typename } }', { ...done.merges.nodes[0] });
    expect([await acting(), (await find(world, own!, row.id))?.state, await find(world, neighbour!, row.id)]).toEqual([organization.id, 'ACCEPTED', null]);
  });
});

describe('本组织的资料', () => {
  const OWN = '{ ownOrganization { id name published doubts values { fullTimeStaff annualIncome region codeOverrideReason } } }';

  it('没有公开的组织也看得到自己的全部内容', async () => {
    const group = await world.write((context) => buildOrganization(context, { registrationStatus: 'UNREGISTERED', creditCode: null, fullTimeStaff: 3, doubts: ['NUMBER_APPROXIMATE'] }));
    const { result, statements } = await world.statementsOf(() => ask<{ ownOrganization: object }>(world, ofOrganization(world, group.id), OWN));
    expect(result.ownOrganization).toEqual({ id: group.id, name: group.name, published: false, doubts: ['NUMBER_APPROXIMATE'], values: { fullTimeStaff: 3, annualIncome: null, region: '370214', codeOverrideReason: null } });
    expect(statements).toHaveLength(1);
  });

  it('别人没有“本组织”；已经撤销的组织是空的', async () => {
    for (const viewer of [city!, district!]) expect((await world.execute(OWN, { viewer })).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    for (const id of ['00000000-0000-7000-8000-000000000001', 'not an id']) expect(await ask(world, ofOrganization(world, id), OWN)).toEqual({ ownOrganization: null });
  });

  it('不公开的字段，本组织也不能从名录里读', async () => {
    const documents = ['{ organizations { nodes { annualIncome } } }', '{ correctionRequests { nodes { organization { annualIncome } } } }', '{ correctionRequests { nodes { events { nodes { id } } } } }', '{ correctionRequests { nodes { accepted } } }', '{ correctionRequests { nodes { documents { nodes { uploaderName } } } } }'];
    for (const document of documents) expect((await world.execute(document, { viewer: own })).errors?.[0]?.extensions['code'], document).toBe('FORBIDDEN');
  });
});
