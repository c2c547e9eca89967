import { EntitySchema, MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NamedClient, recordStatements } from '../src/index.ts';
import { cloneDatabase, prepareTemplate } from '../src/testing.ts';
import type { TestDatabase } from '../src/testing.ts';
import { withConnection } from '../src/connection/session.ts';

interface Word {
  id: number;
  word: string;
}

const WordSchema = new EntitySchema<Word>({ name: 'Word', tableName: 'word', properties: { id: { type: 'integer', primary: true }, word: { type: 'string' } } });

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  const template = await prepareTemplate('named-client', (migratorUrl) =>
    withConnection(migratorUrl, async (client) => void (await client.query("create table word (id int primary key, word text); insert into word select n, '词' || n from generate_series(1, 9) n"))));
  database = await cloneDatabase(template);
  pool = new pg.Pool({ connectionString: database.url, Client: NamedClient, max: 1 });
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function prepared(): Promise<{ statement: string; calls: number }[]> {
  const { rows } = await pool.query<{ statement: string; calls: number }>('select statement, (generic_plans + custom_plans)::int as calls from pg_prepared_statements');
  return rows;
}

test('带参数的语句各准备一次, 以文本的散列为名', async () => {
  const sql = 'select word from word where id = $1';
  for (const id of [1, 2, 3]) expect((await pool.query(sql, [id])).rows).toEqual([{ word: `词${id}` }]);
  expect((await pool.query({ text: sql, values: [4] })).rows).toEqual([{ word: '词4' }]);
  expect((await pool.query({ text: sql }, [5])).rows).toEqual([{ word: '词5' }]);
  expect(await prepared()).toContainEqual({ statement: sql, calls: 5 });
});

test('回调的写法, 行为数组的写法', async () => {
  const viaCallback = await new Promise((resolve, reject) => {
    pool.query('select word from word where id = $1', [6], (error, result) => (error ? reject(error) : resolve(result.rows)));
  });
  expect(viaCallback).toEqual([{ word: '词6' }]);
  expect((await pool.query({ text: 'select id, word from word where id = $1', values: [7], rowMode: 'array' })).rows).toEqual([[7, '词7']]);
});

test('不能或不该准备的照原样发出', async () => {
  const before = (await prepared()).length;
  const results = (await pool.query('select 1 as a; select 2 as b')) as unknown as pg.QueryResult[];
  expect(results.map(({ rows }) => rows[0])).toEqual([{ a: 1 }, { b: 2 }]);
  expect((await pool.query('select 3 as c', [])).rows).toEqual([{ c: 3 }]);
  expect((await pool.query({ text: 'select $1::int as d', values: [4], queryMode: 'extended' } as pg.QueryConfig)).rows).toEqual([{ d: 4 }]);
  expect((await pool.query(`select $1::int as e /* ${'x'.repeat(40_000)} */`, [5])).rows).toEqual([{ e: 5 }]);
  expect((await prepared()).length).toBe(before);
});

test('自己起了名的语句保留其名', async () => {
  await pool.query({ name: 'mine', text: 'select $1::int as one', values: [1] });
  const { rows } = await pool.query("select name from pg_prepared_statements where name = 'mine'");
  expect(rows).toEqual([{ name: 'mine' }]);
});

test('COPY 双向', async () => {
  const client = await pool.connect();
  await pipeline(['100\t百\n'], client.query(copyFrom('copy word (id, word) from stdin')));
  expect(await text(client.query(copyTo('copy (select id, word from word where id = 100) to stdout')))).toBe('100\t百\n');
  await client.query('delete from word where id = $1', [100]);
  client.release();
});

test('列的类型改变之后, 同一连接恢复可用', async () => {
  const sql = 'select * from word where id = $1';
  await pool.query(sql, [1]);
  await withConnection(database.migratorUrl, (client) => client.query('alter table word add column note text'));
  await expect(pool.query(sql, [1])).rejects.toMatchObject({ code: '0A000' });
  expect((await pool.query(sql, [1])).rows).toEqual([{ id: 1, word: '词1', note: null }]);
  expect((await pool.query(sql, [2])).rows).toEqual([{ id: 2, word: '词2', note: null }]);
});

test('出错的语句照常报错, 之后可用', async () => {
  await expect(pool.query('select nothing from word where id = $1', [1])).rejects.toMatchObject({ code: '42703' });
  await expect(pool.query('select 1 / $1::int as q', [0])).rejects.toMatchObject({ code: '22012' });
  expect((await pool.query('select 1 / $1::int as q', [1])).rows).toEqual([{ q: 1 }]);
});

