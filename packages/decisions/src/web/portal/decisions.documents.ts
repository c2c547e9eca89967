import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui/light/signed-in';

export const OwnDecisionsQuery = graphql(`
  query OwnDecisions {
    open: cases(first: 50, filter: { open: true }, orderBy: { field: ENTERED_AT, direction: DESC }) {
      nodes { id subjectType subjectId kind title stateLabel turn dueOn provisional pausedOn rule { text basis article } }
    }
    decisions(first: 50, orderBy: { field: DECIDED_AT, direction: DESC }) {
      nodes { id kind title outcome adverse post decidedAt appealUntil }
    }
  }
`);

export const OwnDecisionQuery = graphql(`
  query OwnDecision($id: ID!) {
    decision(id: $id) {
      id kind title outcome adverse reason post decidedAt appealUntil digest rules { key text basis article wording verified } factsKnown { label value } notices(first: 1) { nodes { id number } }
    }
    appeals(first: 10, filter: { decision: [$id] }) {
      nodes { id version state grounds filedAt offers { action enabled } }
    }
  }
`);

export const FileAppealMutation = graphql(`
  mutation FileAppeal($decision: ID!, $grounds: String!) {
    result: fileAppeal(decision: $decision, grounds: $grounds) { __typename ...RefusalDetail ... on Appeal { id version state grounds filedAt offers { action enabled } } }
  }
`, [RefusalFragment]);

export const WithdrawAppealMutation = graphql(`
  mutation WithdrawAppeal($id: ID!, $version: Int!) {
    result: withdrawAppeal(id: $id, version: $version) { __typename ...RefusalDetail ... on Appeal { id version state } }
  }
`, [RefusalFragment]);

type Answer = ResultOf<typeof OwnDecisionQuery>;
export type OwnCase = ResultOf<typeof OwnDecisionsQuery>['open']['nodes'][number];
export type OwnDecision = NonNullable<Answer['decision']>;
export type OwnAppeal = Answer['appeals']['nodes'][number];
