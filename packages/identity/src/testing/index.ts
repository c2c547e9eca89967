export { DEMO_PASSWORD, type DemoAccount, demoAccounts, loadDemoAccounts, presentDemoAccounts } from './demo-accounts.ts';
