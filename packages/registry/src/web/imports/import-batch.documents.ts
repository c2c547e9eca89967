import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const BatchDocument = graphql(`
  query ImportBatch($id: ID!) {
    importBatch(id: $id) {
      id version fileName fileSize state message unit { id name } senderName progress total createdAt appliedAt undoneAt
      columns { table index letter header unit field }
      counts { read create update duplicate needsReview reject skipped created updated unchanged left waiting }
      offers { action label enabled missing }
    }
  }
`);

export const FieldsDocument = graphql(`
  query ImportFields {
    importFields { field label }
  }
`);

// Mutations name what they changed: the page's queries are then read again by themselves.
export const RemapDocument = graphql(`
  mutation RemapImport($id: ID!, $columns: [ImportColumnChoice!]!) {
    result: remapImport(id: $id, columns: $columns) { __typename ...RefusalDetail ... on ImportBatch { id state } }
  }
`, [RefusalFragment]);

export const SettleDocument = graphql(`
  mutation SettleImportRows($batch: ID!, $rows: [ID!]!, $decision: ImportDecision, $reason: String) {
    result: settleImportRows(batch: $batch, rows: $rows, decision: $decision, reason: $reason) { __typename ...RefusalDetail ... on ImportBatch { id state } }
  }
`, [RefusalFragment]);

export const ApproveDocument = graphql(`
  mutation ApproveImportRows($batch: ID!, $rows: [ID!]!, $decision: ImportDecision!, $reason: String) {
    result: approveImportRows(batch: $batch, rows: $rows, decision: $decision, reason: $reason) { __typename ...RefusalDetail ... on ImportBatch { id state } }
  }
`, [RefusalFragment]);

export const ApplyDocument = graphql(`
  mutation ApplyImport($id: ID!) {
    result: applyImport(id: $id) { __typename ...RefusalDetail ... on ImportBatch { id state } }
  }
`, [RefusalFragment]);

export const UndoDocument = graphql(`
  mutation UndoImport($id: ID!, $reason: String!) {
    result: undoImport(id: $id, reason: $reason) { __typename ...RefusalDetail ... on ImportBatch { id state } }
  }
`, [RefusalFragment]);

export type Batch = NonNullable<ResultOf<typeof BatchDocument>['importBatch']>;
export type BatchColumn = Batch['columns'][number];
