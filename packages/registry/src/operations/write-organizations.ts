import { newId, type Sql } from '@gongqiao/kernel';
import type { OrganizationRecord } from '../organization/organization.facts.ts';
import { type Deed, eventColumns } from './deed.ts';
import { changesOf, organizationColumnNames, organizationColumns } from './rows.ts';
import { keepContactWords, keepSearchWords } from './search-words.ts';

export interface Written {
  readonly id: string;
  /** The version that the row has afterwards. */
  readonly version: number;
  readonly before: OrganizationRecord | null;
  readonly after: OrganizationRecord;
  /** Why this one, where the deed's own reason does not say. */
  readonly reason?: string | null;
}

export interface WrittenContact {
  readonly id: string;
  readonly organizationId: string;
  readonly position: string;
  readonly officePhone: string | null;
  readonly scope: string;
}

/** Inserts rows given by column names, the same ones for each; other columns take their defaults. One statement, whatever their number. */
export async function insertRows(sql: Sql, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).join(', ');
  await sql.query(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`, [JSON.stringify(rows)]);
}

function eventRow({ id, version, before, after, reason }: Written, kind: string, deed: Deed): object {
  return {
    ...eventColumns(deed), id: newId(), subject_type: 'Organization', subject_id: id, subject_version: version, kind, reason: reason ?? deed.reason, changes: changesOf(before, after), scope: after.scope,
  };
}

const named = ({ id, after: { scope, name, formerNames, creditCode, formerCodes } }: Written) => ({ id, scope, name, formerNames, creditCode, formerCodes });

/** Writes many new organizations with their search words and events; single ones go through the unit of work. */
export async function insertOrganizations(sql: Sql, written: readonly Written[], deed: Deed): Promise<void> {
  if (written.length === 0) return;
  const stamp = { created_at: deed.at, updated_at: deed.at };
  await insertRows(sql, 'registry_organization', written.map(({ id, version, after }) => ({ id, version, ...stamp, ...organizationColumns(after) })));
  await keepSearchWords(sql, written.map(named));
  await insertRows(sql, 'kernel_event', written.map((one) => eventRow(one, 'CREATE', deed)));
}

/** Changes many organizations; returns the ids of those that were at the expected version, the others are left as they are. */
export async function updateOrganizations(sql: Sql, written: readonly Written[], deed: Deed): Promise<Set<string>> {
  if (written.length === 0) return new Set();
  const assignments = organizationColumnNames().map((column) => `${column} = n.${column}`).join(', ');
  const { rows } = await sql.query(`
    update registry_organization o set ${assignments}, version = n.version, updated_at = n.updated_at
    from json_populate_recordset(null::registry_organization, $1::json) n where o.id = n.id and o.version = n.version - 1
    returning o.id`, [JSON.stringify(written.map(({ id, version, after }) => ({ id, version, updated_at: deed.at, ...organizationColumns(after) })))]);
  const changed = new Set(rows.map((row) => row['id'] as string));
  const done = written.filter(({ id }) => changed.has(id));
  await keepSearchWords(sql, done.map(named));
  await insertRows(sql, 'kernel_event', done.map((one) => eventRow(one, 'UPDATE', deed)));
  return changed;
}

export async function insertContacts(sql: Sql, contacts: readonly WrittenContact[], at: string): Promise<void> {
  await insertRows(sql, 'registry_contact', contacts.map(({ id, organizationId, position, officePhone, scope }) => ({
    id, version: 1, scope, created_at: at, updated_at: at, organization_id: organizationId, position, office_phone: officePhone,
  })));
  await keepContactWords(sql, contacts);
}

/** Takes organizations away again, with all that hangs on them; their events stay and say what they held. */
export async function removeOrganizations(sql: Sql, removed: readonly { readonly id: string; readonly version: number; readonly record: OrganizationRecord }[], deed: Deed): Promise<void> {
  if (removed.length === 0) return;
  await sql.query('delete from registry_organization where id = any($1::uuid[])', [removed.map(({ id }) => id)]);
  await insertRows(sql, 'kernel_event', removed.map(({ id, version, record }) => ({
    ...eventRow({ id, version: version + 1, before: null, after: record }, 'REMOVE', deed),
    changes: changesOf(null, record).map(({ field, after }) => ({ field, before: after, after: null })),
  })));
}
