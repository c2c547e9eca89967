import type { Sql } from '@gongqiao/kernel';
import { acrossScopes } from '@gongqiao/query';
import type { ImportRow } from '../../import/classify/outcome.ts';
import { lookupKeys, type RegistryEntry, registryLookup, type RegistryLookup } from '../../import/classify/registry.ts';
import type { OrganizationRecord } from '../../organization/organization.facts.ts';
import { organizationColumnNames, recordFromColumns } from '../rows.ts';

/** An organization of the registry as rows are compared with it. */
export interface KnownOrganization extends RegistryEntry {
  readonly id: string;
  readonly version: number;
  readonly record: OrganizationRecord;
}

function known(row: Readonly<Record<string, unknown>>): KnownOrganization {
  const record = recordFromColumns(row);
  return { id: row['id'] as string, version: row['version'] as number, creditCode: record.creditCode, formerCodes: record.formerCodes, regionCode: record.region, nameKey: record.nameKey, record };
}

const columns = (): string => ['id', 'version', ...organizationColumnNames()].map((column) => `o.${column}`).join(', ');

// Codes of before lead to the organization that stands.
const HELD = 'o.id in (select registry_code_holders($1::text[]))';

/** What the registry holds of the codes and names of some rows, wherever it is; one statement. */
export async function findKnown(sql: Sql, rows: readonly ImportRow[]): Promise<RegistryLookup> {
  const { creditCodes, names } = lookupKeys(rows);
  const { rows: found } = await acrossScopes(sql, () => sql.query(`
    select ${columns()} from registry_organization o where ${HELD}
    union all
    select ${columns()} from unnest($2::text[], $3::text[]) n (region, key)
      join registry_organization o on o.name_key = n.key and o.region_code = n.region
      where o.merged_into_id is null and (o.credit_code is null or o.credit_code <> all($1::text[]))`,
    [creditCodes, names.map(({ regionCode }) => regionCode), names.map(({ nameKey }) => nameKey)]));
  return registryLookup(new Map(found.map((row) => [row['id'], known(row)])).values());
}

/** The organizations of some codes, locked until the transaction ends. */
export async function lockByCode(sql: Sql, creditCodes: readonly string[]): Promise<Map<string, KnownOrganization>> {
  const { rows } = await sql.query(`select ${columns()} from registry_organization o where ${HELD} order by o.id for update`, [creditCodes]);
  return new Map(rows.map(known).flatMap((organization) => [...organization.record.formerCodes, ...(organization.creditCode ? [organization.creditCode] : [])].map((code) => [code, organization] as const)));
}

/** Organizations by id, locked until the transaction ends. */
export async function lockById(sql: Sql, ids: readonly string[]): Promise<Map<string, KnownOrganization>> {
  const { rows } = await sql.query(`select ${columns()} from registry_organization o where o.id = any($1::uuid[]) order by o.id for update`, [ids]);
  return new Map(rows.map(known).map((organization) => [organization.id, organization]));
}
