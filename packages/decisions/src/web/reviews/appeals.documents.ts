import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const AppealsDocument = graphql(`
  query Appeals($filter: AppealFilter, $orderBy: AppealOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: appeals(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id title applicantName level state filedAt decision { id outcome post } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const AppealTotalDocument = graphql(`
  query AppealTotal($filter: AppealFilter, $upTo: Int) {
    page: appeals(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const AppealDocument = graphql(`
  query Appeal($id: ID!) {
    appeal(id: $id) {
      id version title applicantName grounds level state filedAt
      offers { action label enabled missing }
      decision { id subjectType subjectId outcome adverse reason decidedBy post decidedAt appealUntil digest rules { key text basis article wording verified } factsKnown { label value } notices(first: 1) { nodes { id number } } }
    }
  }
`);

export const UpholdAppealDocument = graphql(`
  mutation UpholdAppeal($id: ID!, $version: Int!, $reason: String!) {
    result: upholdAppeal(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Appeal { id version state } }
  }
`, [RefusalFragment]);

export const OverturnAppealDocument = graphql(`
  mutation OverturnAppeal($id: ID!, $version: Int!, $reason: String!) {
    result: overturnAppeal(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Appeal { id version state } }
  }
`, [RefusalFragment]);

export type AppealRow = ResultOf<typeof AppealsDocument>['page']['nodes'][number];
export type AppealRecord = NonNullable<ResultOf<typeof AppealDocument>['appeal']>;
