import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const GrantsDocument = graphql(`
  query Grants($filter: GrantFilter, $orderBy: GrantOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: grants(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id version roleTitle state validFrom validTo grounds requestedBy requestedAt decidedBy decidedAt decisionReason
        account { id account displayName department unit { name } } delegator { id displayName } offers { action label enabled missing }
      }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const GrantTotalDocument = graphql(`
  query GrantTotal($filter: GrantFilter, $upTo: Int) {
    page: grants(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const RolesDocument = graphql(`
  query Roles {
    roles { key title reach }
  }
`);

export const RequestGrantDocument = graphql(`
  mutation RequestGrant($input: GrantInput!) {
    result: requestGrant(input: $input) { __typename ...RefusalDetail ... on Grant { id account { id } } }
  }
`, [RefusalFragment]);

export const DecideGrantDocument = graphql(`
  mutation DecideGrant($id: ID!, $version: Int!, $action: GrantAction!, $reason: String) {
    result: decideGrant(id: $id, version: $version, action: $action, reason: $reason) { __typename ...RefusalDetail ... on Grant { id version state account { id } } }
  }
`, [RefusalFragment]);

export type GrantRow = ResultOf<typeof GrantsDocument>['page']['nodes'][number];
