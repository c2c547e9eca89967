import { graphql, type ResultOf } from '@gongqiao/schema';

export const ClaimsDocument = graphql(`
  query Claims($filter: ClaimFilter, $orderBy: ClaimOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: claims(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id statedName statedCode applicantName post state submittedAt region { name } organization { id name } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const ClaimTotalDocument = graphql(`
  query ClaimTotal($filter: ClaimFilter, $upTo: Int) {
    page: claims(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export type ClaimRow = ResultOf<typeof ClaimsDocument>['page']['nodes'][number];
