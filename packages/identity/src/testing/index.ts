export { DEMO_PASSWORD, type DemoAccount, demoAccounts, demoAccountId, demoOrganizationId, loadDemoAccounts, presentDemoAccounts } from './demo-accounts.ts';
