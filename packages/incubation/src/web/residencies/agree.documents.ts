import { graphql } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const CountersignDocument = graphql(`
  mutation CountersignAgreement($id: ID!, $version: Int!, $digest: String!) {
    result: countersignAgreement(id: $id, version: $version, digest: $digest) { __typename ...RefusalDetail ... on Residency { id version } }
  }
`, [RefusalFragment]);

export const RedraftDocument = graphql(`
  mutation RedraftAgreement($id: ID!, $version: Int!, $startsOn: LocalDate!, $endsOn: LocalDate!, $terms: String) {
    result: redraftAgreement(id: $id, version: $version, startsOn: $startsOn, endsOn: $endsOn, terms: $terms) { __typename ...RefusalDetail ... on Residency { id version } }
  }
`, [RefusalFragment]);

export const AllocateDeskDocument = graphql(`
  mutation AllocateDesk($id: ID!, $version: Int!, $space: ID!) {
    result: allocateDesk(id: $id, version: $version, space: $space) { __typename ...RefusalDetail ... on Residency { id version } }
  }
`, [RefusalFragment]);

export const AppointMentorDocument = graphql(`
  mutation AppointMentor($id: ID!, $version: Int!, $input: MentorInput!) {
    result: appointMentor(id: $id, version: $version, input: $input) { __typename ...RefusalDetail ... on Residency { id version } }
  }
`, [RefusalFragment]);

export const ProlongDocument = graphql(`
  mutation ProlongResidency($id: ID!, $version: Int!, $reason: String!, $endsOn: LocalDate!) {
    result: prolongResidency(id: $id, version: $version, reason: $reason, endsOn: $endsOn) { __typename ...RefusalDetail ... on Residency { id version } }
  }
`, [RefusalFragment]);

export const ReceiveItemDocument = graphql(`
  mutation ReceiveItem($id: ID!, $version: Int!) {
    result: receiveItem(id: $id, version: $version) { __typename ...RefusalDetail ... on HandOverItem { id version receivedBy receivedAt } }
  }
`, [RefusalFragment]);

export const WaiveItemDocument = graphql(`
  mutation WaiveItem($id: ID!, $version: Int!, $reason: String!) {
    result: waiveItem(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on HandOverItem { id version waivedReason } }
  }
`, [RefusalFragment]);

export const CorrectSessionDocument = graphql(`
  mutation CorrectSession($id: ID!, $version: Int!, $minutes: Int!, $attendance: Int!, $reason: String!) {
    result: correctSession(id: $id, version: $version, minutes: $minutes, attendance: $attendance, reason: $reason) { __typename ...RefusalDetail ... on MentoringSession { id version state } }
  }
`, [RefusalFragment]);

export const RecordSessionsDocument = graphql(`
  mutation RecordSessions($rows: [SessionInput!]!) {
    result: recordSessions(rows: $rows) { __typename ...RefusalDetail ... on SessionsRecorded { saved rows { entryKey session problem field } } }
  }
`, [RefusalFragment]);

export const AttachSignedCopyDocument = graphql(`
  mutation AttachSignedCopy($id: ID!, $uploads: [ID!]!) {
    result: attachSignedCopy(id: $id, uploads: $uploads) { __typename ...RefusalDetail ... on ResidencyAgreement { id version } }
  }
`, [RefusalFragment]);
