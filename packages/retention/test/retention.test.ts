import { buffer } from 'node:stream/consumers';
import { verifyChain } from '@gongqiao/audit';
import { documentsDomain } from '@gongqiao/documents';
import { addTo } from '@gongqiao/rules';
import type { Viewer } from '@gongqiao/kernel';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, auditorOf, clerkOf, officeOf, openArchive, otherOfficeOf, type Requested, reviewerOf } from './world.ts';

let archive: Archive;
let office: Viewer;
let colleague: Viewer;
beforeAll(async () => {
  archive = await openArchive();
  office = officeOf(archive.world);
  colleague = otherOfficeOf(archive.world);
});
afterAll(() => archive.close());
beforeEach(() => on('2026-03-02'));

const on = (day: string, time = '10:00'): void => archive.world.clock.set(new Date(`${day}T${time}:00+08:00`).toISOString());

interface Listed { readonly id: string; readonly version: number; readonly state: string; readonly closedOn: string; readonly dueOn: string; readonly document: { readonly id: string; readonly fileName: string } }
const LIST = `query ($filter: ExpiredDocumentFilter) { answer: expiredDocuments(filter: $filter, first: 100) { totalCount nodes { id version state kind closedOn dueOn extendedTo rule { key basis } document { id fileName size } } } }`;
const ANSWER = '{ ... on ExpiredDocument { state version } ... on Refusal { code } }';
const PROPOSE = `mutation ($id: ID!, $version: Int!, $reason: String!) { answer: proposeDestruction(id: $id, version: $version, reason: $reason) ${ANSWER} }`;
const DECLINE_DESTRUCTION = `mutation ($id: ID!, $version: Int!, $reason: String!) { answer: declineDestruction(id: $id, version: $version, reason: $reason) ${ANSWER} }`;
const DESTROY = `mutation ($id: ID!, $version: Int!) { answer: destroyExpired(id: $id, version: $version) ${ANSWER} }`;
const EXTEND = 'mutation ($id: ID!, $version: Int!, $until: LocalDate!, $reason: String!) { answer: extendRetention(id: $id, version: $version, until: $until, reason: $reason) { ... on ExpiredDocument { state version extendedTo } ... on Refusal { code fields } } }';
const HOLD = 'mutation ($holder: ID!) { answer: holdDocuments(holder: $holder, reason: "经审办调阅") { ... on RetentionHold { id version } ... on Refusal { code } } }';
const RELEASE = 'mutation ($id: ID!, $version: Int!) { answer: releaseHold(id: $id, version: $version, reason: "调阅完毕") { ... on RetentionHold { releasedAt } ... on Refusal { code } } }';
const WITHDRAW = 'mutation ($id: ID!, $version: Int!) { answer: withdrawCorrection(id: $id, version: $version) { ... on CorrectionRequest { state } ... on Refusal { code } } }';
const DECLINE = 'mutation ($id: ID!, $version: Int!) { answer: declineCorrection(id: $id, version: $version, reason: "与登记不符") { ... on CorrectionRequest { state } ... on Refusal { code } } }';
const HOLDER = 'query ($id: ID!) { answer: correctionRequest(id: $id) { documents { nodes { id fileName size sha256 destroyedAt } } } }';

async function listed(document: string, state: readonly string[] = ['LISTED']): Promise<Listed | undefined> {
  const { nodes } = await archive.ask<{ nodes: Listed[] }>(office, LIST, { filter: { state } });
  return nodes.find((node) => node.document.id === document);
}

/** A request that its organization took back on a day; what hangs on it is kept for a year. */
async function withdrawn(day = '2026-03-02', time = '10:00', fileName?: string): Promise<Requested> {
  on(day, time);
  const request = await archive.request(fileName);
  expect(await archive.ask(request.applicant, WITHDRAW, { id: request.id, version: request.version })).toEqual({ state: 'WITHDRAWN' });
  return request;
}

/** The same, a year and a day later, in the list. */
async function expired(fileName?: string): Promise<{ request: Requested; row: Listed }> {
  const request = await withdrawn('2026-03-02', '10:00', fileName);
  on('2027-03-03');
  await archive.list();
  return { request, row: (await listed(request.document))! };
}

