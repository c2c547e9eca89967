import { graphql, type ResultOf } from '@gongqiao/schema';

export const CasesDocument = graphql(`
  query Cases($filter: CaseFilter, $orderBy: CaseOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: cases(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id subjectType subjectId kind title applicantName stateLabel turn assigneeName openedAt enteredAt dueOn provisional pausedOn closedAt }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const CaseTotalDocument = graphql(`
  query CaseTotal($filter: CaseFilter, $upTo: Int) {
    page: cases(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export type CaseRow = ResultOf<typeof CasesDocument>['page']['nodes'][number];
