import { scopeOfUnit } from '@gongqiao/identity';
import type { FieldChange, Sql } from '@gongqiao/kernel';
import { type OrganizationFacts, type OrganizationRecord, recordOf } from '../organization/organization.facts.ts';
import type { KnownOrganization } from './import/registry-rows.ts';
import type { Written } from './write-organizations.ts';

type Sent = Pick<OrganizationRecord, 'sender'>;

/** Where organizations without a district belong, by the unit that sent them. */
export async function senderScopes(sql: Sql, records: readonly Sent[]): Promise<Map<string, string>> {
  const ids = [...new Set(records.flatMap(({ sender }) => sender ?? []))];
  const { rows } = await sql.query('select id, kind, region_code from identity_unit where id = any($1::uuid[])', [ids]);
  return new Map(rows.map((row) => [row['id'] as string, scopeOfUnit({ id: row['id'] as string, kind: row['kind'] as string, regionCode: row['region_code'] as string | null })]));
}

export const scopeOfSender = ({ sender }: Sent, scopes: ReadonlyMap<string, string>): string => (sender && scopes.get(sender)) || '';

/** An organization as it was before some changes. */
export function putBack({ id, version, record }: KnownOrganization, changes: readonly FieldChange[], scopes: ReadonlyMap<string, string>): Written {
  const facts = { ...record, ...Object.fromEntries(changes.map(({ field, before }) => [field, before])) } as OrganizationFacts;
  return { id, version: version + 1, before: record, after: recordOf(facts, scopeOfSender(facts, scopes)) };
}
