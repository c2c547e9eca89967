import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Viewer } from '@gongqiao/kernel';
import { system, type World } from '@gongqiao/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recoverImports } from '../src/operations/import/recover.ts';
import type { OrganizationFacts } from '../src/organization/organization.facts.ts';
import { buildOrganization, type BuiltOrganization, type RegisterEntry, registerEntry, registerEntryOf, registerList } from '../src/testing/index.ts';
import { useRegisterWorld } from './register-world.ts';
import { anybody, ask, clerkOf, clerkOfCity, readerOfCity } from './world.ts';

let world: World;
let folder: string;
useRegisterWorld((opened, from) => { [world, folder] = [opened, from]; });

const FILE = 'id state message total counts { kind count }';
const START = `mutation ($uploadId: ID!, $asOf: LocalDate!, $basis: String!) { done: startComparison(uploadId: $uploadId, asOf: $asOf, basis: $basis) { __typename ... on RegisterFile { id state } ... on Refusal { code message } } }`;
const FINDINGS = `query ($filter: RegisterFindingFilter) { registerFindings(first: 100, filter: $filter) { nodes {
  id version kind creditCode name state decisionReason decidedBy organization { id } values { field label stated present } offers { action } statements(filter: { state: [OPEN] }) { totalCount nodes { id version field source validSince origin state } } } } }`;
const DECIDE = `mutation ($findings: [FindingSeen!]!, $action: RegisterFindingAction!, $reason: String!) { done: decideFindings(findings: $findings, action: $action, reason: $reason) { __typename ... on RegisterFile { id } ... on Refusal { code message } } }`;
const ORGANIZATION = 'query ($id: ID!) { organization(id: $id) { name creditCode registrationStatus region { code } events { nodes { action source validSince reason } } } }';

interface FileAnswer { __typename: string; id: string; code?: string; state: string; message: string | null; total: number; counts: { kind: string; count: number }[] }
interface StatementAnswer { id: string; version: number; field: string; source: string; validSince: string; origin: string; state: string }
interface Finding { id: string; version: number; kind: string; creditCode: string; name: string; state: string; organization: { id: string } | null; values: object[]; offers: { action: string }[]; statements: { totalCount: number; nodes: StatementAnswer[] } }
interface Decided { __typename: string; code?: string; message?: string }

const city = () => clerkOfCity(world);
const build = (facts: Partial<OrganizationFacts> = {}) => world.write((context) => buildOrganization(context, { registrationAuthority: '城阳区民政局', supervisingUnit: '城阳区总工会', foundedOn: '2015-03', ...facts }));
let sent = 0;
async function start(content: string, asOf: string, basis = '数据共享协议 2026-3 号', viewer: Viewer = city()): Promise<FileAnswer> {
  const uploadId = `登记信息${(sent += 1)}.csv`;
  writeFileSync(join(folder, uploadId), content);
  return (await ask<{ done: FileAnswer }>(world, viewer, START, { uploadId, asOf, basis })).done;
}
async function compared(entries: readonly RegisterEntry[], asOf = '2026-10-31'): Promise<FileAnswer> {
  const { id } = await start(registerList(entries), asOf);
  return (await ask<{ file: FileAnswer }>(world, city(), `query ($id: ID!) { file: registerFile(id: $id) { ${FILE} } }`, { id })).file;
}
const findings = async (filter: object = {}) => (await ask<{ registerFindings: { nodes: Finding[] } }>(world, city(), FINDINGS, { filter })).registerFindings.nodes;
const decide = async (rows: readonly { id: string; version: number }[], action: string, reason = '与登记机关电话核对', viewer: Viewer = city()) =>
  (await ask<{ done: Decided }>(world, viewer, DECIDE, { findings: rows.map(({ id, version }) => ({ id, version })), action, reason })).done;
