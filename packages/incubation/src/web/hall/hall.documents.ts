import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const HearingsDocument = graphql(`
  query Hearings($filter: HearingFilter, $orderBy: HearingOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: hearings(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id callName place startsAt state }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const HearingTotalDocument = graphql(`
  query HearingTotal($filter: HearingFilter, $upTo: Int) {
    page: hearings(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const HallPulseDocument = graphql(`
  query HallPulse($id: ID!) { hallPulse(id: $id) }
`);

const StandingFragment = graphql(`
  fragment Standing on HallStanding @_unmask { hall written combined rank lines { judge total counted comment points { title points weight } } }
`);

export const HearingDocument = graphql(`
  query Hearing($id: ID!) {
    hearing(id: $id) {
      id version callName place startsAt hallWeight writtenWeight formula formulaDigest judgeNames drawSeed orderReason cancelReason state publishedAt closedAt
      call { id }
      offers { action label enabled missing }
      events(first: 50) { nodes { id action kind reason actorName at } }
    }
    hallBoard(id: $id) {
      entries { id version ticket position application name state absentReason judges { sheet version name state reopens } standing { ...Standing } }
    }
  }
`, [StandingFragment]);

export const HearingCandidatesDocument = graphql(`
  query HearingCandidates($call: ID!) {
    applications(first: 100, filter: { call: [$call], state: [REVIEWING] }) { nodes { id groupName blindNumber } }
  }
`);

export const AssignableJudgesDocument = graphql(`
  query AssignableJudges { assignableJudges { id name post } }
`);

export const CreateHearingDocument = graphql(`
  mutation CreateHearing($call: ID!, $input: HearingInput!) {
    result: createHearing(call: $call, input: $input) { __typename ...RefusalDetail ... on Hearing { id version } }
  }
`, [RefusalFragment]);

export const ReviseHearingDocument = graphql(`
  mutation ReviseHearing($id: ID!, $version: Int!, $input: HearingInput!) {
    result: reviseHearing(id: $id, version: $version, input: $input) { __typename ...RefusalDetail ... on Hearing { id version } }
  }
`, [RefusalFragment]);

export const PublishHearingDocument = graphql(`
  mutation PublishHearing($id: ID!, $version: Int!) {
    result: publishHearing(id: $id, version: $version) { __typename ...RefusalDetail ... on Hearing { id version } }
  }
`, [RefusalFragment]);

export const CancelHearingDocument = graphql(`
  mutation CancelHearing($id: ID!, $version: Int!, $reason: String!) {
    result: cancelHearing(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Hearing { id version } }
  }
`, [RefusalFragment]);

export const EnterApplicationsDocument = graphql(`
  mutation EnterApplications($id: ID!, $version: Int!, $applications: [ID!]!) {
    result: enterApplications(id: $id, version: $version, applications: $applications) { __typename ...RefusalDetail ... on Hearing { id version } }
  }
`, [RefusalFragment]);

export const DrawHearingDocument = graphql(`
  mutation DrawHearing($id: ID!, $version: Int!) {
    result: drawHearing(id: $id, version: $version) { __typename ...RefusalDetail ... on Hearing { id version } }
  }
`, [RefusalFragment]);

export const ArrangeHearingDocument = graphql(`
  mutation ArrangeHearing($id: ID!, $version: Int!, $order: [ID!]!, $reason: String!) {
    result: arrangeHearing(id: $id, version: $version, order: $order, reason: $reason) { __typename ...RefusalDetail ... on Hearing { id version } }
  }
`, [RefusalFragment]);

export const StartHearingDocument = graphql(`
  mutation StartHearing($id: ID!, $version: Int!) {
    result: startHearing(id: $id, version: $version) { __typename ...RefusalDetail ... on Hearing { id version } }
  }
`, [RefusalFragment]);

export const NextHallEntryDocument = graphql(`
  mutation NextHallEntry($id: ID!, $version: Int!, $reason: String) {
    result: nextHallEntry(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Hearing { id version } }
  }
`, [RefusalFragment]);

export const MissHallEntryDocument = graphql(`
  mutation MissHallEntry($id: ID!, $version: Int!, $reason: String!) {
    result: missHallEntry(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on HallEntry { id version } }
  }
`, [RefusalFragment]);

export const ReopenHallSheetDocument = graphql(`
  mutation ReopenHallSheet($id: ID!, $version: Int!, $reason: String!) {
    result: reopenHallSheet(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on HallSheet { id version } }
  }
`, [RefusalFragment]);

export const CloseHearingDocument = graphql(`
  mutation CloseHearing($id: ID!, $version: Int!) {
    result: closeHearing(id: $id, version: $version) { __typename ...RefusalDetail ... on Hearing { id version } }
  }
`, [RefusalFragment]);

type Answer = ResultOf<typeof HearingDocument>;
export type HearingRow = ResultOf<typeof HearingsDocument>['page']['nodes'][number];
export type HearingRecord = NonNullable<Answer['hearing']>;
export type BoardEntry = NonNullable<Answer['hallBoard']>['entries'][number];
export type BoardJudge = BoardEntry['judges'][number];
