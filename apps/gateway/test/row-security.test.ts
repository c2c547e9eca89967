import { SCOPES } from '@gongqiao/query';
import { createWorld, type World } from '@gongqiao/testing';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTables } from '../migrations/open-tables.ts';
import { domains } from '../src/domains.ts';
import { type GuardedTable, guardedTables, insertSql, withoutConstraints } from './every-table.ts';

const PLACES = ['', '370202', '370212', '370214', 'unit:1', 'administration'];
const [ORGANIZATION, OFFICE, ACCOUNT] = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b', '00000000-0000-7000-8000-00000000000c'];

let world: World;
let tables: readonly GuardedTable[];

// Rows of every table in every place, some of them somebody's own; one where there may be one.
async function fill(client: pg.Client): Promise<void> {
  await withoutConstraints(client);
  const owned = { organization_id: `'${ORGANIZATION}'`, unit_id: `'${OFFICE}'`, account_id: `'${ACCOUNT}'` };
  for (const table of tables.filter(({ columns }) => columns.has('scope'))) {
    for (const place of PLACES) {
      for (const stated of [{}, {}, owned]) await client.query(`${insertSql(table, { ...stated, scope: `'${place}'` })} on conflict do nothing`);
    }
  }
  await client.query("update documents_document set holder_id = r.id from registry_correction_request r where r.scope = '370202' and documents_document.scope = 'administration'");
  await client.query('insert into documents_chunk select id, 1, \'\\x00\' from documents_document');
  await client.query('update registry_organization set id = $1 where id = (select id from registry_organization where scope = $2 and not published limit 1)', [ORGANIZATION, '370202']);
}

async function as<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  world = await createWorld({ domains });
  await as(world.database.adminUrl, async (client) => {
    tables = await guardedTables(client);
    await fill(client);
  });
});
afterAll(() => world.close());

const keysText = (keys: readonly string[]): string => `{${keys.map((key) => `"${key}"`).join(',')}}`;
type Row = Readonly<Record<string, unknown>>;

/** What each table shows to whoever holds these keys, by no rule at all. */
async function shown(keys: readonly string[] | null): Promise<Readonly<Record<string, readonly Row[]>>> {
  // A function takes a hundred arguments, and there are more tables: one object for each, put together.
  const lists = tables.map(({ name }) => `jsonb_build_object('${name}', (select coalesce(json_agg(t), '[]') from ${name} t))`).join(' || ');
  const text = keys === null ? `select ${lists} as shown` : `with s as materialized (select set_config('${SCOPES}', $1, true) v) select ${lists} as shown from s where v is not null`;
  return (await world.orm.pool.query(text, keys === null ? [] : [keysText(keys)])).rows[0].shown;
}

// An inbox is its owner's, whatever anybody's scope.
const OWNED: readonly string[] = ['notifications_message', 'notifications_preference'];

/** The oracle: in scope, published, or one's own. */
// Whoever sees a residency sees what hangs on it.
const HUNG_ON_RESIDENCY = ['incubation_agreement', 'incubation_mentorship', 'incubation_session', 'incubation_stage_review', 'incubation_hand_over_item', 'incubation_follow_up'];

function mayShow(table: string, row: Row, keys: readonly string[], documents: ReadonlySet<unknown>): boolean {
  const own = (column: string, kind: string): boolean => keys.includes(`${kind}:${String(row[column])}`);
  if (table === 'documents_chunk') return documents.has(row['document_id']);
  if (OWNED.includes(table)) return own('account_id', 'account');
  if (keys.includes('*') || keys.includes(String(row['scope']))) return true;
  if (table === 'registry_organization') return (row['published'] === true && keys.includes('published')) || own('id', 'organization');
  if (table === 'registry_correction_request') return own('organization_id', 'organization') || own('unit_id', 'office');
  if (table === 'venues_venue') return row['state'] !== 'DRAFT' && keys.includes('published');
  if (table === 'registry_authority_listing' || table === 'venues_booking') return own('organization_id', 'organization');
  if (table === 'documents_issued' || table.startsWith('decisions_')) return own('organization_id', 'organization') || own('account_id', 'account');
  if (['incubation_call', 'incubation_edition', 'incubation_hall_hearing'].includes(table)) return row['published_at'] !== null && keys.includes('published');
  if (table === 'funds_grant' || table === 'funds_payment') return own('organization_id', 'organization') || own('payee_id', 'organization');
  if (table === 'incubation_review') return own('reviewer_id', 'account');
  if (table === 'incubation_hall_sheet') return own('judge_id', 'account');
  if (table === 'incubation_application' || table === 'incubation_residency') return own('organization_id', 'organization') || own('account_id', 'account');
  return ['documents_document', 'registry_claim'].includes(table) && own('account_id', 'account');
}

describe('每张表都分了类', () => {
  it('在行级安全之后，或者写明了为什么不在', async () => {
    const { rows } = await world.sql.query("select relname as name, relrowsecurity as guarded from pg_class where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace");
    const unclassified = rows.filter(({ name, guarded }) => guarded === name in openTables).map(({ name }) => name as string);
    expect(unclassified).toEqual([]);
    expect(Object.keys(openTables).filter((name) => !rows.some((row) => row.name === name))).toEqual([]);
    for (const reason of Object.values(openTables)) expect(reason.length).toBeGreaterThan(15);
  });

  it('应用的角色不是任何表的主人，也越不过行级安全', async () => {
    const { rows } = await world.orm.pool.query("select current_user as me, rolbypassrls or rolsuper as passes, (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = current_user");
    expect(rows).toEqual([{ me: 'gongqiao_app', passes: false, owned: 0 }]);
  });
});

