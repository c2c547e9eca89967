import { type FragmentOf, graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const StatementFragment = graphql(`
  fragment StatementFacts on Statement @_unmask {
    id version field label stated source origin validSince statedBy statedAt state decisionReason decidedBy decidedAt offers { action label enabled missing }
  }
`);

export type StatementFacts = FragmentOf<typeof StatementFragment>;

export const ChooseStatementDocument = graphql(`
  mutation ChooseStatement($id: ID!, $version: Int!, $action: StatementAction!, $reason: String!) {
    result: chooseStatement(id: $id, version: $version, action: $action, reason: $reason) {
      __typename
      ...RefusalDetail
      ... on Statement { id version state organization { id version } }
    }
  }
`, [RefusalFragment]);

export const StatementsDocument = graphql(`
  query Statements($filter: StatementFilter, $orderBy: StatementOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: statements(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        ...StatementFacts
        organization {
          id name creditCode kind registrationStatus registrationAuthority supervisingUnit region { code name } street foundedOn labourDomains otherDomains formerNames codeOverrideReason
          fullTimeStaff partTimeStaff volunteers annualIncome fundingSources otherFundingSources activities methods otherMethods assessmentLevel hasUnion
        }
      }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`, [StatementFragment]);

export const StatementTotalDocument = graphql(`
  query StatementTotal($filter: StatementFilter, $upTo: Int) {
    page: statements(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export type StatementRow = ResultOf<typeof StatementsDocument>['page']['nodes'][number];
