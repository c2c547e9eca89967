import { createHmac } from 'node:crypto';
import pg from 'pg';
import { DatabaseFault, errorCode } from '../fault.ts';
import { declareLeakproof } from './leakproof.ts';
import { databaseOf, inTransaction, urlFor, withConnection } from './session.ts';

/** Owns the tables; changes the schema. */
export const migratorRole = 'gongqiao_migrator';
/** Reads and writes rows; has no DDL. Migrations take further rights away from it by this name. */
export const appRole = 'gongqiao_app';

/** Connection strings of the two roles. */
export interface RoleUrls {
  readonly migratorUrl: string;
  readonly appUrl: string;
}

const { escapeIdentifier: identifier, escapeLiteral: literal } = pg;
// Two gateways on one server prepare it one after the other.
const prepareLock = 7_305_002_419;

function adminPassword(adminUrl: string): string {
  const password = decodeURIComponent(new URL(adminUrl).password) || process.env['PGPASSWORD'];
  if (password) return password;
  throw new DatabaseFault('NO_ADMIN_PASSWORD', 'DATABASE_URL 没有密码, 无法由它得出两个数据库角色的密码。请在 DATABASE_URL 中写上密码, 或自行建好角色并另给 DATABASE_APP_URL。');
}

/** Derived, not stored: every gateway that knows the administrator's password comes to the same two. */
export function rolePassword(adminUrl: string, role: string): string {
  return createHmac('sha256', adminPassword(adminUrl)).update(`gongqiao role ${role}`).digest('base64url');
}

/** Where the two roles connect to the database that `adminUrl` names. */
export function roleUrls(adminUrl: string, database = databaseOf(adminUrl)): RoleUrls {
  const as = (user: string): string => urlFor(adminUrl, { user, password: rolePassword(adminUrl, user), database });
  return { migratorUrl: as(migratorRole), appUrl: as(appRole) };
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  // Only a superuser may even restate these attributes of a role that exists; inspectDatabase refuses one that has them.
  const verb = rowCount ? 'alter' : 'create';
  const powerless = rowCount ? '' : 'nosuperuser nocreatedb nocreaterole noreplication nobypassrls';
  await client.query(`${verb} role ${role} login password ${literal(password)} ${powerless}`);
}

/** What a database does not take over from its template: who may connect, create schemas and make temporary tables. */
export function databaseGrants(database: string): string[] {
  const name = identifier(database);
  return [
    `revoke temporary on database ${name} from public`,
    `grant connect, create, temporary on database ${name} to ${migratorRole}`,
    `grant connect on database ${name} to ${appRole}`,
  ];
}

const schemaGrants = [
  `alter schema public owner to ${migratorRole}`,
  'revoke all on schema public from public',
  `grant usage on schema public to ${appRole}`,
  `alter default privileges for role ${migratorRole} grant select, insert, update, delete on tables to ${appRole}`,
  `alter default privileges for role ${migratorRole} grant usage, select on sequences to ${appRole}`,
];

async function prepare(client: pg.Client, adminUrl: string): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [prepareLock]);
  for (const role of [migratorRole, appRole]) await ensureRole(client, role, rolePassword(adminUrl, role));
  const { rows } = await client.query<{ super: boolean }>('select rolsuper as super from pg_roles where rolname = current_user');
  // Without it one that may create roles is not yet allowed to hand a schema over to them.
  if (!rows[0]?.super) await client.query(`grant ${migratorRole} to current_user with inherit true, set true`);
  for (const statement of [...databaseGrants(databaseOf(adminUrl)), ...schemaGrants]) await client.query(statement);
  await declareLeakproof(client);
}

/** Makes the two roles on the server of `adminUrl` and gives them their rights in its database. Repeatable. */
export async function prepareDatabase(adminUrl: string): Promise<RoleUrls> {
  try {
    await withConnection(adminUrl, (client) => inTransaction(client, () => prepare(client, adminUrl)));
  } catch (error) {
    if (errorCode(error) !== '42501') throw error;
    throw new DatabaseFault('ADMIN_TOO_WEAK', 'DATABASE_URL 的角色没有足够的权限: 它须拥有这个数据库并能建立角色 (CREATEROLE), 或者请自行建好角色, DATABASE_URL 给建表的角色, DATABASE_APP_URL 给只读写数据的角色。', error);
  }
  const urls = roleUrls(adminUrl);
  await withConnection(urls.migratorUrl, (client) => client.query('create extension if not exists pg_trgm schema public'));
  return urls;
}