describe('不经任何行规则，直接问数据库', () => {
  it('没有说明是谁：一行也没有', async () => {
    const everything = await shown(['*']);
    for (const { name } of tables) expect(everything[name]!.length, name).toBeGreaterThan(PLACES.length);
    for (const keys of [null, []]) expect(Object.entries(await shown(keys)).filter(([, rows]) => rows.length > 0)).toEqual([]);
  });

  it('说明之后，连接上什么也不留', async () => {
    for (let n = 0; n < 20; n += 1) await shown(['*']);
    expect(Object.values(await shown(null)).flat()).toEqual([]);
  });

  it('一万次：看到的正是范围之内、公开的和自己的', async () => {
    const everything = await shown(['*']);
    const others = [`organization:${ORGANIZATION}`, `office:${OFFICE}`, `account:${ACCOUNT}`, 'published', 'nobody:x', '%', '37021'];
    const runs = Math.ceil(10_000 / tables.length);
    await fc.assert(fc.asyncProperty(fc.subarray([...PLACES, ...others]), async (keys) => {
      const found = await shown(keys);
      const documents = new Set(found['documents_document']!.map(({ id }) => id));
      for (const { name } of tables) {
        const wanted = everything[name]!.filter((row) => mayShow(name, row, keys, documents) || (HUNG_ON_RESIDENCY.includes(name) && found['incubation_residency']!.some(({ id }) => id === row['residency_id'])) || (name === 'documents_document' && ['registry_correction_request', 'registry_claim', 'incubation_application', 'incubation_agreement', 'funds_grant', 'funds_payment'].some((holder) => found[holder]!.some(({ id }) => id === row['holder_id']))));
        expect(found[name], `${name} ${keys.join(' ')}`).toEqual(wanted);
      }
    }), { numRuns: runs });
  }, 180_000);
});

const held = keysText(['370214', 'published']);

// PostgreSQL asks before a policy only what it holds for leakproof; the rest would look through all rows.
describe('条件照样用得上索引', () => {
  const founded = "case when founded_on is null then '' else founded_on end";
  const plans: [string, string, RegExp][] = [
    ['列表里的值', "activities && array['法律咨询']", /Index Cond: \(activities && /],
    ['代码，现在的或曾用的', "id in (select registry_code_holders(array['52370214X']))", /Index Cond: \(id = /],
    ['标识，被合并的也认', `id = (select coalesce((select r.merged_into_id from registry_organization r where r.id = '${ORGANIZATION}'), '${ORGANIZATION}'))`, /Index Cond: \(id = \(InitPlan/],
    ['检索词', "id in (select w.organization_id from registry_search_words w where w.words like '%法律援助%')", /Index Cond: \(words ~~ /],
    ['空着的列上的游标', `(${founded}, id) > ('2018', '${ORGANIZATION}') order by ${founded}, id`, /by_founding.*\n\s+Index Cond: \(ROW\(/],
    ['名称的游标', `scope = '370214' and (name_order, id) > ('a', '${ORGANIZATION}') order by name_order, id`, /Index Cond: .*ROW\(/],
  ];
  it.each(plans)('%s', async (_, condition, wanted) => {
    const { rows } = await world.orm.within({ [SCOPES]: held, enable_seqscan: 'off', enable_sort: 'off' }).query(`explain select id from registry_organization where ${condition} limit 20`);
    expect(rows.map((row) => row['QUERY PLAN'] as string).join('\n')).toMatch(wanted);
  });
});

describe('写', () => {
  async function attempt(text: string): Promise<number | null> {
    return world.orm.within({ [SCOPES]: held }).query(text).then(({ rowCount }) => rowCount);
  }
  const scoped = (): GuardedTable[] => tables.filter(({ columns, name }) => columns.has('scope') && name !== 'kernel_event');
  const ofScope = (): GuardedTable[] => scoped().filter(({ name }) => !OWNED.includes(name));

  it('写不进别人的范围', async () => {
    for (const table of scoped()) await expect(attempt(insertSql(table, { scope: "'370212'" })), table.name).rejects.toMatchObject({ code: '42501' });
  });

  it('别人的消息，全市的范围也看不到、写不进；自己的可以', async () => {
    for (const table of tables.filter(({ name }) => OWNED.includes(name))) {
      const by = (keys: readonly string[], text: string) => world.orm.within({ [SCOPES]: keysText(keys) }).query(text);
      const clerk = ['*', 'administration', `account:${ORGANIZATION}`];
      expect((await by(clerk, `select id from ${table.name}`)).rows, table.name).toEqual([]);
      await expect(by(clerk, insertSql(table, { account_id: `'${ACCOUNT}'` })), table.name).rejects.toMatchObject({ code: '42501' });
      await world.sql.query(`delete from ${table.name} where account_id = '${ACCOUNT}'`);
      expect((await by([`account:${ACCOUNT}`], insertSql(table, { account_id: `'${ACCOUNT}'` }))).rowCount, table.name).toBe(1);
    }
  });

  // What the application may neither change nor take away, wherever it belongs: tested with what it is part of.
  const INSERTED_ONLY: readonly string[] = ['audit_event', 'funds_journal_entry', 'funds_journal_line'];

  it('自己的范围写得进；搬不到别人那里，别人的改不到也删不掉', async () => {
    for (const table of ofScope().filter(({ name }) => !INSERTED_ONLY.includes(name))) {
      const { name } = table;
      expect(await attempt(insertSql(table, { scope: "'370214'" })), name).toBe(1);
      await expect(attempt(`update ${name} set scope = '370212' where scope = '370214'`), name).rejects.toMatchObject({ code: '42501' });
      expect(await attempt(`update ${name} set scope = '370214' where scope = '370212'`), name).toBe(0);
      expect(await attempt(`delete from ${name} where scope = '370212'`), name).toBe(0);
    }
  });
});
