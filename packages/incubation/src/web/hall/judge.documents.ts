import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const JudgedHearingsDocument = graphql(`
  query JudgedHearings {
    hearings(first: 50, orderBy: { field: STARTS_AT, direction: DESC }) { nodes { id callName place startsAt state } }
  }
`);

export const HallDeskDocument = graphql(`
  query HallDesk($id: ID!) {
    hearing(id: $id) { id callName place startsAt state formula }
    hallDesk(id: $id) {
      id state
      entries {
        id position name state sheet version sheetState open reopenReason comment total
        criteria { id title guide weight points }
        standing { hall written combined rank lines { judge total counted comment } }
      }
    }
  }
`);

export const DeclareHallInterestsDocument = graphql(`
  mutation DeclareHallInterests($hearing: ID!, $recusals: [RecusalInput!]!) {
    result: declareHallInterests(hearing: $hearing, recusals: $recusals) { __typename ...RefusalDetail ... on HallSheet { id version } }
  }
`, [RefusalFragment]);

export const RecuseHallSheetDocument = graphql(`
  mutation RecuseHallSheet($id: ID!, $version: Int!, $interest: String!) {
    result: recuseHallSheet(id: $id, version: $version, interest: $interest) { __typename ...RefusalDetail ... on HallSheet { id version } }
  }
`, [RefusalFragment]);

export const SubmitHallScoresDocument = graphql(`
  mutation SubmitHallScores($id: ID!, $version: Int!, $points: [HallPointInput!]!, $comment: String!) {
    result: submitHallScores(id: $id, version: $version, points: $points, comment: $comment) { __typename ...RefusalDetail ... on HallSheet { id version state } }
  }
`, [RefusalFragment]);

type Answer = ResultOf<typeof HallDeskDocument>;
export type Desk = NonNullable<Answer['hallDesk']>;
export type DeskEntry = Desk['entries'][number];
export type JudgedHearing = NonNullable<Answer['hearing']>;
