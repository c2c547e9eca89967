import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui/light/signed-in';

export const OwnOrganizationQuery = graphql(`
  query OwnOrganization {
    ownOrganization {
      id
      name
      published
      doubts
      values {
        name formerNames creditCode codeOverrideReason kind registrationStatus registrationAuthority supervisingUnit region street foundedOn labourDomains otherDomains
        fullTimeStaff partTimeStaff volunteers annualIncome fundingSources otherFundingSources activities methods otherMethods assessmentLevel hasUnion
      }
    }
  }
`);

export const OwnRequestsQuery = graphql(`
  query OrganizationRequests($first: Int) {
    unread: correctionRequests(first: 20, filter: { unread: true }, orderBy: { field: SUBMITTED_AT, direction: DESC }) {
      nodes { id state submittedAt unread answer changes { field label outcome } }
    }
    recent: correctionRequests(first: $first, orderBy: { field: SUBMITTED_AT, direction: DESC }) {
      nodes { id state submittedAt unread answer changes { field label outcome } }
    }
  }
`);

export const OwnRequestQuery = graphql(`
  query OrganizationRequest($id: ID!) {
    correctionRequest(id: $id) {
      id version state grounds validSince submittedAt answer answeredBy answeredAt unread
      changes { field label before asked outcome }
      offers { action enabled }
      documents(first: 50) { nodes { id fileName size destroyedAt } }
      values {
        name formerNames creditCode codeOverrideReason kind registrationStatus registrationAuthority supervisingUnit region street foundedOn labourDomains otherDomains
        fullTimeStaff partTimeStaff volunteers annualIncome fundingSources otherFundingSources activities methods otherMethods assessmentLevel hasUnion
      }
    }
  }
`);

export const AskMutation = graphql(`
  mutation RequestOwnCorrection($organization: ID!, $input: CorrectionRequestInput!) {
    result: requestCorrection(organization: $organization, input: $input) { __typename ...RefusalDetail ... on CorrectionRequest { id } }
  }
`, [RefusalFragment]);

export const ResubmitMutation = graphql(`
  mutation ResubmitOwnCorrection($id: ID!, $version: Int!, $input: CorrectionRequestInput!) {
    result: resubmitCorrection(id: $id, version: $version, input: $input) { __typename ...RefusalDetail ... on CorrectionRequest { id version state } }
  }
`, [RefusalFragment]);

export const WithdrawMutation = graphql(`
  mutation WithdrawOwnCorrection($id: ID!, $version: Int!) {
    result: withdrawCorrection(id: $id, version: $version) { __typename ...RefusalDetail ... on CorrectionRequest { id version state } }
  }
`, [RefusalFragment]);

export const SeenMutation = graphql(`
  mutation MarkOwnAnswerSeen($id: ID!) {
    result: markAnswerSeen(id: $id) { __typename ...RefusalDetail ... on CorrectionRequest { id unread } }
  }
`, [RefusalFragment]);

export type OwnOrganization = NonNullable<ResultOf<typeof OwnOrganizationQuery>['ownOrganization']>;
export type OwnRequest = NonNullable<ResultOf<typeof OwnRequestQuery>['correctionRequest']>;
export type OwnRequestLine = ResultOf<typeof OwnRequestsQuery>['recent']['nodes'][number];
