import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const RequestDocument = graphql(`
  query CorrectionRequest($id: ID!) {
    correctionRequest(id: $id) {
      id version state organizationName requesterKind requesterName grounds validSince submittedAt answer answeredBy answeredAt unread
      changes { field label before asked outcome }
      offers { action label enabled missing }
      documents(first: 50) { nodes { id fileName size destroyedAt uploaderName createdAt } }
      organization {
        id name
        correctionRequests(first: 20, filter: { state: [SUBMITTED, RETURNED] }) { nodes { id requesterName submittedAt state changes { field label asked } } }
      }
      events(first: 50) { nodes { id action kind reason actorName at } }
    }
    correctionComparison(request: $id) { organizationVersion changes { field label before present asked outcome changedMeanwhile } }
  }
`);

export const SeenDocument = graphql(`
  mutation MarkAnswerSeen($id: ID!) {
    result: markAnswerSeen(id: $id) { __typename ...RefusalDetail ... on CorrectionRequest { id unread } }
  }
`, [RefusalFragment]);

export const WithdrawDocument = graphql(`
  mutation WithdrawCorrection($id: ID!, $version: Int!) {
    result: withdrawCorrection(id: $id, version: $version) { __typename ...RefusalDetail ... on CorrectionRequest { id version state } }
  }
`, [RefusalFragment]);

export const AcceptDocument = graphql(`
  mutation AcceptCorrection($id: ID!, $version: Int!, $organizationVersion: Int!, $fields: [String!]!, $reason: String) {
    result: acceptCorrection(id: $id, version: $version, organizationVersion: $organizationVersion, fields: $fields, reason: $reason) {
      __typename ...RefusalDetail ... on CorrectionRequest { id version state organization { id version } }
    }
  }
`, [RefusalFragment]);

export const DeclineDocument = graphql(`
  mutation DeclineCorrection($id: ID!, $version: Int!, $reason: String!) {
    result: declineCorrection(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on CorrectionRequest { id version state } }
  }
`, [RefusalFragment]);

export const ReturnDocument = graphql(`
  mutation ReturnCorrection($id: ID!, $version: Int!, $reason: String!) {
    result: returnCorrection(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on CorrectionRequest { id version state } }
  }
`, [RefusalFragment]);

type Data = ResultOf<typeof RequestDocument>;
export type RequestRecord = NonNullable<Data['correctionRequest']>;
export type Comparison = NonNullable<Data['correctionComparison']>;
