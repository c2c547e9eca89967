export { buildCall, buildCriteria } from './call.builder.ts';
export { loadDemoIncubation } from './load-demo.ts';
export { loadDemoResidencies } from './load-demo-residencies.ts';
