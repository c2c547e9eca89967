export { testCluster } from './testing/cluster.ts';
export { cloneDatabase, prepareTemplate } from './testing/template.ts';
export type { Preparation, Template, TestDatabase } from './testing/template.ts';
