export { DEMO_PASSWORD, type DemoAccount, demoAccounts, demoOrganizationId, loadDemoAccounts, presentDemoAccounts } from './demo-accounts.ts';
