import { type Context, newId } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { deedOf } from '../operations/deed.ts';
import { insertOrganizations } from '../operations/write-organizations.ts';
import { NOTHING_KNOWN, type OrganizationFacts, type OrganizationRecord, publishedByDefault, recordOf } from '../organization/organization.facts.ts';
import { syntheticCode } from './synthetic-code.ts';

let built = 0;

export interface BuiltOrganization extends OrganizationRecord {
  readonly id: string;
}

/** A registered organization of 城阳区 with a name and a code of its own. */
export function organizationFacts(overrides: Partial<OrganizationFacts> = {}): OrganizationFacts {
  built += 1;
  const facts: OrganizationFacts = {
    ...NOTHING_KNOWN, name: `城阳区第${built}职工服务中心`, creditCode: syntheticCode('52', '370214', 900_000 + built), kind: 'SOCIAL_SERVICE_INSTITUTION', registrationStatus: 'REGISTERED', region: '370214',
  };
  return { ...facts, published: publishedByDefault(overrides.registrationStatus === undefined ? facts.registrationStatus : overrides.registrationStatus), ...overrides };
}

/** Writes an organization; `senderScope` says whose it is when it has no region. Runs in the context's transaction. */
export async function buildOrganization(context: Context, overrides: Partial<OrganizationFacts> = {}, senderScope = ''): Promise<BuiltOrganization> {
  const after = recordOf(organizationFacts(overrides), senderScope);
  const id = newId();
  await insertOrganizations(transactionSql(context), [{ id, version: 1, before: null, after }], deedOf(context, { action: 'create' }));
  return { id, ...after };
}
