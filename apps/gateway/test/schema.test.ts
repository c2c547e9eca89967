import { createWorld, type World } from '@gongqiao/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registryLayout } from '../migrations/20261125180000_registry_layout.ts';
import { migrations } from '../migrations/index.ts';
import { domains } from '../src/domains.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ domains, seed: true });
});
afterAll(() => world.close());

const rowsOf = async (sql: string, values: unknown[] = []) => (await world.sql.query(sql, values)).rows as Record<string, unknown>[];

/** PostgreSQL's own names of the types that columns are declared with. */
const typeNames: Readonly<Record<string, string>> = { timestamptz: 'timestamp with time zone', 'text[]': 'ARRAY' };

describe('表与实体', () => {
  it('实体要的列表里都有，类型与可空一致', async () => {
    const columns = await rowsOf("select table_name as t, column_name as c, data_type as type, is_nullable = 'YES' as nullable from information_schema.columns where table_schema = 'public'");
    const found = new Map(columns.map(({ t, c, type, nullable }) => [`${String(t)}.${String(c)}`, { type, nullable }]));
    const wanted = [...world.orm.orm.getMetadata().getAll().values()].flatMap((meta) => meta.props.flatMap((property) => (property.fieldNames ?? []).map((field, index) => ({
      name: `${meta.tableName}.${field}`, type: typeNames[property.columnTypes[index]!] ?? property.columnTypes[index], nullable: property.nullable ?? false,
    }))));
    expect(wanted.length).toBeGreaterThan(50);
    const wrong = wanted.filter(({ name, type, nullable }) => JSON.stringify(found.get(name)) !== JSON.stringify({ type, nullable }));
    expect(wrong.map((each) => ({ ...each, found: found.get(each.name) }))).toEqual([]);
  });

  // Without scope on purpose: with row-level security the indexes of search words would not be used; blocks lie across scopes; a document's bytes are read through its row alone.
  it('每张表都有范围一列', async () => {
    const lacking = await rowsOf(`select relname from pg_class where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace and relname not in ('schema_migration', 'registry_contact_words', 'registry_search_block', 'registry_search_token', 'documents_chunk')
      and not exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'scope' and not attisdropped)`);
    expect(lacking).toEqual([]);
  });

  it('迁移的名字带着所属的领域', () => {
    const owners = ['kernel', ...domains.map(({ name }) => name)].join('|');
    for (const { name } of migrations) expect(name).toMatch(new RegExp(`^\\d{14}_(${owners})_`));
  });
});

describe('应用的数据库角色', () => {
  it.each(['create table x (y int)', 'alter table identity_account add x int', 'drop table identity_session', 'truncate identity_session', 'create role x', "copy identity_account to '/tmp/x'", 'create schema x'])('不能 %s', async (sql) => {
    await expect(world.sql.query(sql)).rejects.toMatchObject({ code: expect.stringMatching(/42501|42P01/) });
  });

  it('事件只能写入和查看', async () => {
    const insert = "insert into kernel_event (id, subject_type, subject_id, subject_version, kind, action, changes, actor_name, at) values (gen_random_uuid(), 'X', '1', 1, 'CREATE', 'create', '[]', '系统', now())";
    await world.sql.query(insert);
    for (const sql of ["update kernel_event set reason = 'x'", 'delete from kernel_event', 'truncate kernel_event']) await expect(world.sql.query(sql)).rejects.toMatchObject({ code: '42501' });
    expect(await rowsOf('select count(*)::int as n from kernel_event')).toEqual([{ n: 1 }]);
  });

  it('建表的角色也改不了已写下的事件', async () => {
    const owner = new pg.Client(world.database.migratorUrl);
    await owner.connect();
    try {
      for (const sql of ["update kernel_event set reason = 'x'", 'delete from kernel_event', 'truncate kernel_event']) await expect(owner.query(sql)).rejects.toThrow('never changed');
    } finally {
      await owner.end();
    }
  });
});

it('早先导入的批次里，表头以下的内容不再留着', async () => {
  const layout = { corrections: [], columns: [{ index: 0, header: '名称', field: 'name', samples: ['某中心'] }, { index: 1, header: '负责人', field: null, samples: ['某某'] }] };
  await world.sql.query(`insert into registry_import_batch (id, created_at, updated_at, file_name, file_size, file_hash, upload_id, state, sender_name, layout)
    values (gen_random_uuid(), now(), now(), '名单.csv', 1, '', '', 'READY', '某', $1), (gen_random_uuid(), now(), now(), '空.csv', 1, '', '', 'REFUSED', '某', '{}')`, [layout]);
  for (const statement of registryLayout.up) await world.sql.query(statement);
  expect(await rowsOf('select layout from registry_import_batch order by file_name')).toEqual([
    { layout: { corrections: [], columns: [{ index: 0, header: '名称', field: 'name' }, { index: 1, header: '负责人', field: null }] } }, { layout: {} },
  ]);
});
