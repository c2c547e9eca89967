export { agreements } from './feature.ts';
export { OpenAgreements } from './OpenAgreements.tsx';
export { UndeliveredPanel } from './program/UndeliveredPanel.tsx';
