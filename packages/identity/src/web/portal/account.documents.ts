import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui/light/signed-in';

export const OwnPersonQuery = graphql(`
  query OwnPerson {
    viewer { kind name account phone organizationId }
    ownSessions { id device createdAt lastSeenAt current }
  }
`);

export const PersonVisitorQuery = graphql(`
  query PersonVisitor {
    viewer { kind }
  }
`);

export const EndOwnSessionMutation = graphql(`
  mutation EndOwnSession($id: ID!) {
    result: endSession(id: $id) { __typename ...RefusalDetail ... on SessionEnded { id } }
  }
`, [RefusalFragment]);

export type OwnPerson = ResultOf<typeof OwnPersonQuery>;
