import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const OpenRequestsDocument = graphql(`
  query OpenCorrectionRequests($id: ID!) {
    organization(id: $id) {
      id
      correctionRequests(first: 20, filter: { state: [SUBMITTED, RETURNED] }) { nodes { id requesterName submittedAt changes { field label asked } } }
    }
  }
`);

export const RequestCorrectionDocument = graphql(`
  mutation RequestCorrection($organization: ID!, $input: CorrectionRequestInput!) {
    result: requestCorrection(organization: $organization, input: $input) { __typename ...RefusalDetail ... on CorrectionRequest { id } }
  }
`, [RefusalFragment]);

export const ResubmitDocument = graphql(`
  mutation ResubmitCorrection($id: ID!, $version: Int!, $input: CorrectionRequestInput!) {
    result: resubmitCorrection(id: $id, version: $version, input: $input) { __typename ...RefusalDetail ... on CorrectionRequest { id version state } }
  }
`, [RefusalFragment]);

export const ResubmittedDocument = graphql(`
  query ResubmittedCorrectionRequest($id: ID!) {
    correctionRequest(id: $id) {
      id version grounds validSince answer answeredBy organization { id } offers { action enabled } changes { field }
      documents(first: 50) { nodes { id fileName } }
      values {
        name formerNames creditCode codeOverrideReason kind registrationStatus registrationAuthority supervisingUnit region street foundedOn labourDomains otherDomains
        fullTimeStaff partTimeStaff volunteers annualIncome fundingSources otherFundingSources activities methods otherMethods assessmentLevel hasUnion
      }
    }
  }
`);

export type Resubmitted = NonNullable<ResultOf<typeof ResubmittedDocument>['correctionRequest']>;
