export { type CommandPlace, IMPORT_USAGE, importOrganizationsCommand } from './command/import-organizations.ts';
export { registryDomain } from './domain.ts';
export { applicantPhone } from './operations/claim/decide-claim.ts';
export { followMerges } from './operations/dependents.ts';
export { organizationChanges } from './operations/organization-changes.ts';
export { Organization } from './organization/organization.entity.ts';
export { STANDING } from './organization/organization.policy.ts';
export { keepInRecord } from './own-record/own-section.ts';
export { Region } from './region/region.entity.ts';
