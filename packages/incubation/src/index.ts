export { incubationDomain } from './domain.ts';
