import { graphql, type ResultOf, type VariablesOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const FilesDocument = graphql(`
  query RegisterFiles($orderBy: RegisterFileOrderBy, $upTo: Int, $first: Int, $after: String, $last: Int, $before: String) {
    page: registerFiles(orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id fileName asOf basis state message total senderName createdAt counts { kind count } open: findings(filter: { state: [OPEN] }) { totalCount(upTo: $upTo) } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const FileTotalDocument = graphql(`
  query RegisterFileTotal($upTo: Int) {
    page: registerFiles { totalCount(upTo: $upTo) }
  }
`);

export const FileDocument = graphql(`
  query RegisterFile($id: ID!) {
    registerFile(id: $id) { id fileName asOf basis state message total progress senderName createdAt counts { kind count } }
  }
`);

export const FindingsDocument = graphql(`
  query RegisterFindings($filter: RegisterFindingFilter, $orderBy: RegisterFindingOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: registerFindings(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id version kind creditCode name state decisionReason decidedBy decidedAt organization { id name } values { field label stated present } offers { action label enabled missing }
        unsettled: statements(filter: { state: [OPEN] }) { totalCount }
      }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const FindingTotalDocument = graphql(`
  query RegisterFindingTotal($filter: RegisterFindingFilter, $upTo: Int) {
    page: registerFindings(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const StartComparisonDocument = graphql(`
  mutation StartComparison($uploadId: ID!, $asOf: LocalDate!, $basis: String!) {
    result: startComparison(uploadId: $uploadId, asOf: $asOf, basis: $basis) { __typename ...RefusalDetail ... on RegisterFile { id } }
  }
`, [RefusalFragment]);

// Names what it changed: the page's queries are then read again by themselves.
export const DecideFindingsDocument = graphql(`
  mutation DecideFindings($findings: [FindingSeen!]!, $action: RegisterFindingAction!, $reason: String!) {
    result: decideFindings(findings: $findings, action: $action, reason: $reason) { __typename ...RefusalDetail ... on RegisterFile { id findings(first: 1) { nodes { id organization { id } } } } }
  }
`, [RefusalFragment]);

export const DecideAllDocument = graphql(`
  mutation DecideAllFindings($filter: RegisterFindingFilter!, $action: RegisterFindingAction!, $reason: String!) {
    result: decideAllFindings(filter: $filter, action: $action, reason: $reason) { __typename ...RefusalDetail ... on FindingsDecided { decided left { why count } } }
  }
`, [RefusalFragment]);

export type FindingsDecided = Extract<ResultOf<typeof DecideAllDocument>['result'], { __typename: 'FindingsDecided' }>;
export type FindingFilter = NonNullable<VariablesOf<typeof FindingsDocument>['filter']>;
export type FileRow = ResultOf<typeof FilesDocument>['page']['nodes'][number];
export type RegisterFileData = NonNullable<ResultOf<typeof FileDocument>['registerFile']>;
export type FindingRow = ResultOf<typeof FindingsDocument>['page']['nodes'][number];
