export const loadDecisions = () => import('./OwnDecisionsPage.tsx');
export const loadDecision = () => import('./OwnDecisionPage.tsx');
