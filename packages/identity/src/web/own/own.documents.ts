import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const OwnAccountDocument = graphql(`
  query OwnAccount($account: String!) {
    accounts(first: 1, filter: { account: [$account] }) {
      nodes {
        id account displayName department unit { name }
        grants(first: 50, filter: { state: [CONFIRMED] }) { nodes { id roleTitle state validFrom validTo delegator { id displayName } } }
        delegations(first: 50, filter: { state: [CONFIRMED] }, orderBy: { field: REQUESTED_AT, direction: DESC }) { nodes { id version roleTitle validFrom validTo grounds account { displayName } offers { action label enabled missing } } }
      }
    }
  }
`);

export const OwnSessionsDocument = graphql(`
  query OwnSessions {
    ownSessions { id device createdAt lastSeenAt current }
  }
`);

export const EndSessionDocument = graphql(`
  mutation EndSession($id: ID!) {
    result: endSession(id: $id) { __typename ...RefusalDetail ... on SessionEnded { id } }
  }
`, [RefusalFragment]);

export const ColleaguesDocument = graphql(`
  query Colleagues {
    accounts(first: 100, filter: { disabled: false }) { nodes { id account displayName } }
  }
`);

export const DelegateDocument = graphql(`
  mutation Delegate($input: DelegationInput!) {
    result: delegate(input: $input) { __typename ...RefusalDetail ... on Account { id } }
  }
`, [RefusalFragment]);

export const TakeBackDocument = graphql(`
  mutation TakeBackDelegation($id: ID!, $version: Int!) {
    result: takeBackDelegation(id: $id, version: $version) { __typename ...RefusalDetail ... on Grant { id version state } }
  }
`, [RefusalFragment]);

export type OwnAccount = ResultOf<typeof OwnAccountDocument>['accounts']['nodes'][number];
export type Delegation = OwnAccount['delegations']['nodes'][number];
export type Session = ResultOf<typeof OwnSessionsDocument>['ownSessions'][number];
