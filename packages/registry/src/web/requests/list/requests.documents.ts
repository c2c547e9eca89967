import { graphql, type ResultOf } from '@gongqiao/schema';

export const RequestsDocument = graphql(`
  query CorrectionRequests($filter: CorrectionRequestFilter, $orderBy: CorrectionRequestOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: correctionRequests(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id organizationName requesterName state submittedAt answer answeredAt unread changes { field label outcome } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const RequestTotalDocument = graphql(`
  query CorrectionRequestTotal($filter: CorrectionRequestFilter, $upTo: Int) {
    page: correctionRequests(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export type RequestRow = ResultOf<typeof RequestsDocument>['page']['nodes'][number];
