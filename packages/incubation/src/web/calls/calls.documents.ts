import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const CallsDocument = graphql(`
  query Calls($filter: CallFilter, $orderBy: CallOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: calls(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id name state opensOn closesOn region { name } applications { totalCount } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const CallTotalDocument = graphql(`
  query CallTotal($filter: CallFilter, $upTo: Int) {
    page: calls(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const CallDocument = graphql(`
  query Call($id: ID!) {
    call(id: $id) {
      id version name state offered offerText applicants limitReason opensOn closesOn criteriaNumber criteriaDigest publishedAt withdrawnReason
      region { code name }
      offers { action label enabled missing }
      editions(first: 20) { nodes { id number digest publishedAt reason criteria(first: 30) { nodes { id title guide weight } } } }
      applications { totalCount }
      hearings(first: 5) { nodes { id state startsAt place } }
      events(first: 30) { nodes { id action kind reason actorName at } }
    }
  }
`);

export const CreateCallDocument = graphql(`
  mutation CreateCall($input: CallInput!) {
    result: createCall(input: $input) { __typename ...RefusalDetail ... on Call { id version } }
  }
`, [RefusalFragment]);

export const ReviseCallDocument = graphql(`
  mutation ReviseCall($id: ID!, $version: Int!, $input: CallInput!) {
    result: reviseCall(id: $id, version: $version, input: $input) { __typename ...RefusalDetail ... on Call { id version } }
  }
`, [RefusalFragment]);

export const PublishCallDocument = graphql(`
  mutation PublishCall($id: ID!, $version: Int!, $digest: String!) {
    result: publishCall(id: $id, version: $version, digest: $digest) { __typename ...RefusalDetail ... on Call { id version state } }
  }
`, [RefusalFragment]);

export const AmendCriteriaDocument = graphql(`
  mutation AmendCriteria($id: ID!, $version: Int!, $reason: String!, $criteria: [CriterionInput!]!) {
    result: amendCriteria(id: $id, version: $version, reason: $reason, criteria: $criteria) { __typename ...RefusalDetail ... on Call { id version closesOn } }
  }
`, [RefusalFragment]);

export const FinishCallDocument = graphql(`
  mutation FinishCall($id: ID!, $version: Int!) {
    result: finishCall(id: $id, version: $version) { __typename ...RefusalDetail ... on Call { id version state } }
  }
`, [RefusalFragment]);

export const WithdrawCallDocument = graphql(`
  mutation WithdrawCall($id: ID!, $version: Int!, $reason: String!) {
    result: withdrawCall(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Call { id version state } }
  }
`, [RefusalFragment]);

export type CallRow = ResultOf<typeof CallsDocument>['page']['nodes'][number];
export type CallRecord = NonNullable<ResultOf<typeof CallDocument>['call']>;
export type Edition = CallRecord['editions']['nodes'][number];
