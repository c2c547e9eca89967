import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const RulesDocument = graphql(`
  query Rules {
    rules(first: 100, orderBy: { field: KEY, direction: ASC }) {
      nodes { id key title text amount unit basis article wording validFrom validTo verified place adjustable adoptedAt }
    }
  }
`);

export const RuleDocument = graphql(`
  query Rule($id: ID!) {
    rule(id: $id) { id key title text amount unit basis article wording validFrom validTo verified place adjustable adoptedBy adoptedAt }
  }
`);

export const RuleHistoryDocument = graphql(`
  query RuleHistory($key: String!) {
    rules(first: 100, filter: { key: [$key] }) { nodes { id text basis article validFrom place verified } }
    touched: cases(first: 20, filter: { open: true, ruleKey: $key }, orderBy: { field: DUE_ON, direction: ASC }) {
      nodes { id title subjectType subjectId dueOn stateLabel rule { id text } }
      totalCount
    }
  }
`);

export const AdoptRuleDocument = graphql(`
  mutation AdoptRule($input: RuleInput!) {
    result: adoptRule(input: $input) { __typename ...RefusalDetail ... on Rule { id key } }
  }
`, [RefusalFragment]);

export type RuleRow = ResultOf<typeof RulesDocument>['rules']['nodes'][number];
export type RuleRecord = NonNullable<ResultOf<typeof RuleDocument>['rule']>;
