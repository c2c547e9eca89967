import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const AccountsDocument = graphql(`
  query Accounts($filter: AccountFilter, $orderBy: AccountOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: accounts(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id account displayName department disabledAt unit { name } grants(first: 10, filter: { state: [CONFIRMED, REQUESTED] }) { nodes { id roleTitle state validFrom validTo delegator { id } } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const AccountTotalDocument = graphql(`
  query AccountTotal($filter: AccountFilter, $upTo: Int) {
    page: accounts(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const AccountDocument = graphql(`
  query Account($id: ID!) {
    account(id: $id) {
      id version account displayName department disabledAt passwordTemporaryUntil secondFactorSince passkeys createdAt unit { id name kind }
      grants(first: 50, orderBy: { field: REQUESTED_AT, direction: DESC }) {
        nodes { id version role roleTitle state validFrom validTo grounds requestedBy requestedAt decidedBy decidedAt decisionReason delegator { id displayName } offers { action label enabled missing } }
      }
      events(last: 50) { nodes { id action kind reason actorName at } }
    }
  }
`);

export const UnitsDocument = graphql(`
  query Units {
    units(first: 100) { nodes { id code name kind } }
  }
`);

export const OpenAccountDocument = graphql(`
  mutation OpenAccount($input: AccountInput!) {
    result: openAccount(input: $input) { __typename ...RefusalDetail ... on AccountOpened { account oneTimePassword } }
  }
`, [RefusalFragment]);

export const ResetPasswordDocument = graphql(`
  mutation ResetPassword($id: ID!, $version: Int!, $reason: String!) {
    result: resetPassword(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on AccountOpened { account oneTimePassword } }
  }
`, [RefusalFragment]);

export const ResetSecondFactorDocument = graphql(`
  mutation ResetSecondFactor($id: ID!, $version: Int!, $reason: String!) {
    result: resetSecondFactor(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Account { id version secondFactorSince passkeys } }
  }
`, [RefusalFragment]);

export const DisableAccountDocument = graphql(`
  mutation DisableAccount($id: ID!, $version: Int!, $reason: String!) {
    result: disableAccount(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Account { id version disabledAt } }
  }
`, [RefusalFragment]);

export const EnableAccountDocument = graphql(`
  mutation EnableAccount($id: ID!, $version: Int!, $reason: String!) {
    result: enableAccount(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Account { id version disabledAt } }
  }
`, [RefusalFragment]);

export type AccountRow = ResultOf<typeof AccountsDocument>['page']['nodes'][number];
export type AccountRecord = NonNullable<ResultOf<typeof AccountDocument>['account']>;
export type GrantRecord = AccountRecord['grants']['nodes'][number];
