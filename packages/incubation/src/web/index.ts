export { blindReviews, hallJudging, incubation } from './feature.ts';