const organization = async (id: string) => (await ask<{ organization: Record<string, unknown> & { events: { nodes: object[] } } }>(world, city(), ORGANIZATION, { id })).organization;
const listed = (built: BuiltOrganization, changes: Partial<RegisterEntry> = {}): RegisterEntry => ({ ...registerEntryOf(built), ...changes });

describe('各类结果', () => {
  it('登记有、库中没有：采纳即登记，来源是登记信息，情况自截止日起', async () => {
    const entry = registerEntry(1);
    const file = await compared([entry, { ...registerEntry(29), status: '注销' }]);
    expect(file).toMatchObject({ state: 'COMPARED', message: null, total: 2 });
    const [found, ...others] = await findings();
    expect(others).toEqual([]);
    expect(found).toMatchObject({ kind: 'NEW', state: 'OPEN', creditCode: entry.creditCode, offers: [{ action: 'accept' }, { action: 'dismiss' }] });
    expect(found!.values).toContainEqual({ field: 'region', label: '所属区市', stated: '市北区', present: null });
    expect(await decide([found!], 'ACCEPT')).toMatchObject({ __typename: 'RegisterFile' });
    const [accepted] = await findings();
    expect(accepted).toMatchObject({ state: 'ACCEPTED', decidedBy: '周（经办）', decisionReason: '与登记机关电话核对' });
    expect(await organization(accepted!.organization!.id)).toMatchObject({
      name: entry.name, creditCode: entry.creditCode, registrationStatus: 'REGISTERED', region: { code: '370203' }, events: { nodes: [{ action: 'create', source: 'REGISTER', validSince: '2026-10-31', reason: '与登记机关电话核对' }] },
    });
  });

  it.each(['注销', '撤销', '吊销'] as const)('登记已%s、库中在册：采纳即改为已注销', async (status) => {
    const built = await build();
    await compared([listed(built, { status })]);
    const [found] = await findings();
    expect(found).toMatchObject({ kind: 'CANCELLED', state: 'OPEN', values: [{ field: 'registrationStatus', label: '登记状态', stated: '已注销', present: '已登记' }] });
    expect((await organization(built.id))['registrationStatus']).toBe('REGISTERED');
    await decide([found!], 'ACCEPT');
    const after = await organization(built.id);
    expect(after['registrationStatus']).toBe('DISSOLVED');
    expect(after.events.nodes.at(-1)).toMatchObject({ action: 'reconcile', source: 'REGISTER', validSince: '2026-10-31' });
  });

  it('名称、区市、其他内容不同：列入不同说法，由人选定，什么也不自行改动', async () => {
    const [renamed, moved, other] = [await build(), await build(), await build()];
    const file = await compared([listed(renamed, { name: '城阳区职工之家' }), listed(moved, { address: '山东省青岛市即墨区某路 2 号', authority: '即墨区民政局' }), listed(other, { foundedOn: '2016-01-02', supervisingUnit: '城阳区教育和体育局' })]);
    expect(file.counts.filter(({ count }) => count > 0)).toEqual([{ kind: 'RENAMED', count: 1 }, { kind: 'MOVED', count: 1 }, { kind: 'DIFFERENT', count: 1 }]);
    const rows = await findings();
    expect(rows.map(({ state, offers }) => [state, offers])).toEqual([['STATED', []], ['STATED', []], ['STATED', []]]);
    expect(new Map(rows.map(({ kind, statements }) => [kind, statements.nodes.map(({ field }) => field).sort()]))).toEqual(new Map([['RENAMED', ['name']], ['MOVED', ['region', 'registrationAuthority']], ['DIFFERENT', ['foundedOn', 'supervisingUnit']]]));
    const [statement] = rows.find(({ kind }) => kind === 'RENAMED')!.statements.nodes;
    expect(statement).toMatchObject({ source: 'REGISTER', validSince: '2026-10-31', origin: expect.stringContaining('数据共享协议 2026-3 号') });
    expect((await organization(renamed.id))['name']).toBe(renamed.name);
    await ask(world, city(), `mutation ($id: ID!, $version: Int!) { chooseStatement(id: $id, version: $version, action: ADOPT, reason: "与证书核对") { __typename } }`, { ...statement });
    expect((await organization(renamed.id))['name']).toBe('城阳区职工之家');
    expect((await findings({ kind: ['RENAMED'] }))[0]!.statements.totalCount).toBe(0);
  });

  it('同一说法不重复列入：新文件接着问；选了保留现值的不再问', async () => {
    const built = await build();
    await compared([listed(built, { name: '城阳区职工之家' })]);
    await compared([listed(built, { name: '城阳区职工之家' }), { ...registerEntry(29), status: '注销' }], '2026-11-15');
    const rows = await findings({ kind: ['RENAMED'] });
    expect(rows.map(({ statements }) => statements.totalCount).sort()).toEqual([0, 1]);
    const [statement] = rows.flatMap(({ statements }) => statements.nodes);
    await ask(world, city(), `mutation ($id: ID!, $version: Int!) { chooseStatement(id: $id, version: $version, action: KEEP, reason: "证书未换") { __typename } }`, { ...statement });
    expect((await compared([listed(built, { name: '城阳区职工之家' })], '2026-11-18')).counts.every(({ count }) => count === 0)).toBe(true);
  });

  it('截止日以后更正过的，旧文件说了不算', async () => {
    const built = await build();
    await ask(world, city(), `mutation ($id: ID!) { correctOrganization(id: $id, version: 1, input: { name: "城阳区新职工之家" }, reason: "新证书", validSince: "2026-11-10") { __typename } }`, { id: built.id });
    expect((await compared([listed(built)])).counts.every(({ count }) => count === 0)).toBe(true);
  });

  it('库中有、登记没有：一次只记下，相继两次才要人决定，从不删除', async () => {
    const [built, lawyers] = [await build(), await build({ creditCode: null, kind: 'LAW_FIRM' })];
    await compared([registerEntry(1)], '2026-09-30');
    expect(await findings({ kind: ['ABSENT'] })).toMatchObject([{ state: 'NOTED', creditCode: built.creditCode, offers: [] }]);
    await compared([registerEntry(1), registerEntry(2)], '2026-10-31');
    const rows = await findings({ kind: ['ABSENT'] });
    expect(rows.map(({ state }) => state).sort()).toEqual(['OPEN', 'SUPERSEDED']);
    const open = rows.find(({ state }) => state === 'OPEN')!;
    expect(open.offers).toEqual([{ action: 'dismiss' }]);
    expect(await decide([open], 'ACCEPT')).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await decide([open], 'DISMISS', '迁往外市，证书有效')).toMatchObject({ __typename: 'RegisterFile' });
    expect((await organization(built.id))['registrationStatus']).toBe('REGISTERED');
    expect((await organization(lawyers.id))['registrationStatus']).toBe('REGISTERED');
  });

  it('名称相同、代码不同：采纳即补上代码；不采纳的，下个文件作为库中没有的', async () => {
    const [without, other] = [await build({ creditCode: null }), await build()];
    const [one, two] = [{ ...listed(without), creditCode: registerEntry(5).creditCode }, { ...listed(other), creditCode: registerEntry(7).creditCode }];
    await compared([one, two]);
    const rows = await findings();
    expect(rows.map(({ kind, state }) => [kind, state])).toEqual([['SAME_NAME', 'OPEN'], ['SAME_NAME', 'OPEN']]);
    const of = (code: string) => rows.find(({ creditCode }) => creditCode === code)!;
    await decide([of(one.creditCode)], 'ACCEPT');
    await decide([of(two.creditCode)], 'DISMISS');
    expect(await organization(without.id)).toMatchObject({ creditCode: one.creditCode });
    await compared([one, two, listed(other)], '2026-11-15');
    expect(await findings({ state: ['OPEN'] })).toMatchObject([{ kind: 'NEW', creditCode: two.creditCode }]);
  });

  it('曾用代码也认得；现用代码也在文件里时，只比现用的', async () => {
    const former = registerEntry(9);
    const built = await build({ formerCodes: [former.creditCode] });
    expect((await compared([listed(built), listed(built, { creditCode: former.creditCode, name: '旧名' })])).counts.every(({ count }) => count === 0)).toBe(true);
    await compared([listed(built, { creditCode: former.creditCode })], '2026-11-15');
    expect(await findings({ kind: ['DIFFERENT'] })).toMatchObject([{ values: [{ field: 'creditCode', stated: former.creditCode }] }]);
  });
});

