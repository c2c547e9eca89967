import { defineDomain } from '@gongqiao/kernel';
import { followMerges, keepInRecord } from '@gongqiao/registry';
import { Application } from './application/application.entity.ts';
import { applicationFlow, ownApplications } from './application/application.flow.ts';
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
keepInRecord({ noun: () => Application, own: ownApplications });

export const incubationDomain = defineDomain({
  name: 'incubation', title: '培育孵化', clause: '3.2', requires: ['registry', 'decisions', 'documents', 'identity', 'rules'],
  entities: [Call, CriteriaEdition, Criterion, Application, Review, Score],
  policies: [callPolicy, editionPolicy, criterionPolicy, applicationPolicy, reviewPolicy, scorePolicy],
  flows: [callFlow, applicationFlow, reviewFlow],
  resolvers: [CallResolver, ApplicationResolver, ScreeningResolver, ReviewResolver],
  permissions: incubationPermissions,
  grants: incubationGrants,
  publicGrants: ['incubation.calls'],
  refusals: incubationRefusals,
  terms: incubationTerms,
  upkeep: closeCalls,
});
