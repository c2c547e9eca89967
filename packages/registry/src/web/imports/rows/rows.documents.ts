import { graphql, type ResultOf, type VariablesOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const RowsDocument = graphql(`
  query ImportRows($id: ID!, $filter: ImportRowFilter, $orderBy: ImportRowOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    importBatch(id: $id) {
      id
      rows(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        nodes {
          id version rowNumber name outcome relatesToRow relatesTo { id name } outsideScope decision decisionReason result organization { id name } disputedFields
          reasons { code field text }
          values { field label value present }
        }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  }
`);

export const RowTotalDocument = graphql(`
  query ImportRowTotal($id: ID!, $filter: ImportRowFilter, $upTo: Int) {
    importBatch(id: $id) { id rows(filter: $filter) { totalCount(upTo: $upTo) } }
  }
`);

export const RowIdsDocument = graphql(`
  query ImportRowIds($id: ID!, $filter: ImportRowFilter, $after: String) {
    importBatch(id: $id) { id rows(filter: $filter, first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }
  }
`);

export const EditRowDocument = graphql(`
  mutation EditImportRow($id: ID!, $version: Int!, $values: [ImportValueInput!]!) {
    result: editImportRow(id: $id, version: $version, values: $values) { __typename ...RefusalDetail ... on ImportRow { id version batch { id } } }
  }
`, [RefusalFragment]);

export type ImportRowData = NonNullable<ResultOf<typeof RowsDocument>['importBatch']>['rows']['nodes'][number];
export type RowFilter = NonNullable<VariablesOf<typeof RowsDocument>['filter']>;
