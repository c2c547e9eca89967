import { createHmac } from 'node:crypto';
import { type FactorOptions, FactorVault, hashPassword, PersonVault, Sessions, unitId } from '@gongqiao/identity';
import { newId } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';

export const PASSWORD = 'only for these tests';
const passwordHash = hashPassword(PASSWORD);
export const key = Buffer.alloc(32, 7);

/** How the database knows a token. */
export const hashOf = (token: string): string => createHmac('sha256', key).update(token).digest('base64url');

export interface AccountValues {
  account: string;
  department: string | null;
  unitCode: string | null;
  roles: string[];
  passwordHash: string;
  disabledAt: Date | null;
  organizationId: string | null;
}

/** Grants roles from long ago on. */
export async function giveRoles(world: World, account: string, roles: readonly string[]): Promise<void> {
  await world.sql.query(
    `insert into identity_grant (id, account_id, role, valid_from, state, grounds, requested_at, requested_by, created_at, updated_at)
     select gen_random_uuid(), $1, r, '2018-11-30', 'CONFIRMED', '测试', now(), '测试', now(), now() from unnest($2::text[]) r`, [account, roles]);
}

/** Makes an account and returns its id. */
export async function makeAccount(world: World, overrides: Partial<AccountValues> = {}): Promise<string> {
  const id = newId();
  const values = { account: `a-${id}`, department: null, unitCode: '370214', roles: ['registry-clerk-unit'], disabledAt: null, organizationId: null, ...overrides };
  await world.sql.query(
    `insert into identity_account (id, account, display_name, password_hash, department, unit_id, disabled_at, organization_id, kind, created_at, updated_at)
     values ($1, $2, '王（经办）', $3, $4, $5, $6, $7, $8, now(), now())`,
    [id, values.account, values.passwordHash ?? (await passwordHash), values.department, values.unitCode && unitId(values.unitCode), values.disabledAt, values.organizationId, values.organizationId === null ? 'STAFF' : 'ORGANIZATION'],
  );
  await giveRoles(world, id, values.roles);
  return id;
}

export function sessionsOf(world: World, options: { hears?: boolean; grants?: ReadonlyMap<string, readonly string[]> } = {}): Sessions {
  const graph = { grants: options.grants ?? new Map([['registry-clerk-unit', ['registry.read']]]) };
  const sessions = new Sessions({ sql: world.orm.pool as never, clock: world.clock, graph, key });
  sessions.hears(options.hears ?? true);
  return sessions;
}

export const people = new PersonVault((() => { const keys = [Buffer.alloc(32, 5)]; return () => keys; })());
export const vault = new FactorVault(Buffer.alloc(32, 9));

/** How second factors are asked for in a test. */
export const factorsOf = (world: World, required = false): FactorOptions => ({ vault, required, contextOf: (viewer) => world.context(viewer) });
