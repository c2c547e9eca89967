import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const ReviewsDocument = graphql(`
  query Reviews($filter: ReviewFilter, $orderBy: ReviewOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: reviews(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id blindNumber callName state assignedAt }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const ReviewTotalDocument = graphql(`
  query ReviewTotal($filter: ReviewFilter, $upTo: Int) {
    page: reviews(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const ReviewSheetDocument = graphql(`
  query ReviewSheet($id: ID!) {
    review(id: $id) { id version state offers { action label enabled missing } }
    reviewSheet(id: $id) {
      number callName offerText peopleCount targetWorkers plan spaceWanted fundWanted documentCount total result
      criteria { id title guide weight points comment }
      others { reviewer total outlier lines }
    }
  }
`);

export const DeclareReviewDocument = graphql(`
  mutation DeclareReview($id: ID!, $version: Int!) {
    result: declareReview(id: $id, version: $version) { __typename ...RefusalDetail ... on Review { id version state } }
  }
`, [RefusalFragment]);

export const RecuseReviewDocument = graphql(`
  mutation RecuseReview($id: ID!, $version: Int!, $reason: String!) {
    result: recuseReview(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Review { id version state } }
  }
`, [RefusalFragment]);

export const ScoreReviewDocument = graphql(`
  mutation ScoreReview($id: ID!, $version: Int!, $scores: [ScoreInput!]!) {
    result: scoreReview(id: $id, version: $version, scores: $scores) { __typename ...RefusalDetail ... on Review { id version state } }
  }
`, [RefusalFragment]);

type Answer = ResultOf<typeof ReviewSheetDocument>;
export type ReviewRow = ResultOf<typeof ReviewsDocument>['page']['nodes'][number];
export type ReviewRecord = NonNullable<Answer['review']>;
export type Sheet = NonNullable<Answer['reviewSheet']>;
