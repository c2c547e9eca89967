export { type CommandPlace, IMPORT_USAGE, importOrganizationsCommand } from './command/import-organizations.ts';
export { registryDomain } from './domain.ts';
export { organizationChanges } from './operations/organization-changes.ts';
