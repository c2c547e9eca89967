export { loadDemoFunds } from './load-demo.ts';
