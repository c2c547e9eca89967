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
import { ResidencyAgreement } from './agreement/agreement.entity.ts';
import { agreementPolicy } from './agreement/agreement.policy.ts';
import { AgreementResolver } from './agreement/agreement.resolver.ts';
import { FollowUp } from './follow-up/follow-up.entity.ts';
import { followUpFlow } from './follow-up/follow-up.flow.ts';
import { followUpPolicy } from './follow-up/follow-up.policy.ts';
import { FollowUpResolver } from './follow-up/follow-up.resolver.ts';
import './follow-up/follow-up.track.ts';
import { HandOverItem } from './hand-over/hand-over-item.entity.ts';
import { handOverPolicy } from './hand-over/hand-over-item.policy.ts';
import { HandOverResolver } from './hand-over/hand-over-item.resolver.ts';
import { MentoringSession } from './mentoring-session/mentoring-session.entity.ts';
import { mentoringFlow } from './mentoring-session/mentoring-session.flow.ts';
import { mentoringPolicy } from './mentoring-session/mentoring-session.policy.ts';
import { MentoringResolver } from './mentoring-session/mentoring-session.resolver.ts';
import { Mentorship } from './mentorship/mentorship.entity.ts';
import { mentorshipPolicy } from './mentorship/mentorship.policy.ts';
import { keepResidencies } from './operations/residency/keep-residencies.ts';
import { LeavingResolver } from './residency/leaving.resolver.ts';
import { Residency } from './residency/residency.entity.ts';
import { ownResidencies, residencyFlow } from './residency/residency.flow.ts';
import { residencyPolicy } from './residency/residency.policy.ts';
import { ResidencyResolver } from './residency/residency.resolver.ts';
import './residency/residency.track.ts';
import { StageReview } from './stage-review/stage-review.entity.ts';
import { stageReviewFlow } from './stage-review/stage-review.flow.ts';
import { stageReviewPolicy } from './stage-review/stage-review.policy.ts';
import { StageReviewResolver } from './stage-review/stage-review.resolver.ts';
import './stage-review/stage-review.track.ts';

const residencies = {
  entities: [Residency, ResidencyAgreement, Mentorship, MentoringSession, StageReview, HandOverItem, FollowUp],
  policies: [residencyPolicy, agreementPolicy, mentorshipPolicy, mentoringPolicy, stageReviewPolicy, handOverPolicy, followUpPolicy],
  flows: [residencyFlow, mentoringFlow, stageReviewFlow, followUpFlow],
  resolvers: [ResidencyResolver, LeavingResolver, AgreementResolver, MentoringResolver, StageReviewResolver, HandOverResolver, FollowUpResolver],
};

followMerges('incubation_application');
followMerges('incubation_residency');
keepInRecord({ noun: () => Application, own: ownApplications }, { noun: () => Residency, own: ownResidencies });

export const incubationDomain = defineDomain({
  name: 'incubation', title: '培育孵化', clause: '3.2', requires: ['registry', 'decisions', 'documents', 'identity', 'rules', 'venues'],
  entities: [Call, CriteriaEdition, Criterion, Application, Review, Score, Hearing, HallEntry, HallSheet, HallScore, ...residencies.entities],
  policies: [callPolicy, editionPolicy, criterionPolicy, applicationPolicy, reviewPolicy, scorePolicy, hearingPolicy, entryPolicy, sheetPolicy, hallScorePolicy, ...residencies.policies],
  flows: [callFlow, applicationFlow, reviewFlow, hearingFlow, entryFlow, sheetFlow, ...residencies.flows],
  resolvers: [CallResolver, ApplicationResolver, ScreeningResolver, ReviewResolver, HearingResolver, HallResolver, JudgeResolver, ...residencies.resolvers],
  permissions: incubationPermissions,
  grants: incubationGrants,
  publicGrants: ['incubation.calls'],
  refusals: incubationRefusals,
  terms: incubationTerms,
  upkeep: async (context) => {
    await closeCalls(context);
    await keepResidencies(context);
  },
});
