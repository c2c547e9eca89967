import { scopeOfUnit, stableId, unitId, units } from '@gongqiao/identity';
import { demoOrganizationId } from '@gongqiao/identity/testing';
import { type Context, inTransaction } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { deedOf } from '../../operations/deed.ts';
import { insertContacts, insertOrganizations, type Written, type WrittenContact } from '../../operations/write-organizations.ts';
import { recordOf } from '../../organization/organization.facts.ts';
import { type DemoEntry, demoEntries } from './demo-data.ts';

const PORTION = 500;

function writtenOf({ facts, senderCode }: DemoEntry, index: number): Written {
  const unit = units.find(({ code }) => code === senderCode);
  const sender = unit ? { id: unitId(unit.code), kind: unit.kind, regionCode: unit.regionCode } : null;
  return { id: demoOrganizationId(index), version: 1, before: null, after: recordOf({ ...facts, sender: sender?.id ?? null }, sender ? scopeOfUnit(sender) : '') };
}

function contactsOf({ contacts }: DemoEntry, index: number, { id, after }: Written): WrittenContact[] {
  return contacts.map((contact, at) => ({ id: stableId(`demo-contact:${index}:${at}`), organizationId: id, scope: after.scope, ...contact }));
}

/** Loads the demonstration registry: 2,000 organizations of ten districts. Needs the seeds of identity and registry; does nothing where it is loaded already. */
export async function loadDemo(context: Context): Promise<void> {
  const { rows } = await context.sql.query('select 1 from registry_organization where id = $1', [demoOrganizationId(0)]);
  if (rows.length > 0) return;
  const entries = demoEntries();
  const deed = deedOf(context, { action: 'create', reason: '演示数据', source: 'SYSTEM' });
  await inTransaction(context, async () => {
    const sql = transactionSql(context);
    for (let from = 0; from < entries.length; from += PORTION) {
      const portion = entries.slice(from, from + PORTION);
      const written = portion.map((entry, at) => writtenOf(entry, from + at));
      await insertOrganizations(sql, written, deed);
      await insertContacts(sql, portion.flatMap((entry, at) => contactsOf(entry, from + at, written[at]!)), deed.at);
    }
  });
}