type Row = Pick<Listed, 'id' | 'version'>;
const propose = ({ id, version }: Row, reason = '保管期满，鉴定后不再保存', viewer = office) => archive.ask<{ state?: string; version: number; code?: string }>(viewer, PROPOSE, { id, version, reason });
const confirm = ({ id, version }: Row, viewer = colleague) => archive.ask<{ state?: string; code?: string }>(viewer, DESTROY, { id, version });
const decline = ({ id, version }: Row, viewer = colleague) => archive.ask<{ state?: string; version: number; code?: string }>(viewer, DECLINE_DESTRUCTION, { id, version, reason: '还要核对一笔拨付' });
/** One asks, another does it. */
async function destroy(row: Row): Promise<{ state?: string; code?: string }> {
  const proposed = await propose(row);
  return proposed.code ? proposed : confirm({ id: row.id, version: proposed.version });
}
const download = (viewer: Viewer, id: string) => documentsDomain.downloads!['file']!.handle(archive.world.context(viewer), { id });
const chunks = async (id: string) => (await archive.world.sql.query('select from documents_chunk where document_id = $1', [id])).rows.length;

describe('列出到期的', () => {
  it('办结之日起满一年的次日列出，当天还不列', async () => {
    const { document } = await withdrawn();
    for (const [day, there] of [['2027-03-02', false], ['2027-03-03', true]] as const) {
      on(day, there ? '00:00' : '23:59');
      await archive.list();
      expect(Boolean(await listed(document)), day).toBe(there);
    }
    expect(await listed(document)).toMatchObject({ kind: '更正申请', closedOn: '2026-03-02', dueOn: '2027-03-02', rule: { key: 'retention.refused', basis: expect.stringContaining('个人信息保护法第十九条') as string }, document: { fileName: '证明.pdf' } });
  });

  it('日子按青岛的算：夜里零点前后办结差一天，2 月 29 日的到 2 月 28 日', async () => {
    for (const [day, time, due] of [['2026-05-09', '23:59', '2027-05-09'], ['2026-05-10', '00:01', '2027-05-10'], ['2028-02-29', '12:00', '2029-02-28']] as const) {
      const { document } = await withdrawn(day, time);
      on('2029-12-01');
      await archive.list();
      expect(await listed(document)).toMatchObject({ closedOn: day, dueOn: due });
    }
  });

  it('任取办结和查看的日子：列出的恰是期限已过的', async () => {
    const cases: { document: string; due: string }[] = [];
    for (let month = 1; month <= 6; month += 1) {
      const day = `2030-0${month}-${String(month * 5 - 1).padStart(2, '0')}`;
      cases.push({ document: (await withdrawn(day)).document, due: addTo(day, { amount: 1, unit: 'YEAR' }) });
    }
    const days = fc.integer({ min: 0, max: 400 }).map((n) => addTo('2030-07-01', { amount: n, unit: 'DAY' }));
    // Later days only: what is in the list stays there.
    for (const day of fc.sample(days, 12).sort()) {
      on(day);
      await archive.list();
      for (const { document, due } of cases) expect(Boolean(await listed(document)), `${due} on ${day}`).toBe(due < day);
    }
  });

  it('没有办结的不列；再跑一次不重复，也不多写一条记录', async () => {
    const open = await archive.request();
    const { row } = await expired();
    const count = async () => (await archive.world.sql.query("select count(*)::int as n from kernel_event where subject_type = 'ExpiredDocument'")).rows[0]!['n'] as number;
    on('2060-01-01');
    await archive.list();
    const before = await count();
    await Promise.all([archive.list(), archive.list()]);
    expect([await count(), await listed(open.document), (await listed(row.document.id))?.id]).toEqual([before, undefined, row.id]);
  });
});

