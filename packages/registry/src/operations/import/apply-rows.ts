import { newId, type Sql } from '@gongqiao/kernel';
import { recordOf } from '../../organization/organization.facts.ts';
import type { Deed } from '../deed.ts';
import { changesOf } from '../rows.ts';
import type { Sender } from '../viewer-unit.ts';
import { insertOrganizations, updateOrganizations, type Written } from '../write-organizations.ts';
import { contactAfter, type ContactChange, type ContactState, importedContacts, writeContacts } from './contacts.ts';
import { type KnownOrganization, lockByCode } from './registry-rows.ts';
import type { StoredRow } from './stored-row.ts';
import { factsAfter, factsToCreate } from './values.ts';

interface Done {
  readonly id: string;
  readonly result: 'CREATED' | 'UPDATED' | 'UNCHANGED';
  readonly organization_id: string;
}

interface Planned {
  readonly row: StoredRow;
  readonly written: Written;
  readonly isNew: boolean;
}

/** Sends of one batch: who sent it, on whose behalf it is written. */
export interface Sending {
  readonly sender: Sender;
  readonly deed: Deed;
}

function created({ content, findings, decision_reason: reason }: StoredRow, { sender, deed }: Sending): Written {
  const facts = factsToCreate(content, findings, content.codeValid, reason);
  return { id: newId(), version: 1, before: null, after: recordOf({ ...facts, sender: sender.id, batchId: deed.batchId }, sender.scope), reason };
}

function updated({ content, findings, decision_reason: reason }: StoredRow, known: KnownOrganization): Written {
  const { id, version, record } = known;
  // Whose it is while no district is known, its scope tells.
  return { id, version: version + 1, before: record, after: recordOf(factsAfter(record, content, findings), record.scope), reason };
}

async function plan(sql: Sql, rows: readonly StoredRow[], sending: Sending): Promise<Planned[]> {
  const known = await lockByCode(sql, rows.flatMap(({ content }) => (content.codeValid ? content.creditCode! : [])));
  return rows.map((row) => {
    const held = row.content.codeValid ? known.get(row.content.creditCode!) : undefined;
    return { row, isNew: held === undefined, written: held ? updated(row, held) : created(row, sending) };
  });
}

function contactChange({ row, written }: Planned, before: ContactState | null): ContactChange | null {
  const after = contactAfter(before, row.content.contactName, row.content.contactPhone);
  return after && { organizationId: written.id, scope: written.after.scope, before, after };
}

/** Writes some rows of a batch into the registry: organizations, search words, contacts, events and the rows' results, each by one statement. */
export async function applyRows(sql: Sql, rows: readonly StoredRow[], sending: Sending): Promise<void> {
  const planned = await plan(sql, rows, sending);
  const contacts = await importedContacts(sql, planned.filter(({ isNew }) => !isNew).map(({ written }) => written.id));
  const contactChanges = planned.flatMap((one) => contactChange(one, contacts.get(one.written.id) ?? null) ?? []);
  const touched = new Set(contactChanges.map(({ organizationId }) => organizationId));
  const changing = planned.filter(({ isNew, written }) => !isNew && changesOf(written.before, written.after).length > 0);
  const changed = new Set(changing.map(({ written }) => written.id));
  await insertOrganizations(sql, planned.filter(({ isNew }) => isNew).map(({ written }) => written), sending.deed);
  await updateOrganizations(sql, changing.map(({ written }) => written), sending.deed);
  await writeContacts(sql, contactChanges, sending.deed);
  await keepResults(sql, planned.map(({ row, written, isNew }) => ({
    id: row.id, organization_id: written.id, result: isNew ? 'CREATED' : changed.has(written.id) || touched.has(written.id) ? 'UPDATED' : 'UNCHANGED',
  })), sending.deed.at);
}

async function keepResults(sql: Sql, done: readonly Done[], at: string): Promise<void> {
  await sql.query(`
    update registry_import_row r set result = n.result, organization_id = n.organization_id, updated_at = $2, version = r.version + 1
    from json_populate_recordset(null::registry_import_row, $1::json) n where r.id = n.id`, [JSON.stringify(done), at]);
}
