export { demoPartner, loadDemoPartner, presentDemoPartner } from './demo-partner.ts';
