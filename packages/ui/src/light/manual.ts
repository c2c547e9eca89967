export { defineManual, type Manual } from '../manual/manual.ts';
export { ManualContents } from './manual/ManualContents.tsx';
