export { buildCall, buildCriteria } from './call.builder.ts';
export { loadDemoHall } from './load-demo-hall.ts';
export { loadDemoIncubation } from './load-demo.ts';
