import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { backup, migrate, restore, verifyBackup } from '../src/index.ts';
import type { BackupManifest, Migration } from '../src/index.ts';
import { cloneDatabase, prepareTemplate } from '../src/testing.ts';
import type { TestDatabase } from '../src/testing.ts';
import { withConnection } from '../src/connection/session.ts';

const world: Migration = {
  name: '20260101000000_test_world',
  up: [
    `create type season as enum ('春', '夏');
     create table region (code text primary key, name text not null, parent text references region deferrable initially deferred);
     insert into region values ('3702', '青岛市', null), ('370214', '城阳区', '3702');`,
    `create table person (id int generated always as identity primary key, name text not null, boss_id int references person, team_id int,
       region text references region, born date, joined timestamptz, height double precision, wage numeric(12, 2), photo bytea, facts jsonb, notes json,
       tags text[], scores int[], season season, span interval, active boolean not null default true,
       initials text generated always as (left(name, 1)) stored, label text generated always as (name || '!') virtual, gone text, unique (name, id));
     alter table person drop column gone;
     create table team (id bigserial primary key, title text unique, lead_id int references person on delete set null, check (title <> ''));
     alter table person add constraint person_team foreign key (team_id) references team on delete cascade;
     create index on person using gin (name gin_trgm_ops);`,
    `create table loose (word text, "大写 Name" text);
     create table pair (b int, a text, value text, primary key (a, b));
     create table empty (id int primary key);
     create sequence ticket start 100 increment 5;
     create view names as select name from person;`,
  ],
};

const behaviour: Migration = {
  name: '20260101000001_test_behaviour',
  up: [
    `create table change (person_id int, what text);
     create function note_change() returns trigger language plpgsql as $$ begin insert into change values (new.id, tg_op); return new; end $$;
     create trigger note after insert or update on person for each row execute function note_change();
     create function refuse() returns trigger language plpgsql as $$ begin raise 'never'; end $$;
     create trigger keep before update or delete on change for each row execute function refuse();
     create trigger keep_all before truncate on change execute function refuse();
     create trigger resting before insert on pair for each row execute function refuse();
     alter table pair disable trigger resting;
     create trigger constant before delete on region for each row execute function refuse();
     alter table region enable always trigger constant`,
  ],
};

const schema = [world, behaviour];

const later: Migration = { name: '20260102000000_test_later', up: ['alter table empty add column word text'] };

const people = 100_000;

vi.setConfig({ testTimeout: 90_000 });

// Circles, self references, and all that text has to be escaped for.
const fill = `
  insert into person (name, region, born, joined, height, wage, facts, notes, tags, scores, season, span)
    select '姓名' || n, '370214', date '1990-01-01' + n % 9000, timestamptz '2026-11-22 08:00+08' + n * interval '1 second', n / 3.0, n / 7.0,
      jsonb_build_object('号', n, 'list', array[n, n + 1]), '{"a" : 1,   "a" : 2}', array['甲', 'b,"{}\\ ', null], array[n, null], '夏', '1 mon 3 days 04:05:06.7'
    from generate_series(1, ${people}) n;
  update person set boss_id = ${people} + 1 - id where id <= 1000;
  insert into team (title, lead_id) select '组' || n, n * 10 from generate_series(1, 50) n;
  update person set team_id = id % 50 + 1, photo = decode(md5(id::text), 'hex') where id % 10 = 0;
  insert into person (name) values (E'制表\\t换行\\n回车\\r反斜杠\\\\N'), (''), ('😀'), (E'\\\\.');
  insert into loose values (null, null), ('\\N', ''), ('b', 'B'), ('B', 'b'), ('b', 'B');
  insert into pair select n, 'k' || n % 3, null from generate_series(1, 10) n;
  select nextval('ticket'), nextval('ticket');
  delete from person where id = 77777`;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongqiao-backup-'));
const file = path.join(folder, 'world.backup');
let source: TestDatabase;
let target: TestDatabase;
let manifest: BackupManifest;

async function run<T extends object>(url: string, sql: string): Promise<T[]> {
  return withConnection(url, async (client) => (await client.query<T>(sql)).rows);
}

async function clone(key: string, prepare: (migratorUrl: string) => Promise<unknown>): Promise<TestDatabase> {
  return cloneDatabase(await prepareTemplate(`backup ${key}`, async (migratorUrl) => void (await prepare(migratorUrl))));
}

beforeAll(async () => {
  source = await clone('source', async (url) => {
    await migrate(url, schema);
    await run(url, fill);
  });
  manifest = await backup({ url: source.migratorUrl, file });
});

