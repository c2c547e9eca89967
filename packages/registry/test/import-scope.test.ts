import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { system, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOrganization, syntheticCode } from '../src/testing/index.ts';
import { recoverImports } from '../src/operations/import/recover.ts';
import { apply, approve, batchOf, edit, importWorld, read, remap, type Row, rowsOf, settle, start, undo } from './import-world.ts';
import { ask, clerkOf, clerkOfCity } from './world.ts';

let world: World;
let folder: string;
let serial = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongqiao-scope-'));
  world = await importWorld(folder);
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const freshCode = (): string => syntheticCode('52', '370214', 920_000 + (serial += 1));

async function sent(name: string, rows: readonly object[]): Promise<string> {
  await writeFile(join(folder, name), JSON.stringify(rows));
  return name;
}

const byName = (rows: readonly Row[], name: string): Row => rows.find((row) => row.name === name)!;
const nameOf = async (id: string): Promise<string> => (await world.sql.query('select name from registry_organization where id = $1', [id])).rows[0].name as string;

describe('外区的行', () => {
  it('保持结果，等法律工作部确认；别区组织的现值不给看', async () => {
    const clerk = clerkOf(world, '370214');
    const other = await world.write((context) => buildOrganization(context, { name: '即墨区原来的名称', region: '370215', volunteers: 77 }));
    const file = await sent('mixed.json', [
      { name: '城阳区本区服务社', code: freshCode(), region: '370214' }, { name: '即墨区外区服务社', code: freshCode(), region: '370215' }, { name: '城阳区改走的名称', code: other.creditCode, region: '370214' },
      { name: '不知何处服务社', code: freshCode() },
    ]);
    const batch = await read(world, clerk, file);
    const rows = await rowsOf(world, clerk, batch.id);
    expect(rows.map(({ outcome, outsideScope }) => [outcome, outsideScope])).toEqual([['CREATE', false], ['CREATE', true], ['UPDATE', true], ['NEEDS_REVIEW', false]]);
    expect(byName(rows, '城阳区改走的名称').relatesTo).toBeNull();
    expect(byName(rows, '城阳区改走的名称').values.every(({ present }) => present === null)).toBe(true);
    await settle(world, clerk, batch.id, [byName(rows, '不知何处服务社').id], 'TAKE', '该组织尚无固定地址');
    expect(await apply(world, clerk, batch.id)).toMatchObject({ state: 'APPLIED', counts: { created: 2, waiting: 2, updated: 0 } });
    expect(await nameOf(other.id)).toBe('即墨区原来的名称');

    const waiting = await rowsOf(world, clerkOfCity(world), batch.id, { result: ['WAITING'] });
    const { errors } = await world.execute('mutation ($batch: ID!, $rows: [ID!]!) { approveImportRows(batch: $batch, rows: $rows, decision: TAKE) { __typename } }', { viewer: clerk, variables: { batch: batch.id, rows: [waiting[0]!.id] } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(await approve(world, clerkOfCity(world), batch.id, [byName(waiting, '即墨区外区服务社').id], 'SKIP')).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await approve(world, clerkOfCity(world), batch.id, [byName(waiting, '即墨区外区服务社').id], 'SKIP', '即墨区自己会报')).toMatchObject({ counts: { left: 1, waiting: 1 } });
    expect(await approve(world, clerkOfCity(world), batch.id, [byName(waiting, '城阳区改走的名称').id], 'TAKE')).toMatchObject({ counts: { updated: 1, waiting: 0 } });
    expect(await nameOf(other.id)).toBe('城阳区改走的名称');
    expect(await approve(world, clerkOfCity(world), batch.id, [byName(waiting, '城阳区改走的名称').id], 'TAKE')).toMatchObject({ code: 'ROW_NOT_SETTLED' });

    await undo(world, clerk, batch.id);
    expect(await nameOf(other.id)).toBe('即墨区原来的名称');
  });

  it('不知区市的归报送单位', async () => {
    const clerk = clerkOf(world, 'zone-high-tech');
    const batch = await read(world, clerk, await sent('zone.json', [{ name: '高新某处服务社', code: freshCode() }]));
    const [row] = await rowsOf(world, clerk, batch.id);
    await settle(world, clerk, batch.id, [row!.id], 'TAKE', '区市待查');
    await apply(world, clerk, batch.id);
    const seen = async (code: string) => (await ask<{ organizations: { totalCount: number } }>(world, clerkOf(world, code), '{ organizations(filter: { search: "高新某处" }) { totalCount } }')).organizations.totalCount;
    expect([await seen('zone-high-tech'), await seen('370214')]).toEqual([1, 0]);
    expect(await batchOf(world, clerkOf(world, '370214'), batch.id)).toBeNull();
  });

  it('市里的经办代为处理，仍是报送单位的范围', async () => {
    const clerk = clerkOf(world, '370214');
    const batch = await read(world, clerk, await sent('by-city.json', [{ name: '即墨区代办服务社', code: freshCode(), region: '370215' }]));
    const [row] = await rowsOf(world, clerkOfCity(world), batch.id);
    expect(await edit(world, clerkOfCity(world), row!, [{ field: 'volunteers', value: '约20人' }])).toMatchObject({ outsideScope: true, reasons: [{ code: 'NUMBER_APPROXIMATE' }] });
    expect(await apply(world, clerkOfCity(world), batch.id)).toMatchObject({ counts: { created: 0, waiting: 1 } });
  });
});

describe('列与行的更正', () => {
  it('更正列的理解，重新读取', async () => {
    const clerk = clerkOf(world, '370214');
    const lines = ['组织名称,统一社会信用代码,所属区市,登记状态,人手', ...[3, 4].map((count) => `城阳区人手${count}服务社,${freshCode()},城阳区,已登记,${count}`)];
    await writeFile(join(folder, 'columns.csv'), lines.join('\n'));
    const batch = await read(world, clerk, 'columns.csv');
    expect(batch.columns.at(-1)).toMatchObject({ header: '人手', field: null });
    const { rows: [kept] } = await world.sql.query<{ layout: string }>('select layout::text from registry_import_batch where id = $1', [batch.id]);
    expect(kept!.layout).toContain('人手');
    expect(kept!.layout).not.toContain('服务社');
    expect(await remap(world, clerk, batch.id, [{ table: 0, index: 4, field: 'fullTimeStaff' }])).toMatchObject({ state: 'READING' });
    expect((await batchOf(world, clerk, batch.id)).columns.at(-1)).toMatchObject({ field: 'fullTimeStaff' });
    expect((await rowsOf(world, clerk, batch.id)).map(({ values }) => values.find(({ field }) => field === 'fullTimeStaff')!.value)).toEqual(['3', '4']);
    expect(await remap(world, clerk, batch.id, [{ table: 0, index: 99, field: null }])).toMatchObject({ code: 'COLUMN_UNKNOWN' });
    expect(await remap(world, clerk, batch.id, [{ table: 0, index: 4, field: 'scope' }])).toMatchObject({ code: 'FIELD_UNKNOWN' });
  });

  it('填上名称的行由不能导入变为新增，别的提示留着', async () => {
    const clerk = clerkOf(world, '370214');
    const batch = await read(world, clerk, await sent('nameless.json', [{ name: '', code: freshCode(), region: '城阳区', volunteers: '30余人', annualIncomeYuan: '5万元' }]));
    const [row] = await rowsOf(world, clerk, batch.id);
    expect(row).toMatchObject({ outcome: 'REJECT' });
    expect(await settle(world, clerk, batch.id, [row!.id], 'TAKE', '试')).toMatchObject({ code: 'ROW_NOT_SETTLED' });
    const mended = await edit(world, clerk, row!, [{ field: 'name', value: ' 城阳区 补名 服务社 ' }]);
    expect(mended).toMatchObject({ outcome: 'CREATE', name: '城阳区补名服务社', reasons: [{ code: 'NUMBER_APPROXIMATE', field: 'volunteers' }] });
    expect(mended.values.filter(({ field }) => ['volunteers', 'annualIncomeFen'].includes(field)).map(({ value }) => value)).toEqual(['30', '50,000元']);
  });

  it('每一个值照所显示的再填一遍，什么也不变', async () => {
    const clerk = clerkOf(world, '370214');
    const full = {
      name: '城阳区样样俱全服务社', code: freshCode(), orgType: '民非', registrationStatus: '已登记', registrationAuthority: '城阳区民政局', supervisingUnit: '城阳区总工会', region: '城阳', street: '流亭', foundedOn: '2015.3',
      domains: ['就业', '社区治理'], fullTimeStaff: 3, partTimeStaff: 0, volunteers: 12, annualIncomeYuan: 1234.5, fundingSources: ['会费', '场地租金'], activities: ['讲座'], methods: ['热线电话'], assessmentLevel: 'AAA', hasUnion: '无', contact: '办公室', phone: '55500000',
    };
    const batch = await read(world, clerk, await sent('full.json', [full]));
    const [row] = await rowsOf(world, clerk, batch.id);
    expect(row!.values.filter(({ value }) => value === null)).toEqual([]);
    const again = await edit(world, clerk, row!, row!.values.map(({ field, value }) => ({ field, value })));
    expect(again).toMatchObject({ outcome: 'CREATE', reasons: [], values: row!.values });
  });
});

describe('库中又有变动', () => {
  it('读取之后别人登记了同一代码：先重新核对，再由人确认', async () => {
    const clerk = clerkOf(world, '370214');
    const code = freshCode();
    const batch = await read(world, clerk, await sent('raced.json', [{ name: '城阳区先到服务社', code, region: '370214' }]));
    await world.write((context) => buildOrganization(context, { name: '城阳区先到服务社', creditCode: code }));
    const refreshed = await apply(world, clerk, batch.id);
    expect(refreshed).toMatchObject({ state: 'READY', counts: { create: 0, update: 1 } });
    expect(refreshed.message).toContain('第 1 行');
    expect(await apply(world, clerk, batch.id)).toMatchObject({ state: 'APPLIED', counts: { created: 0 } });
  });

  it('读取之后那个组织不在了：更新变为新增', async () => {
    const clerk = clerkOf(world, '370214');
    const code = freshCode();
    const first = await read(world, clerk, await sent('gone-1.json', [{ name: '城阳区去而复来社', code, region: '370214' }]));
    await apply(world, clerk, first.id);
    const second = await read(world, clerk, await sent('gone-2.json', [{ name: '城阳区去而复来社', code, region: '370214', volunteers: 9 }]));
    await undo(world, clerk, first.id);
    expect(await apply(world, clerk, second.id)).toMatchObject({ state: 'READY', counts: { create: 1, update: 0 } });
    expect(await apply(world, clerk, second.id)).toMatchObject({ state: 'APPLIED', counts: { created: 1 } });
  });
});

describe('读不了的与中断的', () => {
  it.each([['不是表格', 'broken.xlsx', 'PK 不是表格'], ['没有表头', 'headless.csv', '甲,乙\n1,2\n']])('%s：说明原因与办法', async (_, name, content) => {
    await writeFile(join(folder, name), content);
    const batch = await read(world, clerkOf(world, '370214'), name);
    expect(batch).toMatchObject({ state: 'REFUSED', message: expect.stringMatching(/请/) as string });
    expect(batch.offers).toEqual([]);
  });

  it('没有上传的文件', async () => {
    expect(await start(world, clerkOf(world, '370214'), 'nowhere.xlsx')).toMatchObject({ code: 'UPLOAD_MISSING' });
  });

  it('崩溃留下的批次：读到一半的要重新上传，导入或撤销到一半的回到原处', async () => {
    const clerk = clerkOf(world, '370214');
    const ids = [];
    for (const [index, change] of ["state = 'READING'", "state = 'APPLYING'", "state = 'APPLYING', applied_at = now()"].entries()) {
      const { id } = await read(world, clerk, await sent(`crash-${index}.json`, [{ name: `城阳区中断${index}服务社`, code: freshCode(), region: '370214' }]));
      await world.sql.query(`update registry_import_batch set ${change} where id = $1`, [id]);
      ids.push(id);
    }
    await recoverImports(world.context(system));
    const batches = await Promise.all(ids.map((id) => batchOf(world, clerk, id)));
    expect(batches.map(({ state, message }) => [state, message?.slice(0, 5)])).toEqual([['REFUSED', '读取时服务'], ['READY', '导入时服务'], ['APPLIED', '撤销时服务']]);
  });

  it('别的进程正在做的批次不动', async () => {
    const clerk = clerkOf(world, '370214');
    const { id } = await read(world, clerk, await sent('busy.json', [{ name: '城阳区忙碌服务社', code: freshCode(), region: '370214' }]));
    await world.sql.query("update registry_import_batch set state = 'APPLYING' where id = $1", [id]);
    const other = await world.orm.pool.connect();
    await other.query('begin');
    await other.query("select pg_advisory_xact_lock(hashtextextended('import ' || $1::text, 0))", [id]);
    await recoverImports(world.context(system));
    await other.query('rollback');
    other.release();
    expect((await batchOf(world, clerk, id)).state).toBe('APPLYING');
  });
});
