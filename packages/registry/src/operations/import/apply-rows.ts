import { newId, type Sql } from '@gongqiao/kernel';
import { type OrganizationRecord, recordOf } from '../../organization/organization.facts.ts';
import type { Deed } from '../deed.ts';
import { followScopes } from '../follow-scope.ts';
import { changesOf } from '../rows.ts';
import { insertStatements, type Stated } from '../statements.ts';
import type { Sender } from '../viewer-unit.ts';
import { insertOrganizations, updateOrganizations, type Written } from '../write-organizations.ts';
import { contactAfter, type ContactChange, type ContactState, importedContacts, writeContacts } from './contacts.ts';
import { type KnownOrganization, lockByCode } from './registry-rows.ts';
import type { StoredRow } from './stored-row.ts';
import { factsAfter, factsToCreate, filledBy } from './values.ts';
import { type Standings, standingsOf, weigh, type Weighed } from './weigh.ts';

interface Done {
  readonly id: string;
  readonly result: 'CREATED' | 'UPDATED' | 'UNCHANGED';
  readonly organization_id: string;
  /** Fields that stand beside what a person or the authority had said. */
  readonly disputed: readonly string[];
}

interface Planned {
  readonly row: StoredRow;
  readonly written: Written;
  readonly isNew: boolean;
  readonly disputed: Weighed['disputed'];
}

/** Sends of one batch: who sent it, on whose behalf it is written. */
export interface Sending {
  readonly sender: Sender;
  readonly deed: Deed;
  readonly fileName: string;
}

function created({ content, findings, decision_reason: reason }: StoredRow, { sender, deed }: Sending): Written {
  const facts = factsToCreate(content, findings, content.codeValid, reason);
  return { id: newId(), version: 1, before: null, after: recordOf({ ...facts, sender: sender.id, batchId: deed.batchId }, sender.scope), reason };
}

// A code of before says which organization is meant, and nothing new of it.
function statedOf({ content }: StoredRow, { formerCodes }: OrganizationRecord) {
  const { creditCode, ...rest } = filledBy(content);
  return creditCode && !formerCodes.includes(creditCode) ? { creditCode, ...rest } : rest;
}

function updated(row: StoredRow, { id, version, record }: KnownOrganization, standings: Standings, { deed }: Sending): Planned {
  const { applied, disputed } = weigh(record, statedOf(row, record), standings, deed.validSince);
  // Whose it is while no district is known, its scope tells.
  const after = recordOf(factsAfter(record, applied, row.findings), record.scope);
  return { row, isNew: false, disputed, written: { id, version: version + 1, before: record, after, reason: row.decision_reason } };
}

async function plan(sql: Sql, rows: readonly StoredRow[], sending: Sending): Promise<Planned[]> {
  const known = await lockByCode(sql, rows.flatMap(({ content }) => (content.codeValid ? content.creditCode! : [])));
  const standings = await standingsOf(sql, [...known.values()].map(({ id }) => id));
  return rows.map((row) => {
    const held = row.content.codeValid ? known.get(row.content.creditCode!) : undefined;
    return held ? updated(row, held, standings.get(held.id) ?? new Map(), sending) : { row, isNew: true, disputed: [], written: created(row, sending) };
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
  await followScopes(sql, changing.filter(({ written: { before, after } }) => before!.scope !== after.scope).map(({ written: { id, after } }) => ({ id, scope: after.scope })));
  await insertStatements(sql, planned.flatMap((one) => statedIn(one, sending)), sending.deed);
  await keepResults(sql, planned.map(({ row, written, isNew, disputed }) => ({
    id: row.id, organization_id: written.id, result: isNew ? 'CREATED' : changed.has(written.id) || touched.has(written.id) ? 'UPDATED' : 'UNCHANGED', disputed: disputed.map(({ field }) => field),
  })), sending.deed.at);
}

function statedIn({ written: { id, after }, disputed }: Planned, { fileName }: Sending): Stated[] {
  return disputed.map((one) => ({ ...one, organizationId: id, scope: after.scope, origin: fileName }));
}

async function keepResults(sql: Sql, done: readonly Done[], at: string): Promise<void> {
  await sql.query(`
    update registry_import_row r set result = n.result, organization_id = n.organization_id, disputed = n.disputed, updated_at = $2, version = r.version + 1
    from json_populate_recordset(null::registry_import_row, $1::json) n where r.id = n.id`, [JSON.stringify(done), at]);
}
