export { buildCall, buildCriteria } from './call.builder.ts';
