export { buildContact } from './contact.builder.ts';
export { DEMO_ORGANIZATIONS, demoEntries } from './demo/demo-data.ts';
export { loadDemo } from './demo/load-demo.ts';
export { buildOrganization, type BuiltOrganization, organizationFacts } from './organization.builder.ts';
export { registerEntries, type RegisterEntry, registerEntry, registerEntryOf, registerList } from './register-list.ts';
export { sheetRows } from './sheet-rows.ts';
export { miscopied, syntheticCode } from './synthetic-code.ts';
