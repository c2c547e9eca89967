export { blindReviews, incubation } from './feature.ts';
