import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui/light/signed-in';

export const OwnApplicationsQuery = graphql(`
  query OwnApplications {
    applications(first: 50) { nodes { id groupName stateLabel state submittedAt call { id name } } }
    calls(first: 20, filter: { state: [OPEN] }) { nodes { id name opensOn closesOn } }
  }
`);

const ApplicationFragment = graphql(`
  fragment OwnApplication on Application @_unmask {
    id version state stateLabel groupName otherNames registered peopleCount targetWorkers plan spaceWanted fundWanted remark submittedAt returnReason notice reply withoutReviews
    region { code name }
    call { id name opensOn closesOn }
    offers { action label enabled missing }
    documents(first: 30) { nodes { id fileName size destroyedAt } }
  }
`);

export const OwnApplicationQuery = graphql(`
  query OwnApplicationPage($id: ID!) {
    application(id: $id) {
      ...OwnApplication
      cases(first: 1) { nodes { stateLabel turn dueOn provisional rule { text basis article } } }
      hallEntries(first: 5) {
        nodes { id ticket position state absentReason hallPoints writtenPoints combinedPoints rank hearing { place startsAt state formula cancelReason } lines { judge total counted comment points { title points weight } } }
      }
      decisions(first: 10) { nodes { id outcome adverse reason post decidedAt rules { key text } } }
    }
    regions(first: 100, filter: { current: true }) { nodes { code name } }
  }
`, [ApplicationFragment]);

export const StartApplicationMutation = graphql(`
  mutation StartApplication($call: ID!) {
    result: startApplication(call: $call) { __typename ...RefusalDetail ... on Application { id } }
  }
`, [RefusalFragment]);

export const SaveApplicationMutation = graphql(`
  mutation SaveApplication($id: ID!, $version: Int!, $changes: [FieldChangeInput!]!, $uploads: [ID!]) {
    result: saveApplication(id: $id, version: $version, changes: $changes, uploads: $uploads) { __typename ...RefusalDetail ... on Application { ...OwnApplication } }
  }
`, [RefusalFragment, ApplicationFragment]);

export const SubmitApplicationMutation = graphql(`
  mutation SubmitApplication($id: ID!, $version: Int!) {
    result: submitApplication(id: $id, version: $version) { __typename ...RefusalDetail ... on Application { id version state } }
  }
`, [RefusalFragment]);

export const WithdrawApplicationMutation = graphql(`
  mutation WithdrawApplication($id: ID!, $version: Int!) {
    result: withdrawApplication(id: $id, version: $version) { __typename ...RefusalDetail ... on Application { id version state } }
  }
`, [RefusalFragment]);

export const ReplyToNoticeMutation = graphql(`
  mutation ReplyToNotice($id: ID!, $version: Int!, $text: String!) {
    result: replyToNotice(id: $id, version: $version, text: $text) { __typename ...RefusalDetail ... on Application { id version state } }
  }
`, [RefusalFragment]);

type Answer = ResultOf<typeof OwnApplicationQuery>;
export type OwnApplication = ResultOf<typeof ApplicationFragment>;
export type OwnApplicationFull = NonNullable<Answer['application']>;
export type PortalRegion = Answer['regions']['nodes'][number];