describe('销毁', () => {
  it('字节和名字没有了，大小和摘要留着；申请的页面说已销毁，不能再下载；审计链完好', async () => {
    const { request, row } = await expired('贺某的证明.pdf');
    expect((await buffer((await download(request.applicant, request.document)).body as never)).length).toBeGreaterThan(0);
    expect(await destroy(row)).toMatchObject({ state: 'DESTROYED' });
    expect(await chunks(request.document)).toBe(0);
    const { documents } = await archive.ask<{ documents: { nodes: object[] } }>(request.applicant, HOLDER, { id: request.id });
    expect(documents.nodes).toEqual([{ id: request.document, fileName: '按规定已销毁', size: expect.any(Number) as number, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string, destroyedAt: expect.any(String) as string }]);
    await expect(download(request.applicant, request.document)).rejects.toMatchObject({ code: 'DOCUMENT_DESTROYED' });
    await expect(download(auditorOf(archive.world), '00000000-0000-7000-8000-000000000009')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const kept = await archive.world.sql.query("select (select string_agg(d::text, '') from documents_document d where id::text = $1) || (select string_agg(e::text, '') from kernel_event e where subject_id::text = $1) as all", [request.document]);
    expect(String(kept.rows[0]!['all'])).not.toContain('贺某');
    const superuser = new pg.Client(archive.world.database.adminUrl);
    await superuser.connect();
    expect(await verifyChain({ sql: superuser as never, heads: [] })).toMatchObject({ whole: true });
    const { rows } = await superuser.query("select actor_name from audit_event where action = 'destroyExpired' and object_id::text = $1", [row.id]);
    expect(rows).toEqual([{ actor_name: '栾（秘书）' }]);
    await superuser.end();
  });

  it('再点一次、照旧版本点：都不作数', async () => {
    const { row } = await expired();
    await destroy(row);
    expect(await destroy(row)).toEqual({ code: 'CONFLICT' });
    expect(await confirm({ ...row, version: row.version + 2 })).toEqual({ code: 'NOT_NOW' });
  });

  it('两个人同时点：只销毁一次', async () => {
    const { row } = await expired();
    const proposed = { id: row.id, version: (await propose(row)).version };
    const answers = await Promise.all([confirm(proposed), confirm(proposed), confirm(proposed)]);
    expect(answers.filter(({ state }) => state === 'DESTROYED')).toHaveLength(1);
  });

  it('没有理由的不行；没有这项权限的不行，看得到也不行', async () => {
    const { row } = await expired();
    expect(await propose(row, '  ')).toEqual({ code: 'RETENTION_REASON' });
    const proposed = { id: row.id, version: (await propose(row)).version };
    for (const viewer of [auditorOf(archive.world), clerkOf(archive.world)]) {
      await expect(propose(row, '想销毁', viewer)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
      await expect(confirm(proposed, viewer)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    }
    expect(await chunks(row.document.id)).toBe(1);
  });

  it('做到一半失败，全部退回：字节还在，名字还在', async () => {
    const { row } = await expired();
    const admin = new pg.Client(archive.world.database.adminUrl);
    await admin.connect();
    await admin.query("create function refuse_destroy() returns trigger language plpgsql as $$ begin raise exception 'cut off'; end $$");
    await admin.query('create trigger cut_off before update of destroyed_at on documents_document for each row execute function refuse_destroy()');
    const proposed = { id: row.id, version: (await propose(row)).version };
    await expect(confirm(proposed)).rejects.toThrow(/cut off/);
    await admin.query('drop trigger cut_off on documents_document');
    await admin.query('drop function refuse_destroy()');
    await admin.end();
    expect([await chunks(row.document.id), (await listed(row.document.id, ['PROPOSED']))?.document.fileName]).toEqual([1, '证明.pdf']);
  });

  it('没有提出的不能直接销毁；提出的人不能自己确认，代理他的人也不能', async () => {
    const { row } = await expired();
    expect(await confirm(row)).toEqual({ code: 'NOT_NOW' });
    const proposed = { id: row.id, version: (await propose(row)).version };
    expect(await confirm(proposed, office)).toEqual({ code: 'RETENTION_SELF' });
    const deputy = { ...colleague, lent: new Map([['retention.dispose', [{ id: office.accountId!, name: office.name }]]]) };
    expect(await confirm(proposed, deputy)).toEqual({ code: 'RETENTION_SELF' });
    expect(await chunks(row.document.id)).toBe(1);
    expect(await confirm(proposed)).toMatchObject({ state: 'DESTROYED' });
  });

  it('另一人不同意的、自己收回的，回到待处理，写明理由；可以再提出', async () => {
    const { row } = await expired();
    const first = await decline({ id: row.id, version: (await propose(row)).version });
    expect(first).toMatchObject({ state: 'LISTED' });
    const second = await decline({ id: row.id, version: (await propose({ id: row.id, version: first.version })).version }, office);
    expect(second).toMatchObject({ state: 'LISTED' });
    const { rows } = await archive.world.sql.query("select action, reason, actor_name from kernel_event where subject_id = $1 and action = 'decline' order by at", [row.id]);
    expect(rows).toEqual([{ action: 'decline', reason: '还要核对一笔拨付', actor_name: '栾（秘书）' }, { action: 'decline', reason: '还要核对一笔拨付', actor_name: '牟（秘书）' }]);
    expect(await destroy({ id: row.id, version: second.version })).toMatchObject({ state: 'DESTROYED' });
  });

  it('提出以后才暂缓的，移出来，确认不了', async () => {
    const { request, row } = await expired();
    const proposed = { id: row.id, version: (await propose(row)).version };
    await archive.ask(office, HOLD, { holder: request.id });
    expect((await listed(request.document, ['ASIDE']))?.id).toBe(row.id);
    expect(await confirm(proposed)).toEqual({ code: 'CONFLICT' });
    expect(await chunks(row.document.id)).toBe(1);
    const { rows } = await archive.world.sql.query('select proposed_by, proposed_by_id, proposed_at from retention_expired_document where id = $1', [row.id]);
    expect(rows).toEqual([{ proposed_by: null, proposed_by_id: null, proposed_at: null }]);
  });
});

describe('延长和暂缓', () => {
  it('延长到某一天：那天过了再列出来', async () => {
    const { row } = await expired();
    const extend = (until: string) => archive.ask(office, EXTEND, { id: row.id, version: row.version, until, reason: '所涉纠纷还在调解' });
    for (const until of ['2027-03-03', '2020-01-01', '2032-03-04']) expect(await extend(until)).toEqual({ code: 'RETENTION_UNTIL', fields: ['until'] });
    expect(await extend('2032-03-03')).toMatchObject({ state: 'EXTENDED', extendedTo: '2032-03-03' });
    for (const [day, there] of [['2032-03-03', false], ['2032-03-04', true]] as const) {
      on(day);
      await archive.list();
      expect(Boolean(await listed(row.document.id)), day).toBe(there);
    }
  });

  it('暂缓的当即移出，不能销毁，到期也不列；解除以后再列', async () => {
    const { request, row } = await expired();
    const hold = await archive.ask<{ id: string; version: number }>(officeOf(archive.world), HOLD, { holder: request.id });
    expect(await archive.ask(office, HOLD, { holder: request.id })).toEqual({ code: 'HOLD_THERE' });
    expect([await listed(request.document), (await listed(request.document, ['ASIDE']))?.id]).toEqual([undefined, row.id]);
    expect(await destroy(row)).toEqual({ code: 'CONFLICT' });
    await archive.list();
    expect(await listed(request.document)).toBeUndefined();
    expect(await archive.ask(office, RELEASE, { ...hold })).toMatchObject({ releasedAt: expect.any(String) as string });
    await archive.list();
    expect((await listed(request.document))?.id).toBe(row.id);
    expect(await archive.ask(office, HOLD, { holder: '00000000-0000-7000-8000-000000000009' })).toEqual({ code: 'HOLD_NOTHING' });
    // 看得到城阳的，只能暂缓即墨的
    const elsewhere = { ...office, grants: new Map([['retention.read', ['370214']], ['retention.hold', ['370215']]]) };
    expect(await archive.ask(elsewhere, HOLD, { holder: request.id })).toEqual({ code: 'HOLD_NOTHING' });
  });

  it('列出以后才暂缓、还没有移出的，销毁时再看一次', async () => {
    const { request, row } = await expired();
    await archive.world.sql.query("insert into retention_hold (id, scope, created_at, updated_at, holder_type, holder_id, reason, held_by, held_at) values (gen_random_uuid(), '370214', now(), now(), 'CorrectionRequest', $1, '诉讼', '高', now())", [request.id]);
    expect(await destroy(row)).toEqual({ code: 'RETENTION_BUSY' });
    expect(await chunks(request.document)).toBe(1);
  });

  it('正在复核的不列，复核完了再列', async () => {
    on('2026-03-02');
    const request = await archive.request();
    expect(await archive.ask(clerkOf(archive.world), DECLINE, { id: request.id, version: request.version })).toEqual({ state: 'DECLINED' });
    const { nodes } = await archive.ask<{ nodes: { id: string; subjectId: string }[] }>(request.applicant, '{ answer: decisions(first: 100) { nodes { id subjectId } } }');
    const decision = nodes.find(({ subjectId }) => subjectId === request.id)!.id;
    const appeal = await archive.ask<{ id: string; version: number }>(request.applicant, 'mutation ($decision: ID!) { answer: fileAppeal(decision: $decision, grounds: "材料是齐的") { ... on Appeal { id version } ... on Refusal { code } } }', { decision });
    on('2027-06-01');
    await archive.list();
    expect(await listed(request.document)).toBeUndefined();
    await archive.ask(reviewerOf(archive.world), 'mutation ($id: ID!, $version: Int!) { answer: upholdAppeal(id: $id, version: $version, reason: "与登记不符，维持") { ... on Appeal { state } ... on Refusal { code } } }', { ...appeal });
    await archive.list();
    expect(await listed(request.document)).toMatchObject({ closedOn: '2026-03-02', dueOn: '2027-03-02' });
  });
});