afterAll(async () => {
  await source?.drop();
  fs.rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  target = await clone('empty', async () => {});
});

afterEach(() => target.drop());

const restoreInto = (database: TestDatabase, more: object = {}): Promise<BackupManifest> => restore({ url: database.migratorUrl, file, migrations: [...schema, later], ...more });

// Everything but the physical order: rows with generated columns, keys, triggers, sequences.
async function portrait(url: string): Promise<unknown> {
  const tables = await run<{ name: string }>(url, "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'schema_migration' order by 1");
  const rows = await Promise.all(tables.map(({ name }) => run(url, `select '${name}' as name, count(*)::int as n, md5(string_agg(t::text, '|' order by t::text collate "C")) as rows from "${name}" t`)));
  return {
    rows: rows.flat(),
    virtual: await run(url, "select label, initials from person where id < 4 order by id"),
    keys: await run(url, "select conrelid::regclass::text as t, conname, contype, convalidated, condeferrable, condeferred, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2"),
    triggers: await run(url, "select tgrelid::regclass::text as t, tgname, tgenabled from pg_trigger where not tgisinternal order by 1, 2"),
    rights: await run(url, "select relname, relacl::text from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'S') order by 1"),
    sequences: await run(url, "select sequencename, last_value from pg_sequences where schemaname = 'public' order by 1"),
  };
}

