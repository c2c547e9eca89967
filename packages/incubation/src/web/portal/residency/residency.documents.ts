import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui/light/signed-in';

export const OwnResidenciesQuery = graphql(`
  query OwnResidencies {
    residencies(first: 20, orderBy: { field: ENDS_ON, direction: DESC }) { nodes { id groupName stateLabel startsOn endsOn application { call { name } } } }
  }
`);

export const OwnResidencyQuery = graphql(`
  query OwnResidencyPage($id: ID!) {
    residency(id: $id) {
      id version state stateLabel groupName startsOn endsOn mentorName notice reply leaveReason endedOn handOverRound
      space { name floor venue { id name address phone } }
      application { id call { name } }
      offers { action enabled }
      cases(first: 1) { nodes { turn dueOn provisional rule { text basis article } } }
      decisions(first: 10) { nodes { id outcome adverse reason decidedAt } }
      agreements(first: 5, orderBy: { field: NUMBER, direction: DESC }) { nodes { id number text digest signedBy signedAt countersignedBy countersignedAt documents(first: 5) { nodes { id fileName size destroyedAt } } } }
      handOverItems(first: 20, orderBy: { field: POSITION, direction: ASC }) { nodes { id version round kind handedAt receivedAt waivedReason offers { action enabled } } }
    }
  }
`);

export const OwnProgressQuery = graphql(`
  query OwnResidencyProgress($id: ID!) {
    residency(id: $id) {
      id
      sessions(first: 50, orderBy: { field: HELD_ON, direction: DESC }) { nodes { id version heldOn topic mentorName minutes attendance objection state offers { action enabled } } }
      stageReviews(first: 10, orderBy: { field: DUE_ON, direction: DESC }) { nodes { id version number kind dueOn state report comment conclusion measured { key title unit wanted actual met } offers { action enabled } } }
      followUps(first: 5, orderBy: { field: DUE_ON, direction: DESC }) { nodes { id version months dueOn state active people registered served needs remark earlierAnswers { active people registered served needs remark } offers { action enabled } } }
    }
  }
`);

export const SignMutation = graphql(`
  mutation SignAgreement($id: ID!, $version: Int!, $digest: String!) {
    result: signAgreement(id: $id, version: $version, digest: $digest) { __typename ...RefusalDetail ... on Residency { id version } }
  }
`, [RefusalFragment]);

export const ForgoMutation = graphql(`
  mutation ForgoResidency($id: ID!, $version: Int!) {
    result: forgoResidency(id: $id, version: $version) { __typename ...RefusalDetail ... on Residency { id version } }
  }
`, [RefusalFragment]);

export const RequestGraduationMutation = graphql(`
  mutation RequestGraduation($id: ID!, $version: Int!) {
    result: requestGraduation(id: $id, version: $version) { __typename ...RefusalDetail ... on Residency { id version } }
  }
`, [RefusalFragment]);

export const GiveNoticeMutation = graphql(`
  mutation GiveNotice($id: ID!, $version: Int!, $reason: String) {
    result: giveNotice(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Residency { id version } }
  }
`, [RefusalFragment]);

export const TakeBackMutation = graphql(`
  mutation TakeBackNotice($id: ID!, $version: Int!) {
    result: takeBackNotice(id: $id, version: $version) { __typename ...RefusalDetail ... on Residency { id version } }
  }
`, [RefusalFragment]);

export const ReplyToEndingMutation = graphql(`
  mutation ReplyToEnding($id: ID!, $version: Int!, $text: String!) {
    result: replyToEnding(id: $id, version: $version, text: $text) { __typename ...RefusalDetail ... on Residency { id version } }
  }
`, [RefusalFragment]);

export const ConfirmSessionMutation = graphql(`
  mutation ConfirmSession($id: ID!, $version: Int!) {
    result: confirmSession(id: $id, version: $version) { __typename ...RefusalDetail ... on MentoringSession { id version state } }
  }
`, [RefusalFragment]);

export const DisputeSessionMutation = graphql(`
  mutation DisputeSession($id: ID!, $version: Int!, $objection: String!) {
    result: disputeSession(id: $id, version: $version, objection: $objection) { __typename ...RefusalDetail ... on MentoringSession { id version state objection } }
  }
`, [RefusalFragment]);

export const CommentStageReviewMutation = graphql(`
  mutation CommentStageReview($id: ID!, $version: Int!, $comment: String!) {
    result: commentStageReview(id: $id, version: $version, comment: $comment) { __typename ...RefusalDetail ... on StageReview { id version state comment } }
  }
`, [RefusalFragment]);

export const HandOverMutation = graphql(`
  mutation HandOverItem($id: ID!, $version: Int!) {
    result: handOverItem(id: $id, version: $version) { __typename ...RefusalDetail ... on HandOverItem { id version handedBy handedAt } }
  }
`, [RefusalFragment]);

export const AnswerFollowUpMutation = graphql(`
  mutation AnswerFollowUp($id: ID!, $version: Int!, $input: FollowUpAnswerInput!) {
    result: answerFollowUp(id: $id, version: $version, input: $input) { __typename ...RefusalDetail ... on FollowUp { id version state } }
  }
`, [RefusalFragment]);

export type OwnResidency = NonNullable<ResultOf<typeof OwnResidencyQuery>['residency']>;
export type OwnProgress = NonNullable<ResultOf<typeof OwnProgressQuery>['residency']>;
export type OwnSession = OwnProgress['sessions']['nodes'][number];
export type OwnStageReview = OwnProgress['stageReviews']['nodes'][number];
export type OwnFollowUp = OwnProgress['followUps']['nodes'][number];
