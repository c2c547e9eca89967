import { defineDomain } from '@gongqiao/kernel';
import { Appeal } from './appeal/appeal.entity.ts';
import { appealFlow } from './appeal/appeal.flow.ts';
import { appealPolicy } from './appeal/appeal.policy.ts';
import { AppealResolver } from './appeal/appeal.resolver.ts';
import './appeal/appeal.track.ts';
import { Case } from './case/case.entity.ts';
import { casePolicy } from './case/case.policy.ts';
import { CaseResolver } from './case/case.resolver.ts';
import { wordProblems } from './case/word-check.ts';
import { Consultation } from './consultation/consultation.entity.ts';
import { consultationPolicy } from './consultation/consultation.policy.ts';
import { ConsultationResolver } from './consultation/consultation.resolver.ts';
import { Decision } from './decision/decision.entity.ts';
import { decisionPolicy } from './decision/decision.policy.ts';
import { DecisionResolver } from './decision/decision.resolver.ts';
import { moveCase } from './operations/move-case.ts';
import { keepCases } from './operations/upkeep.ts';
import { decisionsGrants, decisionsPermissions } from './permissions.ts';
import { decisionsRefusals } from './refusals.ts';
import { RuleSetResolver } from './rule-set/rule-set.resolver.ts';
import { Stage } from './stage/stage.entity.ts';
import { stagePolicy } from './stage/stage.policy.ts';
import { decisionsTerms } from './terms.ts';

export const decisionsDomain = defineDomain({
  name: 'decisions', title: '办件与决定', requires: ['rules', 'identity', 'documents', 'notifications'], entities: [Case, Stage, Decision, Appeal, Consultation], policies: [casePolicy, stagePolicy, decisionPolicy, appealPolicy, consultationPolicy], flows: [appealFlow],
  flowHandler: { words: ['within', 'decides'], problems: wordProblems, advanced: moveCase },
  resolvers: [CaseResolver, DecisionResolver, AppealResolver, ConsultationResolver, RuleSetResolver], permissions: decisionsPermissions, grants: decisionsGrants, refusals: decisionsRefusals, terms: decisionsTerms, upkeep: keepCases,
});
