import './decisions.css';
export { loadDecision, loadDecisions } from './loading.ts';
export { ServiceLevels } from './ServiceLevels.tsx';
export { decisionPath, decisionsPath } from './paths.ts';
