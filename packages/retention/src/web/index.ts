export { retention } from './feature.ts';
