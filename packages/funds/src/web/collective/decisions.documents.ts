import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const DecisionsDocument = graphql(`
  query CollectiveDecisions($filter: CollectiveDecisionFilter, $orderBy: CollectiveDecisionOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: collectiveDecisions(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id kind body heldOn minutesNumber agendaItem title amount used state }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const DecisionTotalDocument = graphql(`
  query CollectiveDecisionTotal($filter: CollectiveDecisionFilter, $upTo: Int) {
    page: collectiveDecisions(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const DecisionDocument = graphql(`
  query CollectiveDecisionPage($id: ID!) {
    collectiveDecision(id: $id) {
      id version kind body heldOn minutesNumber agendaItem title amount used recused state recordedBy confirmedBy confirmedAt
      documents(first: 5) { nodes { id fileName size destroyedAt } }
      uses(first: 100) { nodes { id kind amount reason postedAt postedBy grant { id recipientName } } }
      events(first: 20) { nodes { id action kind reason actorName at } }
      offers { action label enabled missing }
    }
  }
`);

export const RecordDecisionDocument = graphql(`
  mutation RecordCollectiveDecision($input: CollectiveDecisionInput!) {
    result: recordCollectiveDecision(input: $input) { __typename ...RefusalDetail ... on CollectiveDecision { id title } }
  }
`, [RefusalFragment]);

export const ConfirmDecisionDocument = graphql(`
  mutation ConfirmCollectiveDecision($id: ID!, $version: Int!) {
    result: confirmCollectiveDecision(id: $id, version: $version) { __typename ...RefusalDetail ... on CollectiveDecision { id version state } }
  }
`, [RefusalFragment]);

export const StrikeDecisionDocument = graphql(`
  mutation StrikeCollectiveDecision($id: ID!, $version: Int!, $reason: String!) {
    result: strikeCollectiveDecision(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on CollectiveDecision { id version state } }
  }
`, [RefusalFragment]);

export type DecisionRow = ResultOf<typeof DecisionsDocument>['page']['nodes'][number];
export type DecisionRecord = NonNullable<ResultOf<typeof DecisionDocument>['collectiveDecision']>;
