import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const ClaimDocument = graphql(`
  query Claim($id: ID!) {
    claim(id: $id) {
      id version state statedName statedCode applicantName applicantPhone post remark submittedAt answer answeredBy answeredAt
      region { code name }
      organization { id name creditCode formerNames region { name } street }
      offers { action label enabled missing }
      documents(first: 50) { nodes { id fileName size destroyedAt createdAt } }
      events(first: 50) { nodes { id action kind reason actorName at } }
    }
  }
`);

export const ClaimCandidatesDocument = graphql(`
  query ClaimCandidates($search: String!) {
    organizations(first: 8, filter: { search: $search }) { nodes { id name creditCode formerNames region { name } street } }
  }
`);

export const ClaimAdministratorsDocument = graphql(`
  query ClaimAdministrators($organization: ID!) {
    organizationAdministrators(organization: $organization) { id name phone since }
  }
`);

export const EndAdministratorDocument = graphql(`
  mutation EndAdministrator($organization: ID!, $account: ID!, $reason: String!) {
    result: endAdministrator(organization: $organization, account: $account, reason: $reason) { __typename ...RefusalDetail ... on AdministratorEnded { id } }
  }
`, [RefusalFragment]);

export const AcceptClaimDocument = graphql(`
  mutation AcceptClaim($id: ID!, $version: Int!, $organization: ID!, $reason: String!) {
    result: acceptClaim(id: $id, version: $version, organization: $organization, reason: $reason) { __typename ...RefusalDetail ... on Claim { id version state } }
  }
`, [RefusalFragment]);

export const DeclineClaimDocument = graphql(`
  mutation DeclineClaim($id: ID!, $version: Int!, $reason: String!) {
    result: declineClaim(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Claim { id version state } }
  }
`, [RefusalFragment]);

export const ReturnClaimDocument = graphql(`
  mutation ReturnClaim($id: ID!, $version: Int!, $reason: String!) {
    result: returnClaim(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Claim { id version state } }
  }
`, [RefusalFragment]);

export type ClaimRecord = NonNullable<ResultOf<typeof ClaimDocument>['claim']>;
export type ClaimedOrganization = ResultOf<typeof ClaimCandidatesDocument>['organizations']['nodes'][number];
