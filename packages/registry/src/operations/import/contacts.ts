import { stableId } from '@gongqiao/identity';
import { type FieldChange, newId, type Sql } from '@gongqiao/kernel';
import { type Deed, eventColumns } from '../deed.ts';
import { keepContactWords } from '../search-words.ts';
import { insertRows } from '../write-organizations.ts';

/** The contact that imports keep for an organization; those that people entered are theirs. */
export const importedContactId = (organizationId: string): string => stableId(`imported-contact:${organizationId}`);

// 名单只有电话而无联系人时
const UNNAMED = '联系人';

export interface ContactValues {
  readonly position: string;
  readonly officePhone: string | null;
}

export interface ContactState extends ContactValues {
  readonly version: number;
}

export interface ContactChange {
  readonly organizationId: string;
  readonly scope: string;
  readonly before: ContactState | null;
  readonly after: ContactValues;
}

export async function importedContacts(sql: Sql, organizationIds: readonly string[]): Promise<Map<string, ContactState>> {
  if (organizationIds.length === 0) return new Map();
  const { rows } = await sql.query('select organization_id, position, office_phone, version from registry_contact where id = any($1::uuid[]) for update', [organizationIds.map(importedContactId)]);
  return new Map(rows.map((row) => [row['organization_id'] as string, { position: row['position'] as string, officePhone: row['office_phone'] as string | null, version: row['version'] as number }]));
}

/** What a row's contact cells make of the contact; null where they change nothing. */
export function contactAfter(before: ContactState | null, name: string | null, phone: string | null): ContactValues | null {
  if (name === null && phone === null) return null;
  const after = { position: name ?? before?.position ?? UNNAMED, officePhone: phone ?? before?.officePhone ?? null };
  return before && before.position === after.position && before.officePhone === after.officePhone ? null : after;
}

function changes({ organizationId, before, after }: ContactChange): FieldChange[] {
  const all: FieldChange[] = [
    { field: 'position', before: before?.position ?? null, after: after.position }, { field: 'officePhone', before: before?.officePhone ?? null, after: after.officePhone },
    { field: 'organization', before: before ? organizationId : null, after: organizationId },
  ];
  return all.filter((change) => change.before !== change.after);
}

/** Writes contacts and their events. */
export async function writeContacts(sql: Sql, written: readonly ContactChange[], deed: Deed): Promise<void> {
  if (written.length === 0) return;
  const rows = written.map(({ organizationId, scope, before, after }) => ({
    id: importedContactId(organizationId), version: (before?.version ?? 0) + 1, scope, created_at: deed.at, updated_at: deed.at, organization_id: organizationId,
    position: after.position, office_phone: after.officePhone,
  }));
  await sql.query(`
    insert into registry_contact select * from json_populate_recordset(null::registry_contact, $1::json)
    on conflict (id) do update set version = excluded.version, updated_at = excluded.updated_at, position = excluded.position, office_phone = excluded.office_phone`, [JSON.stringify(rows)]);
  await keepContactWords(sql, rows);
  await insertRows(sql, 'kernel_event', written.map((change) => ({
    ...eventColumns(deed), id: newId(), subject_type: 'Contact', subject_id: importedContactId(change.organizationId), subject_version: (change.before?.version ?? 0) + 1, kind: change.before ? 'UPDATE' : 'CREATE',
    changes: changes(change), scope: change.scope,
  })));
}

/** What a batch did to a contact: see `Done` of undo-batch. */
interface ContactDeed {
  readonly subject: string;
  readonly version: number;
  readonly kind: 'CREATE' | 'UPDATE';
  readonly changes: readonly FieldChange[];
}

/** Removes the contacts that a batch made and puts back those that it changed, where nobody changed them or their organization since. */
export async function undoContacts(sql: Sql, deeds: readonly ContactDeed[], deed: Deed): Promise<void> {
  const { rows } = await sql.query(`
    select c.id, c.version, c.scope, c.organization_id, c.position, c.office_phone from registry_contact c join registry_organization o on o.id = c.organization_id
    where c.id = any($1::uuid[]) and not exists (
      select 1 from kernel_event e where e.subject_type = 'Organization' and e.subject_id = o.id::text and e.batch_id = $2 and e.action <> 'undo' and e.subject_version <> o.version)
    for update of c`, [deeds.map(({ subject }) => subject), deed.batchId]);
  const present = new Map(rows.map((row) => [row['id'] as string, row]));
  const undone = deeds.flatMap((one) => (present.get(one.subject)?.['version'] === one.version ? [{ ...one, row: present.get(one.subject)! }] : []));
  const [made, changed] = [undone.filter(({ kind }) => kind === 'CREATE'), undone.filter(({ kind }) => kind === 'UPDATE')];
  await sql.query('delete from registry_contact where id = any($1::uuid[])', [made.map(({ subject }) => subject)]);
  await putContactsBack(sql, changed.map(({ subject, changes: all, row }) => ({ id: subject, ...beforeOf(row, all) })), deed.at);
  await insertRows(sql, 'kernel_event', undone.map(({ subject, version, kind, changes: all, row }) => ({
    ...eventColumns(deed), id: newId(), subject_type: 'Contact', subject_id: subject, subject_version: version + 1, kind: kind === 'CREATE' ? 'REMOVE' : 'UPDATE',
    changes: all.map(({ field, before, after }) => ({ field, before: after, after: before })), scope: row['scope'],
  })));
}

async function putContactsBack(sql: Sql, back: readonly { readonly id: string; readonly position: string }[], at: string): Promise<void> {
  if (back.length === 0) return;
  await sql.query(`
    update registry_contact c set position = n.position, office_phone = n.office_phone, version = c.version + 1, updated_at = $2
    from json_populate_recordset(null::registry_contact, $1::json) n where c.id = n.id`, [JSON.stringify(back), at]);
  await keepContactWords(sql, back);
}

function beforeOf(row: Readonly<Record<string, unknown>>, all: readonly FieldChange[]): { position: string; office_phone: unknown } {
  const former = (field: string, present: unknown): unknown => {
    const change = all.find((one) => one.field === field);
    return change ? change.before : present;
  };
  return { position: former('position', row['position']) as string, office_phone: former('officePhone', row['office_phone']) };
}
