export { agreements } from './feature.ts';
export { OpenAgreements } from './OpenAgreements.tsx';