describe('决定', () => {
  it('不属本库的记住，以后的文件不再提；可以收回', async () => {
    const entry = registerEntry(3);
    await compared([entry]);
    await decide(await findings(), 'DISMISS', '不是劳动关系领域的');
    expect((await compared([entry, { ...registerEntry(29), status: '注销' }], '2026-11-15')).counts.every(({ count }) => count === 0)).toBe(true);
    const [dismissed] = await findings();
    expect(await decide([dismissed!], 'REOPEN', '又核对过')).toMatchObject({ __typename: 'RegisterFile' });
    expect((await findings())[0]!.state).toBe('OPEN');
  });

  it('几条一起决定，要么都办要么都不办；过时的、没有理由的退回', async () => {
    await compared([registerEntry(1), registerEntry(2), registerEntry(3)]);
    const [one, two, three] = await findings();
    expect(await decide([one!], 'DISMISS', ' ')).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await decide([], 'DISMISS')).toMatchObject({ code: 'FINDINGS_MISSING' });
    expect(await decide([one!], 'DISMISS')).toMatchObject({ __typename: 'RegisterFile' });
    expect(await decide([two!, one!], 'ACCEPT')).toMatchObject({ code: 'CONFLICT' });
    expect((await findings({ state: ['OPEN'] })).map(({ id }) => id).sort()).toEqual([two!.id, three!.id].sort());
    expect(await decide([two!, three!], 'ACCEPT')).toMatchObject({ __typename: 'RegisterFile' });
    expect(await decide([{ ...two!, version: two!.version + 1 }], 'DISMISS')).toMatchObject({ code: expect.stringMatching(/NOT_NOW|CONFLICT/) });
  });

  it('有了新文件，旧文件的问题不能再决定', async () => {
    await compared([registerEntry(1)]);
    const [old] = await findings();
    await compared([registerEntry(1), registerEntry(2)], '2026-11-15');
    expect(await decide([old!], 'ACCEPT')).toMatchObject({ code: 'CONFLICT' });
  });

  it('比对以后已有人登记的代码，说明在哪里', async () => {
    const entry = registerEntry(1);
    await compared([entry]);
    await build({ creditCode: entry.creditCode });
    expect(await decide(await findings(), 'ACCEPT')).toMatchObject({ code: 'DUPLICATE_CODE' });
    expect((await findings())[0]!.state).toBe('OPEN');
  });
});

