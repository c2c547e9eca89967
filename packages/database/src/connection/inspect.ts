import type pg from 'pg';
import { DatabaseFault } from '../fault.ts';
import { withConnection } from './session.ts';

interface Findings {
  readonly version: number;
  readonly versionText: string;
  readonly encoding: string;
  readonly mighty: boolean;
}

const oldestVersion = 170_000;

async function look(client: pg.Client): Promise<Findings> {
  const { rows } = await client.query<Findings>(`
    select current_setting('server_version_num')::int as version, current_setting('server_version') as "versionText",
      current_setting('server_encoding') as encoding, r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolbypassrls
        or has_schema_privilege('public', 'create') or has_database_privilege(current_database(), 'create')
        or exists (select from pg_class c where c.relowner = r.oid) as mighty
    from pg_roles r where r.rolname = current_user`);
  return rows[0]!;
}

async function knowsChinese(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ known: boolean }>("select show_trgm('台北') <> '{}' as known");
  return rows[0]!.known;
}

async function inspect(client: pg.Client): Promise<void> {
  const found = await look(client);
  if (found.version < oldestVersion) throw new DatabaseFault('SERVER_TOO_OLD', `PostgreSQL 版本过低: 需要 17 或更高, 现为 ${found.versionText}。请升级数据库服务器。`);
  if (found.encoding !== 'UTF8') throw new DatabaseFault('NOT_UTF8', `数据库编码须为 UTF8, 现为 ${found.encoding}。请以 UTF8 新建数据库。`);
  if (found.mighty) throw new DatabaseFault('APP_ROLE_TOO_MIGHTY', '应用所用的数据库角色权限过大: 它不得是超级用户, 不得是表的主人, 也不得建表、建角色。请为 DATABASE_APP_URL 换一个只能读写数据的角色。');
  if (await knowsChinese(client)) return;
  throw new DatabaseFault('NO_TRIGRAMS', "数据库不认识汉字, 按名称检索会落空。请以 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' lc_ctype 'C.UTF-8' template template0 新建数据库。");
}

/**
 * Throws DatabaseFault unless the database is one that the system can rely on: PostgreSQL 17 or later, UTF-8, trigrams of
 * Chinese characters, and an application role that may not change the schema.
 */
export async function inspectDatabase(appUrl: string): Promise<void> {
  await withConnection(appUrl, inspect);
}
