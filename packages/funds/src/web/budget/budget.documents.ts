import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const BudgetLinesDocument = graphql(`
  query BudgetLines($filter: BudgetLineFilter, $orderBy: BudgetLineOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: budgetLines(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id year code title source amount available committed paid executionRate }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const BudgetLineTotalDocument = graphql(`
  query BudgetLineTotal($filter: BudgetLineFilter, $upTo: Int) {
    page: budgetLines(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const BudgetLineDocument = graphql(`
  query BudgetLinePage($id: ID!) {
    budgetLine(id: $id) {
      id version year code title source remark revision amount available committed paid executionRate
      entries(first: 100, orderBy: { field: POSTED_AT, direction: DESC }) { totalCount nodes { id kind amount reason postedAt postedBy grant { id recipientName } collectiveDecision { id title } } }
      events(first: 20) { nodes { id action kind reason actorName at } }
      offers { action label enabled missing }
    }
  }
`);

export const UsableDecisionsDocument = graphql(`
  query UsableDecisions($kind: [DecidedMatter!]) {
    collectiveDecisions(first: 50, filter: { kind: $kind, state: [CONFIRMED] }, orderBy: { field: HELD_ON, direction: DESC }) { nodes { id title heldOn minutesNumber agendaItem amount used } }
  }
`);

export const CreateBudgetLineDocument = graphql(`
  mutation CreateBudgetLine($input: BudgetLineInput!) {
    result: createBudgetLine(input: $input) { __typename ...RefusalDetail ... on BudgetLine { id title } }
  }
`, [RefusalFragment]);

export const ChangeBudgetDocument = graphql(`
  mutation ChangeBudget($id: ID!, $version: Int!, $input: BudgetChangeInput!) {
    result: changeBudget(id: $id, version: $version, input: $input) { __typename ...RefusalDetail ... on BudgetLine { id version amount available revision executionRate } }
  }
`, [RefusalFragment]);

export const CorrectBudgetLineDocument = graphql(`
  mutation CorrectBudgetLine($id: ID!, $version: Int!, $input: BudgetLineWordsInput!) {
    result: correctBudgetLine(id: $id, version: $version, input: $input) { __typename ...RefusalDetail ... on BudgetLine { id version title remark } }
  }
`, [RefusalFragment]);

export type BudgetLineRow = ResultOf<typeof BudgetLinesDocument>['page']['nodes'][number];
export type BudgetLineRecord = NonNullable<ResultOf<typeof BudgetLineDocument>['budgetLine']>;