describe('文件', () => {
  it('内容相同的文件认得出，不再比对', async () => {
    await compared([registerEntry(1)]);
    const again = await compared([registerEntry(1)], '2026-11-15');
    expect(again).toMatchObject({ state: 'REFUSED', message: expect.stringContaining('内容完全相同') });
    expect(await findings()).toHaveLength(1);
  });

  it('早于已有文件的、晚于今天的、没有依据的、缺列的，都说明办法', async () => {
    await compared([registerEntry(1)]);
    const list = registerList([registerEntry(2)]);
    expect(await start(list, '2026-09-30')).toMatchObject({ code: 'REGISTER_OLDER', message: expect.stringContaining('2026-10-31') });
    expect(await start(list, '2026-11-21')).toMatchObject({ code: 'SINCE_IN_FUTURE' });
    expect(await start(list, '2026-11-15', ' ')).toMatchObject({ code: 'BASIS_MISSING' });
    const { id } = await start('名称,统一社会信用代码,登记管理机关,住所\r\n某中心,123,城阳区民政局,城阳区\r\n', '2026-11-15');
    expect((await ask<{ file: FileAnswer }>(world, city(), `query ($id: ID!) { file: registerFile(id: $id) { ${FILE} } }`, { id })).file).toMatchObject({ state: 'REFUSED', message: expect.stringContaining('登记状态') });
  });

  it('法定代表人等不认得的列，哪里都不留；各行比对后不留', async () => {
    await compared([{ ...registerEntry(1) }]);
    for (const table of ['registry_register_file', 'registry_register_finding', 'registry_register_row', 'kernel_event']) {
      const { rows } = await world.sql.query(`select 1 from ${table} t where t::text like '%某某%'`);
      expect(rows).toEqual([]);
    }
    expect((await world.sql.query('select 1 from registry_register_row')).rows).toEqual([]);
  });

  it('读取时服务中断的，下次启动时说明请重新上传', async () => {
    const { id } = await compared([registerEntry(1)]);
    await world.sql.query("update registry_register_file set state = 'READING' where id = $1", [id]);
    await recoverImports(world.context(system));
    expect(await ask(world, city(), 'query ($id: ID!) { registerFile(id: $id) { state message } }', { id })).toEqual({ registerFile: { state: 'REFUSED', message: '读取时服务中断。请重新上传此文件。' } });
  });

  it('只有法律工作部能上传、查看和决定', async () => {
    await compared([registerEntry(1)]);
    const [found] = await findings();
    const refused = { extensions: { code: expect.stringMatching(/^(FORBIDDEN|UNAUTHENTICATED)$/) as string } };
    for (const viewer of [clerkOf(world, '370214'), readerOfCity(world), anybody(world)]) {
      await expect(ask(world, viewer, '{ registerFiles { totalCount } }')).rejects.toMatchObject(refused);
      await expect(ask(world, viewer, '{ registerFindings { totalCount } }')).rejects.toMatchObject(refused);
      await expect(decide([found!], 'DISMISS', '理由', viewer)).rejects.toMatchObject(refused);
      await expect(start(registerList([registerEntry(2)]), '2026-11-15', '协议', viewer)).rejects.toMatchObject(refused);
    }
  });

  it('由库中自己的内容做成的文件，比不出任何不同', async () => {
    const words = (least: number) => fc.array(fc.constantFrom(...'职工之家法律援助工会青岛城阳（）·A1'), { minLength: least, maxLength: 12 }).map((characters) => `甲${characters.join('')}`);
    const facts = fc.record({
      name: words(3), kind: fc.constantFrom('SOCIAL_ASSOCIATION', 'SOCIAL_SERVICE_INSTITUTION', 'FOUNDATION', null), registrationStatus: fc.constantFrom('REGISTERED', 'DISSOLVED'), region: fc.constantFrom('370202', '370211', '370214', '370283', null),
      registrationAuthority: fc.option(words(1)), supervisingUnit: fc.option(words(1)), foundedOn: fc.constantFrom('1998', '2004-11', '2015-03-08', null), formerNames: fc.array(words(2), { maxLength: 2 }),
    });
    let day = 0;
    await fc.assert(fc.asyncProperty(fc.array(facts, { minLength: 1, maxLength: 12 }), async (all) => {
      for (const table of ['registry_register_file', 'registry_organization']) await world.sql.query(`delete from ${table}`);
      const built = await world.write(async (context) => {
        const made: BuiltOrganization[] = [];
        for (const one of all) made.push(await buildOrganization(context, one as Partial<OrganizationFacts>));
        return made;
      });
      const file = await compared(built.map((one) => registerEntryOf(one)), `2026-10-${String(1 + (day++ % 28)).padStart(2, '0')}`);
      expect(file).toMatchObject({ state: 'COMPARED', total: built.length });
      expect(await findings()).toEqual([]);
    }), { numRuns: 12 });
  });
});
