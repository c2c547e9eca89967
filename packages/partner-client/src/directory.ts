import type { PartnerClient } from './partner-client.ts';

export type Scope = 'DIRECTORY' | 'SERVICES' | 'STANDING';

export interface Region {
  readonly code: string;
  readonly name: string;
}

/** An organization of the public directory; of what the agreement does not hold, nothing. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly creditCode: string | null;
  readonly formerCodes: readonly string[];
  readonly identifierScheme: string;
  readonly kind: string | null;
  readonly registrationStatus: string | null;
  readonly registrationAuthority: string | null;
  readonly supervisingUnit: string | null;
  readonly region: Region | null;
  readonly street: string | null;
  /** `2018`, `2018-11` or `2018-11-30`. */
  readonly foundedOn: string | null;
  readonly labourDomains?: readonly string[];
  readonly otherDomains?: readonly string[];
  readonly activities?: readonly string[];
  readonly methods?: readonly string[];
  readonly otherMethods?: readonly string[];
  readonly assessmentLevel?: string | null;
  readonly assessedOn?: string | null;
  readonly assessmentExpiresOn?: string | null;
  readonly hasUnion?: boolean | null;
}

/** What each scope of an agreement allows of an organization. */
export const FIELDS: Readonly<Record<Scope, string>> = {
  DIRECTORY: 'id name formerNames creditCode formerCodes identifierScheme kind registrationStatus registrationAuthority supervisingUnit region { code name } street foundedOn',
  SERVICES: 'labourDomains otherDomains activities methods otherMethods',
  STANDING: 'assessmentLevel assessedOn assessmentExpiresOn hasUnion',
};

export interface Changes {
  /** Where to go on from. */
  readonly cursor: string;
  readonly hasMore: boolean;
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export interface Directory {
  /** All of it, a page at a time. */
  all(): AsyncGenerator<readonly Organization[]>;
  /** Those of these ids that are in the directory; 100 at most. */
  byIds(ids: readonly string[]): Promise<readonly Organization[]>;
  /** What changed since a cursor; with null, where the directory stands now. */
  changes(after: string | null): Promise<Changes>;
}

interface Page {
  readonly organizations: { readonly nodes: readonly Organization[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } };
}

/** The documents that are sent, for the scopes of an agreement. */
export function documentsFor(scopes: readonly Scope[]): { readonly page: string; readonly byIds: string; readonly changes: string } {
  const fields = scopes.map((scope) => FIELDS[scope]).join(' ');
  return {
    page: `query Directory($after: String) { organizations(first: 100, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
    byIds: `query OrganizationsById($ids: [ID!]) { organizations(first: 100, filter: { id: $ids }) { nodes { ${fields} } } }`,
    changes: 'query Changes($after: String) { organizationChanges(after: $after) { cursor hasMore changed removed } }',
  };
}

/** The public directory, with what the scopes of one's agreement allow of it. */
export function directoryOf(client: PartnerClient, scopes: readonly Scope[]): Directory {
  const documents = documentsFor(scopes);
  return {
    async *all() {
      for (let after: string | null = null; ;) {
        const { organizations: { nodes, pageInfo } }: Page = await client.query<Page>(documents.page, { after });
        yield nodes;
        if (!pageInfo.hasNextPage) return;
        after = pageInfo.endCursor;
      }
    },
    async byIds(ids) {
      return ids.length === 0 ? [] : (await client.query<Pick<Page, 'organizations'>>(documents.byIds, { ids })).organizations.nodes;
    },
    async changes(after) {
      return (await client.query<{ organizationChanges: Changes }>(documents.changes, { after })).organizationChanges;
    },
  };
}