test('记下一件事发出的语句', async () => {
  const { result, statements } = await recordStatements(async () => {
    const client = await pool.connect();
    await client.query('begin');
    await client.query('select word from word where id = $1', [1]);
    await client.query('commit');
    client.release();
    return '完成';
  });
  expect(result).toBe('完成');
  expect(statements.map(({ text: sql, name }) => [sql, name !== undefined])).toEqual([['begin', false], ['select word from word where id = $1', true], ['commit', false]]);
  expect((await recordStatements(async () => {})).statements).toEqual([]);
});

test('事务的开头与第一条语句一起发出，不等回答', async () => {
  const client = await pool.connect();
  const answers: string[] = [];
  const { connection } = client as unknown as { connection: NodeJS.EventEmitter };
  const listener = ({ text }: { text: string }) => answers.push(text);
  connection.on('commandComplete', listener);
  await client.query('begin');
  await client.query('select set_config($1, $2, true)', ['app.scopes', '370214']);
  expect(answers).toEqual([]);
  const { rows } = await client.query('select current_setting($1) as scopes, pg_current_xact_id_if_assigned() is null as reading', ['app.scopes']);
  expect(rows).toEqual([{ scopes: '370214', reading: true }]);
  expect(answers).toEqual(['BEGIN', 'SELECT 1', 'SELECT 1']);
  await client.query('commit');
  expect((await client.query("select current_setting('app.scopes') as scopes")).rows).toEqual([{ scopes: '' }]);
  connection.off('commandComplete', listener);
  client.release();
});

test('事务的开头出错：此后每条语句都以它的错误告终，直到回滚', async () => {
  const client = await pool.connect();
  await client.query('begin');
  await client.query('select set_config($1, $2, true)', ['statement_timeout', '不是数']);
  const fault = { code: '22023', message: expect.stringContaining('statement_timeout') };
  await expect(client.query('update word set word = $1 where id = $2', ['改', 1])).rejects.toMatchObject(fault);
  await expect(client.query('select 1')).rejects.toMatchObject(fault);
  await expect(client.query('commit')).rejects.toMatchObject(fault);
  await client.query('rollback');
  expect((await client.query('select word from word where id = $1', [1])).rows).toEqual([{ word: '词1' }]);
  client.release();
});

test('第一条语句自己的错误照常说出；设置不在事务开头的照常回答', async () => {
  const client = await pool.connect();
  await client.query('begin');
  await expect(client.query('select 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' });
  await client.query('rollback');
  expect((await client.query("select set_config('app.scopes', 'x', true)")).rows).toEqual([{ set_config: 'x' }]);
  client.release();
});

test('连接断在事务开头：第一条语句报错', async () => {
  const client = await pool.connect();
  client.on('error', () => {});
  await client.query('begin');
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
  await expect(client.query('select word from word where id = $1', [1])).rejects.toThrow(/terminated|closed|not queryable/i);
  client.release(true);
});

test('MikroORM 用它作驱动: 经 Kysely 的语句被准备, 事务中亦然; 它自己的语句把值写在文本里, 因而不准备', async () => {
  const orm = await MikroORM.init({ clientUrl: database.url, entities: [WordSchema], driverOptions: { Client: NamedClient }, pool: { min: 1, max: 1 } });
  const em = orm.em.fork();
  const kysely = em.getKysely() as unknown as KyselyLike;
  await kysely.selectFrom('word').select('word').where('id', '=', 1).execute();
  await em.transactional(async (inner) => {
    await (inner.getKysely() as unknown as KyselyLike).selectFrom('word').select('word').where('id', '=', 2).execute();
  });
  const { statements } = await recordStatements(() => em.fork().find(WordSchema, { id: 3 }));
  expect(statements).toMatchObject([{ values: [], text: expect.stringContaining('= 3') }]);
  const native = await (em.getDriver().getConnection() as unknown as { getNativeClient(): Promise<pg.Pool> }).getNativeClient();
  expect(native).toBeInstanceOf(pg.Pool);
  const { rows } = await native.query<{ statement: string; calls: number }>("select statement, (generic_plans + custom_plans)::int as calls from pg_prepared_statements");
  expect(rows).toEqual([{ statement: 'select "word" from "word" where "id" = $1', calls: 2 }]);
  await orm.close();
});

interface KyselyLike {
  selectFrom(table: string): KyselyLike;
  select(column: string): KyselyLike;
  where(column: string, operator: string, value: unknown): KyselyLike;
  execute(): Promise<unknown[]>;
}
