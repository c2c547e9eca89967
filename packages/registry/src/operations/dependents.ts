/** Tables whose rows hang on an organization by `organization_id`: they belong where it belongs, and move with it when it is merged. */
export const DEPENDENTS: readonly string[] = ['registry_contact', 'registry_statement', 'registry_correction_request', 'registry_claim', 'registry_register_finding', 'registry_authority_listing'];
