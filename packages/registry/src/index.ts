export { registryDomain } from './domain.ts';
