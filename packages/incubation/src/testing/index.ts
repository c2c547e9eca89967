export { buildCall, buildCriteria } from './call.builder.ts';
export { loadDemoIncubation } from './load-demo.ts';
