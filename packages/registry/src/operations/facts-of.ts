import type { Organization } from '../organization/organization.entity.ts';
import { NOTHING_KNOWN, type OrganizationFacts } from '../organization/organization.facts.ts';

/** What is known of an organization, from its row; its sender must be loaded. */
export function factsOf(row: Organization): OrganizationFacts {
  const own = Object.keys(NOTHING_KNOWN).map((property) => [property, row[property as keyof Organization]]);
  return { ...Object.fromEntries(own), name: row.name, region: row.region?.code ?? null, sender: row.sender?.id ?? null } as OrganizationFacts;
}
