import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const ExpiredDocumentsDocument = graphql(`
  query ExpiredDocuments($filter: ExpiredDocumentFilter, $orderBy: ExpiredDocumentOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: expiredDocuments(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id version kind holderId closedOn dueOn extendedTo state reason proposedBy proposedAt settledBy settledAt document { id fileName size destroyedAt } rule { id text basis article } offers { action label enabled missing } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const ExpiredTotalDocument = graphql(`
  query ExpiredTotal($filter: ExpiredDocumentFilter, $upTo: Int) {
    page: expiredDocuments(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const DestroyExpiredDocument = graphql(`
  mutation DestroyExpired($id: ID!, $version: Int!) {
    result: destroyExpired(id: $id, version: $version) { __typename ...RefusalDetail ... on ExpiredDocument { id version state } }
  }
`, [RefusalFragment]);

export const ProposeDestructionDocument = graphql(`
  mutation ProposeDestruction($id: ID!, $version: Int!, $reason: String!) {
    result: proposeDestruction(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on ExpiredDocument { id version state } }
  }
`, [RefusalFragment]);

export const DeclineDestructionDocument = graphql(`
  mutation DeclineDestruction($id: ID!, $version: Int!, $reason: String!) {
    result: declineDestruction(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on ExpiredDocument { id version state } }
  }
`, [RefusalFragment]);

export const ExtendRetentionDocument = graphql(`
  mutation ExtendRetention($id: ID!, $version: Int!, $until: LocalDate!, $reason: String!) {
    result: extendRetention(id: $id, version: $version, until: $until, reason: $reason) { __typename ...RefusalDetail ... on ExpiredDocument { id version state } }
  }
`, [RefusalFragment]);

export const HoldsDocument = graphql(`
  query RetentionHolds($filter: RetentionHoldFilter, $orderBy: RetentionHoldOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: retentionHolds(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id version kind holderId reason heldBy heldAt releaseReason releasedAt }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const HoldTotalDocument = graphql(`
  query RetentionHoldTotal($filter: RetentionHoldFilter, $upTo: Int) {
    page: retentionHolds(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const HoldDocument = graphql(`
  mutation HoldDocuments($holder: ID!, $reason: String!) {
    result: holdDocuments(holder: $holder, reason: $reason) { __typename ...RefusalDetail ... on RetentionHold { id version releasedAt } }
  }
`, [RefusalFragment]);

export const ReleaseHoldDocument = graphql(`
  mutation ReleaseHold($id: ID!, $version: Int!, $reason: String!) {
    result: releaseHold(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on RetentionHold { id version releasedAt } }
  }
`, [RefusalFragment]);

export type ExpiredRow = ResultOf<typeof ExpiredDocumentsDocument>['page']['nodes'][number];
export type HoldRow = ResultOf<typeof HoldsDocument>['page']['nodes'][number];
