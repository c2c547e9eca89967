import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const DuplicatesPageDocument = graphql(`
  query Duplicates($filter: DuplicateFilter, $orderBy: DuplicateOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: duplicates(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id version score grounds state decisionReason decidedBy decidedAt offers { action label enabled missing }
        first { id name creditCode region { code name } } second { id name creditCode region { code name } }
      }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const DuplicateTotalDocument = graphql(`
  query DuplicateTotal($filter: DuplicateFilter, $upTo: Int) {
    page: duplicates(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const FindDuplicatesDocument = graphql(`
  mutation FindDuplicates {
    result: findDuplicates { __typename ...RefusalDetail ... on DuplicateSearch { found open } }
  }
`, [RefusalFragment]);

export const DistinguishDocument = graphql(`
  mutation DistinguishDuplicate($id: ID!, $version: Int!, $distinct: Boolean!, $reason: String!) {
    result: distinguishDuplicate(id: $id, version: $version, distinct: $distinct, reason: $reason) { __typename ...RefusalDetail ... on Duplicate { id version state } }
  }
`, [RefusalFragment]);

export type DuplicateRow = ResultOf<typeof DuplicatesPageDocument>['page']['nodes'][number];
