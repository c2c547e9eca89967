import { graphql, type ResultOf, type VariablesOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const PreviewBulkDocument = graphql(`
  mutation PreviewBulkChange($input: BulkChangeInput!, $filter: OrganizationFilter, $organizations: [ID!]) {
    result: previewBulkChange(input: $input, filter: $filter, organizations: $organizations) { __typename ...RefusalDetail ... on BulkChange { id } }
  }
`, [RefusalFragment]);

export const ApplyBulkDocument = graphql(`
  mutation ApplyBulkChange($id: ID!, $version: Int!) {
    result: applyBulkChange(id: $id, version: $version) { __typename ...RefusalDetail ... on BulkChange { id version state counts { changed conflict } } }
  }
`, [RefusalFragment]);

export const UndoBulkDocument = graphql(`
  mutation UndoBulkChange($id: ID!, $version: Int!) {
    result: undoBulkChange(id: $id, version: $version) { __typename ...RefusalDetail ... on BulkChange { id version state counts { undone kept } } }
  }
`, [RefusalFragment]);

export const BulkChangeDocument = graphql(`
  query BulkChange($id: ID!) {
    bulkChange(id: $id) {
      id version state authorName createdAt covers wishes reason validSince total appliedAt undoneAt undoUntil
      counts { change same refused changed conflict undone kept } offers { action enabled }
    }
  }
`);

export const BulkRowsDocument = graphql(`
  query BulkChangeRows($id: ID!, $filter: BulkChangeRowFilter, $first: Int, $after: String, $last: Int, $before: String) {
    bulkChange(id: $id) {
      id
      rows(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
        nodes { id place name outcome result message differences organization { id } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  }
`);

export const BulkRowTotalDocument = graphql(`
  query BulkChangeRowTotal($id: ID!, $filter: BulkChangeRowFilter, $upTo: Int) {
    bulkChange(id: $id) { id rows(filter: $filter) { totalCount(upTo: $upTo) } }
  }
`);

export const BulkChangesDocument = graphql(`
  query BulkChanges($filter: BulkChangeFilter, $orderBy: BulkChangeOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: bulkChanges(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id state covers wishes authorName createdAt total counts { change changed undone } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const BulkChangeTotalDocument = graphql(`
  query BulkChangeTotal($filter: BulkChangeFilter, $upTo: Int) {
    page: bulkChanges(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export type BulkInput = VariablesOf<typeof PreviewBulkDocument>['input'];
export type BulkRecord = NonNullable<ResultOf<typeof BulkChangeDocument>['bulkChange']>;
export type BulkRow = NonNullable<ResultOf<typeof BulkRowsDocument>['bulkChange']>['rows']['nodes'][number];
export type BulkListRow = ResultOf<typeof BulkChangesDocument>['page']['nodes'][number];
