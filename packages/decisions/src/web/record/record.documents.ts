import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const SubjectCaseDocument = graphql(`
  query SubjectCase($subject: ID!) {
    cases(first: 1, filter: { subjectId: [$subject] }) {
      nodes {
        id version title kind subjectType subjectId stateLabel turn applicantName assigneeName rulesOn openedAt dueOn provisional pausedOn closedAt
        rule { id text basis article wording verified }
        offers { action label enabled missing }
        stages(first: 50) { nodes { id label turn enteredAt dueOn provisional leftAt lateBy extendedBy pausedFor } }
        events(first: 50) { nodes { id action kind reason actorName at } }
      }
    }
    decisions(first: 20, filter: { subjectId: [$subject] }) {
      nodes { id outcome adverse reason decidedBy post decidedAt appealUntil digest rules { key text basis article wording verified } factsKnown { label value } notices(first: 1) { nodes { id number } } }
    }
  }
`);

export const CaseSubjectDocument = graphql(`
  query CaseSubject($id: ID!) {
    case(id: $id) { id subjectType subjectId title kind stateLabel }
  }
`);

export const TakeCaseDocument = graphql(`
  mutation TakeCase($id: ID!, $version: Int!) {
    result: takeCase(id: $id, version: $version) { __typename ...RefusalDetail ... on Case { id version } }
  }
`, [RefusalFragment]);

export const ReleaseCaseDocument = graphql(`
  mutation ReleaseCase($id: ID!, $version: Int!, $reason: String!) {
    result: releaseCase(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Case { id version } }
  }
`, [RefusalFragment]);

export const PauseClockDocument = graphql(`
  mutation PauseClock($id: ID!, $version: Int!, $reason: String!) {
    result: pauseClock(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Case { id version } }
  }
`, [RefusalFragment]);

export const ResumeClockDocument = graphql(`
  mutation ResumeClock($id: ID!, $version: Int!, $reason: String!) {
    result: resumeClock(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Case { id version } }
  }
`, [RefusalFragment]);

export const ExtendClockDocument = graphql(`
  mutation ExtendClock($id: ID!, $version: Int!, $workdays: Int!, $reason: String!) {
    result: extendClock(id: $id, version: $version, workdays: $workdays, reason: $reason) { __typename ...RefusalDetail ... on Case { id version } }
  }
`, [RefusalFragment]);

type Answer = ResultOf<typeof SubjectCaseDocument>;
export type FollowedCase = Answer['cases']['nodes'][number];
export type MadeDecision = Answer['decisions']['nodes'][number];
