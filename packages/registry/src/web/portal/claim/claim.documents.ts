import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui/light/signed-in';

export const OwnClaimsQuery = graphql(`
  query OwnClaims {
    viewer { name account }
    claims(first: 10, orderBy: { field: SUBMITTED_AT, direction: DESC }) {
      nodes {
        id version state statedName statedCode post remark region { code name } submittedAt answer answeredBy answeredAt
        offers { action enabled }
        documents(first: 50) { nodes { id fileName size destroyedAt } }
      }
    }
    regions(first: 100, filter: { current: true }) { nodes { code name kind } }
  }
`);

export const FileClaimMutation = graphql(`
  mutation FileClaim($input: ClaimInput!) {
    result: fileClaim(input: $input) { __typename ...RefusalDetail ... on Claim { id } }
  }
`, [RefusalFragment]);

export const ResubmitClaimMutation = graphql(`
  mutation ResubmitClaim($id: ID!, $version: Int!, $input: ClaimInput!) {
    result: resubmitClaim(id: $id, version: $version, input: $input) { __typename ...RefusalDetail ... on Claim { id } }
  }
`, [RefusalFragment]);

export const WithdrawClaimMutation = graphql(`
  mutation WithdrawClaim($id: ID!, $version: Int!) {
    result: withdrawClaim(id: $id, version: $version) { __typename ...RefusalDetail ... on Claim { id version state } }
  }
`, [RefusalFragment]);

export const AdministratorsQuery = graphql(`
  query OwnAdministrators($organization: ID!) {
    organizationAdministrators(organization: $organization) { id name phone since own }
  }
`);

export const OwnOrganizationIdQuery = graphql(`
  query OwnOrganizationId {
    viewer { organizationId }
  }
`);

export const EndColleagueMutation = graphql(`
  mutation EndColleague($organization: ID!, $account: ID!, $reason: String!) {
    result: endAdministrator(organization: $organization, account: $account, reason: $reason) { __typename ...RefusalDetail ... on AdministratorEnded { id } }
  }
`, [RefusalFragment]);

export type OwnClaim = ResultOf<typeof OwnClaimsQuery>['claims']['nodes'][number];
export type ClaimRegion = ResultOf<typeof OwnClaimsQuery>['regions']['nodes'][number];
export type Administrator = NonNullable<ResultOf<typeof AdministratorsQuery>['organizationAdministrators']>[number];