describe('备份', () => {
  test('写明有什么: 迁移、各表的列、行数与散列、序列', () => {
    expect(manifest).toMatchObject({ format: 'gongqiao-backup', version: 1, migrations: schema.map(({ name }) => ({ name })) });
    expect(Object.fromEntries(manifest.tables.map(({ name, rows }) => [name, rows]))).toEqual({
      change: people + 1_000 + people / 10 + 4, empty: 0, loose: 5, pair: 10, person: people + 3, region: 2, team: 50,
    });
    expect(manifest.tables.find(({ name }) => name === 'person')!.columns).not.toContain('initials');
    expect(manifest.sequences).toContainEqual({ name: 'ticket', lastValue: '105', isCalled: true });
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  });

  test('内容相同则散列相同, 与行的物理次序无关', async () => {
    await run(source.adminUrl, 'vacuum full person; ');
    const again = path.join(folder, 'again.backup');
    expect((await backup({ url: source.migratorUrl, file: again })).tables).toEqual(manifest.tables);
  });

  test('是普通的 tar.gz, 没有本程序也能读', () => {
    const names = execFileSync('tar', ['tzf', file], { encoding: 'utf8' }).trim().split('\n');
    expect(names.at(-1)).toBe('manifest.json');
    expect(names).toContain('tables/0006-region/000001.copy');
    expect(names.filter((name) => name.startsWith('tables/0005-person/')).length).toBeGreaterThan(2);
    expect(execFileSync('tar', ['xzOf', file, 'tables/0006-region/000001.copy'], { encoding: 'utf8' })).toBe('3702\t青岛市\t\\N\n370214\t城阳区\t3702\n');
  });

  test('不覆盖已有的文件; 写不成时不留残余', async () => {
    await expect(backup({ url: source.migratorUrl, file })).rejects.toMatchObject({ code: 'BACKUP_EXISTS' });
    await expect(backup({ url: source.migratorUrl, file: path.join(folder, 'missing', 'x.backup') })).rejects.toMatchObject({ code: 'ENOENT' });
    expect(fs.readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  test('是同一时刻的样子: 备份途中的写入不在其中', async () => {
    const moving = path.join(folder, 'moving.backup');
    const copy = await clone('source', async () => {});
    const ended = new AbortController();
    const saving = backup({ url: copy.migratorUrl, file: moving }).finally(() => ended.abort());
    // Each writes to two tables at once: in one snapshot the two agree.
    while (!ended.signal.aborted) await run(copy.migratorUrl, "with p as (insert into pair values ((select count(*) from pair), 'm', null) returning b) insert into empty select b from p");
    const tables = new Map((await saving).tables.map(({ name, rows }) => [name, rows]));
    expect(tables.get('pair')! - 10).toBe(tables.get('empty'));
    await copy.drop();
  });
});

describe('恢复', () => {
  test('到空的数据库: 一切如原样, 之后照常使用', async () => {
    expect(await restoreInto(target)).toEqual(manifest);
    expect(await portrait(target.migratorUrl)).toEqual(await portrait(source.migratorUrl));
    expect(await run(target.url, "insert into person (name) values ('新') returning id")).toEqual([{ id: people + 5 }]);
    expect(await run(target.url, "insert into team (title) values ('新') returning id")).toEqual([{ id: '51' }]);
    expect(await run(target.migratorUrl, "select nextval('ticket')")).toEqual([{ nextval: '110' }]);
    expect(await migrate(target.migratorUrl, [...schema, later])).toEqual([later.name]);
  });

  test('数据库里有数据则拒绝; 明确要求才覆盖', async () => {
    await migrate(target.migratorUrl, schema);
    await expect(restoreInto(target)).rejects.toMatchObject({ code: 'DATABASE_NOT_EMPTY', message: expect.stringContaining('region') });
    await restoreInto(target, { force: true });
    expect(await run(target.url, 'select count(*)::int as n from person')).toEqual([{ n: people + 3 }]);
  });

  test('恢复不成时原有的数据不变', async () => {
    await run(target.migratorUrl, "create table precious as select '原有' as word");
    const trap: Migration = { ...world, up: [...world.up, 'alter table team add check (id < 40)'] };
    const trapped = path.join(folder, 'trapped.backup');
    const other = await clone('trapped', (url) => migrate(url, [trap]));
    await backup({ url: other.migratorUrl, file: trapped });
    await expect(restore({ url: target.migratorUrl, file: trapped, migrations: schema, force: true })).rejects.toMatchObject({ code: 'MIGRATION_EDITED' });
    await expect(restore({ url: target.migratorUrl, file, migrations: [], force: true })).rejects.toMatchObject({ code: 'MIGRATION_UNKNOWN' });
    expect(await run(target.url, 'select word from precious')).toEqual([{ word: '原有' }]);
    await other.drop();
  });

  test('库中另有程序改写了载入的数据: 被发现, 撤回', async () => {
    await run(target.adminUrl, `create schema meddler; grant usage on schema meddler to public;
      create function meddler.meddle() returns event_trigger language plpgsql security definer as $$ begin
        if to_regclass('public.team') is not null then update public.team set title = '改' where id = 7; end if; end $$;
      create event trigger meddle on ddl_command_end execute function meddler.meddle()`);
    await expect(restore({ url: target.migratorUrl, file, migrations: schema })).rejects.toMatchObject({ code: 'RESTORE_DIFFERS', message: expect.stringContaining('team') });
    expect(await run(target.migratorUrl, "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'")).toEqual([]);
  });
});

describe('损坏', () => {
  const damaged = path.join(folder, 'damaged.backup');

  function damage(change: (content: Buffer) => Buffer): void {
    fs.writeFileSync(damaged, change(fs.readFileSync(file)));
  }

  const flipped = (at: number) => (content: Buffer) => {
    const position = at < 0 ? content.length + at : Math.floor(at < 1 ? at * content.length : at);
    content[position]! ^= 1;
    return content;
  };

  test('完好的通过', async () => {
    expect(await verifyBackup(file)).toEqual(manifest);
  });

  // Header and time stamp of gzip, its body, its checksum, and our seal with its own header and end.
  test.each([0, 1, 3, 4, 8, 9, 10, 100, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999, -100, -95, -90, -88, -60, -20, -8, -1])('改动一个字节 (%s): 被发现', async (at) => {
    damage(flipped(at));
    await expect(verifyBackup(damaged)).rejects.toMatchObject({ code: 'BACKUP_CORRUPT' });
  });

  test.each([
    ['截短', (content: Buffer) => content.subarray(0, content.length - 1)],
    ['截去一半', (content: Buffer) => content.subarray(0, content.length / 2)],
    ['添了一个字节', (content: Buffer) => Buffer.concat([content, Buffer.from('x')])],
    ['不是备份', () => Buffer.from('随便什么文字'.repeat(100))],
    ['空文件', () => Buffer.alloc(0)],
  ])('%s: 被发现', async (_title, change) => {
    damage(change);
    await expect(verifyBackup(damaged)).rejects.toMatchObject({ code: 'BACKUP_CORRUPT' });
  });

  test('损坏的不会被恢复, 数据库不变; 没有的文件说明', async () => {
    damage(flipped(0.5));
    await run(target.migratorUrl, "create table precious as select '原有' as word");
    await expect(restore({ url: target.migratorUrl, file: damaged, migrations: schema, force: true })).rejects.toMatchObject({ code: 'BACKUP_CORRUPT' });
    expect(await run(target.url, 'select word from precious')).toEqual([{ word: '原有' }]);
    await expect(verifyBackup(path.join(folder, 'none'))).rejects.toMatchObject({ code: 'BACKUP_UNSUITABLE' });
  });
});
