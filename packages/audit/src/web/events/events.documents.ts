import { graphql, type ResultOf } from '@gongqiao/schema';

export const AuditEventsDocument = graphql(`
  query AuditEvents($filter: AuditEventFilter, $orderBy: AuditEventOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: auditEvents(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id seq at actorId actorName actorKind department unit { name } organizationId action objectType objectTitle objectId outcome purpose payload hash }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const AuditEventTotalDocument = graphql(`
  query AuditEventTotal($filter: AuditEventFilter, $upTo: Int) {
    page: auditEvents(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const AuditActionsDocument = graphql(`
  query AuditActions {
    auditActions { name title }
  }
`);

export type AuditEventRow = ResultOf<typeof AuditEventsDocument>['page']['nodes'][number];
