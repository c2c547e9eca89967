export { Case } from './case/case.entity.ts';
export { type Party, type Track, trackCases } from './case/track.ts';
export { Decision } from './decision/decision.entity.ts';
export { decisionsDomain } from './domain.ts';
export { actByItself } from './operations/act-by-itself.ts';
export { openCase } from './operations/move-case.ts';
export { openMissingCases } from './operations/open-missing.ts';
export { ACT } from './permissions.ts';
export { Stage } from './stage/stage.entity.ts';
