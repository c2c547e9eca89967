import { graphql, type ResultOf } from '@gongqiao/schema';

export const ExplainAccessDocument = graphql(`
  query ExplainAccess($noun: String!, $id: ID!, $account: String!) {
    explainAccess(noun: $noun, id: $id, account: $account) {
      account name department unit disabled seen published own
      roles { title reaches scope delegator requestedBy decidedBy decidedAt validFrom validTo }
    }
  }
`);

export type Explanation = NonNullable<ResultOf<typeof ExplainAccessDocument>['explainAccess']>;
export type RoleReach = Explanation['roles'][number];
