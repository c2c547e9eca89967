import './decisions.css';
export { loadDecision, loadDecisions } from './loading.ts';
export { decisionsPath } from './paths.ts';
