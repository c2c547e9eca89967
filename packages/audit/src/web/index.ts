export { audit } from './feature.ts';
