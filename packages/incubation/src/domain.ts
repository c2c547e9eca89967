import { defineDomain } from '@gongqiao/kernel';
import { followMerges } from '@gongqiao/registry';
import { Application } from './application/application.entity.ts';
import { applicationFlow } from './application/application.flow.ts';
import { applicationPolicy } from './application/application.policy.ts';
import { ApplicationResolver } from './application/application.resolver.ts';
import './application/application.track.ts';
import { ScreeningResolver } from './application/screening.resolver.ts';
import { Call } from './call/call.entity.ts';
import { callFlow } from './call/call.flow.ts';
import { callPolicy } from './call/call.policy.ts';
import { CallResolver } from './call/call.resolver.ts';
import { Criterion } from './criterion/criterion.entity.ts';
import { criterionPolicy } from './criterion/criterion.policy.ts';
import { CriteriaEdition } from './edition/edition.entity.ts';
import { editionPolicy } from './edition/edition.policy.ts';
import { HallEntry } from './hall/entry.entity.ts';
import { entryFlow } from './hall/entry.flow.ts';
import { entryPolicy } from './hall/entry.policy.ts';
import { HallResolver } from './hall/hall.resolver.ts';
import { HallScore } from './hall/hall-score.entity.ts';
import { hallScorePolicy } from './hall/hall-score.policy.ts';
import { Hearing } from './hall/hearing.entity.ts';
import { hearingFlow } from './hall/hearing.flow.ts';
import { hearingPolicy } from './hall/hearing.policy.ts';
import { HearingResolver } from './hall/hearing.resolver.ts';
import { JudgeResolver } from './hall/judge.resolver.ts';
import { HallSheet } from './hall/sheet.entity.ts';
import { sheetFlow } from './hall/sheet.flow.ts';
import { sheetPolicy } from './hall/sheet.policy.ts';
import { closeCalls } from './operations/call/close-calls.ts';
import { incubationGrants, incubationPermissions } from './permissions.ts';
import { incubationRefusals } from './refusals.ts';
import { Review } from './review/review.entity.ts';
import { reviewFlow } from './review/review.flow.ts';
import { reviewPolicy } from './review/review.policy.ts';
import { ReviewResolver } from './review/review.resolver.ts';
import './review/review.track.ts';
import { Score } from './score/score.entity.ts';
import { scorePolicy } from './score/score.policy.ts';
import { incubationTerms } from './terms.ts';

followMerges('incubation_application');

export const incubationDomain = defineDomain({
  name: 'incubation', title: '培育孵化', clause: '3.2', requires: ['registry', 'decisions', 'documents', 'identity', 'rules'],
  entities: [Call, CriteriaEdition, Criterion, Application, Review, Score, Hearing, HallEntry, HallSheet, HallScore],
  policies: [callPolicy, editionPolicy, criterionPolicy, applicationPolicy, reviewPolicy, scorePolicy, hearingPolicy, entryPolicy, sheetPolicy, hallScorePolicy],
  flows: [callFlow, applicationFlow, reviewFlow, hearingFlow, entryFlow, sheetFlow],
  resolvers: [CallResolver, ApplicationResolver, ScreeningResolver, ReviewResolver, HearingResolver, HallResolver, JudgeResolver],
  permissions: incubationPermissions,
  grants: incubationGrants,
  publicGrants: ['incubation.calls'],
  refusals: incubationRefusals,
  terms: incubationTerms,
  upkeep: closeCalls,
});
