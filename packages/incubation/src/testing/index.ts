export { buildCall, buildCriteria } from './call.builder.ts';
export { loadDemoHall } from './load-demo-hall.ts';
export { loadDemoIncubation } from './load-demo.ts';
export { loadDemoResidencies } from './load-demo-residencies.ts';
