import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const StageReviewDocument = graphql(`
  query StageReview($id: ID!) {
    stageReview(id: $id) {
      id version number kind dueOn state report comment commentedAt conclusion concludedBy concludedAt
      measured { key title unit wanted actual met }
      residency { id groupName startsOn endsOn }
      offers { action label enabled missing }
      events(first: 20) { nodes { id action kind reason actorName at } }
    }
  }
`);

export const SendStageReviewDocument = graphql(`
  mutation SendStageReview($id: ID!, $version: Int!, $report: String!) {
    result: sendStageReview(id: $id, version: $version, report: $report) { __typename ...RefusalDetail ... on StageReview { id version state } }
  }
`, [RefusalFragment]);

export const ConcludeStageReviewDocument = graphql(`
  mutation ConcludeStageReview($id: ID!, $version: Int!, $conclusion: String!) {
    result: concludeStageReview(id: $id, version: $version, conclusion: $conclusion) { __typename ...RefusalDetail ... on StageReview { id version state } }
  }
`, [RefusalFragment]);

export type StageReviewRecord = NonNullable<ResultOf<typeof StageReviewDocument>['stageReview']>;
