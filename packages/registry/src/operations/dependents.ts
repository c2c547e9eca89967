/** Tables whose rows hang on an organization by `organization_id`: they belong where it belongs, and move with it when it is merged. */
export const DEPENDENTS: readonly string[] = ['registry_contact', 'registry_statement', 'registry_correction_request', 'registry_claim', 'registry_register_finding', 'registry_authority_listing'];

export interface Follower {
  readonly table: string;
  readonly column: string;
}

const following: Follower[] = [];

/** For domains downstream: the rows of this table name an organization by this column and belong elsewhere, so that in a merge their organization changes and their scope stays. */
export function followMerges(table: string, column = 'organization_id'): void {
  if (!following.some((one) => one.table === table && one.column === column)) following.push({ table, column });
}

export const followingMerges = (): readonly Follower[] => following;
