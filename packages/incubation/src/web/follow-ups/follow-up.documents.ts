import { graphql, type ResultOf } from '@gongqiao/schema';

export const FollowUpDocument = graphql(`
  query FollowUp($id: ID!) {
    followUp(id: $id) {
      id months dueOn state active people registered served needs remark answeredBy answeredAt
      differences { label before after }
      residency { id groupName outcome endedOn }
    }
  }
`);

export type FollowUpRecord = NonNullable<ResultOf<typeof FollowUpDocument>['followUp']>;
