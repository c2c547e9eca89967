import { graphql, type ResultOf } from '@gongqiao/schema';

export const BatchesDocument = graphql(`
  query ImportBatches($filter: ImportBatchFilter, $orderBy: ImportBatchOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: importBatches(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id fileName state unit { id name } senderName createdAt counts { read create update needsReview created updated unchanged left waiting } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const BatchTotalDocument = graphql(`
  query ImportBatchTotal($filter: ImportBatchFilter, $upTo: Int) {
    page: importBatches(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export type BatchRow = ResultOf<typeof BatchesDocument>['page']['nodes'][number];
