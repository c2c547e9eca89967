export { deliveries, messages } from './feature.ts';
