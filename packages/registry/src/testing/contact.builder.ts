import { type Context, newId } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { insertContacts, type WrittenContact } from '../operations/write-organizations.ts';

/** Writes a contact of an organization, in the organization's scope. */
export async function buildContact(context: Context, overrides: Partial<WrittenContact> & Pick<WrittenContact, 'organizationId'>): Promise<WrittenContact> {
  const sql = transactionSql(context);
  const { rows } = await sql.query('select scope from registry_organization where id = $1', [overrides.organizationId]);
  const contact = { id: newId(), position: '办公室', officePhone: null, scope: rows[0]!['scope'] as string, ...overrides };
  await insertContacts(sql, [contact], context.clock.now().toISOString());
  return contact;
}
