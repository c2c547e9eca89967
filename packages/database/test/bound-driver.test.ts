import { EntitySchema, raw } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bind } from '../src/connection/bind.ts';
import { withConnection } from '../src/connection/session.ts';
import { openOrm, type Orm, recordStatements } from '../src/index.ts';
import { cloneDatabase, prepareTemplate, type TestDatabase } from '../src/testing.ts';

class Thing {
  id!: number;
  word!: string;
  at!: Date | null;
  amount!: bigint | null;
  good!: boolean;
  facts!: object | null;
  tags!: string[];
  bytes!: Buffer | null;
}
new EntitySchema({
  class: Thing, tableName: 'thing',
  properties: {
    id: { type: 'integer', primary: true }, word: { type: 'string' }, at: { type: 'datetime', nullable: true }, amount: { type: 'bigint', nullable: true }, good: { type: 'boolean' },
    facts: { type: 'json', nullable: true }, tags: { type: 'string[]', columnType: 'text[]' }, bytes: { type: 'blob', nullable: true },
  },
}).init();

let database: TestDatabase;
let orm: Orm;
beforeAll(async () => {
  const columns = 'id int primary key, word text, at timestamptz, amount bigint, good boolean, facts jsonb, tags text[], bytes bytea';
  const template = await prepareTemplate('bound-driver', (migratorUrl) => withConnection(migratorUrl, async (client) => void (await client.query(`create table thing (${columns})`))));
  database = await cloneDatabase(template);
  orm = await openOrm({ url: database.url, entities: [Thing], pool: 1 });
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

const WORDS = ["引号'双\"", '反斜\\杠 \\?', '问号 ? ?? $1', '换\n行', '𠮷'];
const thing = (id: number, word = WORDS[0]!, over: Partial<Thing> = {}): Thing => ({ id, word, at: new Date('2026-03-02T02:00:00.123Z'), amount: 9007199254740993n, good: true, facts: { 问: '?', 列: ["'", 1, null] }, tags: ['甲,乙', '"丙"', ''], bytes: Buffer.from([0, 39, 92, 255]), ...over });

describe('MikroORM 的语句', () => {
  it('各种值写进去，读出来一样；文本里没有值', async () => {
    const rows = [...WORDS.map((word, index) => thing(index, word)), thing(10, '空', { at: null, amount: null, good: false, facts: null, tags: [], bytes: null })];
    for (const row of rows) {
      const em = orm.fork();
      em.create(Thing, row);
      const { statements } = await recordStatements(() => em.flush());
      expect(statements.filter(({ text }) => text.startsWith('insert'))).toMatchObject([{ text: expect.not.stringContaining("'") as string, name: expect.any(String) as string }]);
    }
    expect((await orm.fork().find(Thing, {}, { orderBy: { id: 'ASC' } })).map((row) => ({ ...row, bytes: row.bytes && Buffer.from(row.bytes) }))).toEqual(rows);
    expect((await orm.fork().findOneOrFail(Thing, { word: WORDS[1]! })).id).toBe(1);
    expect((await orm.fork().find(Thing, { id: { $in: [0, 2, 10] }, word: { $ne: '空' } }, { orderBy: { id: 'ASC' } })).map(({ id }) => id)).toEqual([0, 2]);
  });

  it('改一行，服务器只准备一次', async () => {
    for (const word of ['一', '二', '三']) {
      const em = orm.fork();
      (await em.findOneOrFail(Thing, { id: 3 })).word = word;
      await em.flush();
    }
    const { rows } = await orm.pool.query<{ calls: number }>("select (generic_plans + custom_plans)::int as calls from pg_prepared_statements where statement like 'update \"thing\"%'");
    expect(rows).toEqual([{ calls: 3 }]);
  });

  it('几行一起改，值各归各的；写着表达式的照写', async () => {
    const em = orm.fork();
    const rows = await em.find(Thing, { id: { $in: [0, 1, 2] } });
    for (const row of rows) Object.assign(row, { word: `第${row.id}`, tags: [`${row.id}`], good: row.id === 1 });
    await em.flush();
    expect((await orm.fork().find(Thing, { id: { $in: [0, 1, 2] } }, { orderBy: { id: 'ASC' } })).map(({ word, tags, good }) => [word, tags, good])).toEqual([['第0', ['0'], false], ['第1', ['1'], true], ['第2', ['2'], false]]);
    await orm.fork().nativeUpdate(Thing, { id: 0 }, { word: raw('upper(?) || word', ['a']) as never });
    expect((await orm.fork().findOneOrFail(Thing, { id: 0 })).word).toBe('A第0');
  });

  it('几百个值的，照 MikroORM 的写法，不占服务器的准备', async () => {
    const em = orm.fork();
    for (let id = 1_000; id < 1_030; id += 1) em.create(Thing, thing(id));
    const { statements } = await recordStatements(() => em.flush());
    const [insert] = statements.filter(({ text }) => text.startsWith('insert'));
    expect(insert).toMatchObject({ values: [] });
    expect(await orm.fork().count(Thing, { id: { $gte: 1_000 } })).toBe(30);
  });
});

describe('bind', () => {
  const spelling = { quoteIdentifier: (name: string) => `"${name}"` };
  it.each([
    ['select ?? from t where a = ? and b = ?', ['c', 1, 'x'], 'select "c" from t where a = $1 and b = $2', [1, 'x']],
    [String.raw`select f \? ? , ?`, ['k', null], 'select f ? $1 , $2', ['k', null]],
    ['a in (?)', [[1, 2, 3]], 'a in ($1, $2, $3)', [1, 2, 3]],
    ['a = ? and b = ?', [raw('lower(?)', ['X']), 5n], 'a = lower($1) and b = $2', ['X', '5']],
    ['a = ? and at = ?', [{ b: 1 }, new Date(0)], 'a = $1 and at = $2', ['{"b":1}', '1970-01-01T00:00:00.000Z']],
  ])('%s', (sql, parameters, text, values) => expect(bind(sql, parameters, spelling)).toEqual({ text, values }));

  it.each([['没有值', 'select 1', []], ['不认识的值', 'select ?', [Symbol('x')]], ['太多的值', 'a in (?)', [Array.from({ length: 201 }, (_, index) => index)]]])('%s的不办', (_, sql, parameters) => expect(bind(sql, parameters, spelling)).toBeNull());
});
