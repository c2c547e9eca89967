/** Tables whose rows hang on an organization by `organization_id`: they belong where it belongs, and move with it when it is merged. */
export const DEPENDENTS: readonly string[] = ['registry_contact', 'registry_statement', 'registry_correction_request', 'registry_claim', 'registry_register_finding', 'registry_authority_listing'];

const following: string[] = [];

/** For domains downstream: the rows of this table name an organization by `organization_id` and belong elsewhere, so that in a merge their organization changes and their scope stays. */
export function followMerges(table: string): void {
  if (!following.includes(table)) following.push(table);
}

export const followingMerges = (): readonly string[] => following;
