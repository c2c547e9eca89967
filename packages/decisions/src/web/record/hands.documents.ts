import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const ColleaguesDocument = graphql(`
  query Colleagues($case: ID!) {
    colleagues(case: $case) { id name post acts holds }
  }
`);

export const CopyReadersDocument = graphql(`
  query CopyReaders($case: ID!) {
    copyReaders(case: $case) { id name post }
  }
`);

export const CopyCaseDocument = graphql(`
  mutation CopyCase($id: ID!, $to: [ID!]!, $note: String) {
    result: copyCase(id: $id, to: $to, note: $note) { __typename ...RefusalDetail ... on Case { id version } }
  }
`, [RefusalFragment]);

export const HandCaseDocument = graphql(`
  mutation HandCase($id: ID!, $version: Int!, $to: ID!, $reason: String!) {
    result: handCase(id: $id, version: $version, to: $to, reason: $reason) { __typename ...RefusalDetail ... on Case { id version } }
  }
`, [RefusalFragment]);

export const ConsultDocument = graphql(`
  mutation Consult($case: ID!, $to: ID!, $question: String!) {
    result: consult(case: $case, to: $to, question: $question) { __typename ...RefusalDetail ... on Consultation { id version } }
  }
`, [RefusalFragment]);

export const ConsultationsDocument = graphql(`
  query CaseConsultations($case: ID!) {
    consultations(first: 50, filter: { case: [$case] }) { nodes { id version askedBy adviser question answer state askedAt answeredAt offers { action label enabled missing } } }
  }
`);

export const AnswerConsultationDocument = graphql(`
  mutation AnswerConsultation($id: ID!, $version: Int!, $answer: String!) {
    result: answerConsultation(id: $id, version: $version, answer: $answer) { __typename ...RefusalDetail ... on Consultation { id version } }
  }
`, [RefusalFragment]);

export const WithdrawConsultationDocument = graphql(`
  mutation WithdrawConsultation($id: ID!, $version: Int!) {
    result: withdrawConsultation(id: $id, version: $version) { __typename ...RefusalDetail ... on Consultation { id version } }
  }
`, [RefusalFragment]);

export type ConsultationLine = ResultOf<typeof ConsultationsDocument>['consultations']['nodes'][number];
