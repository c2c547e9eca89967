export { WorkCentre } from './centre/WorkCentre.tsx';
export { cases, reviews, rules } from './feature.ts';
