import { graphql, type ResultOf, type VariablesOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const DraftDocument = graphql(`
  query OwnDraft($subject: ID!) {
    draft(subject: $subject) { subject baseVersion fields { field text words } reason device savedAt }
  }
`);

export const SaveDraftDocument = graphql(`
  mutation SaveDraft($input: DraftInput!) {
    result: saveDraft(input: $input) {
      __typename
      ...RefusalDetail
      ... on Draft { savedAt }
    }
  }
`, [RefusalFragment]);

export const DiscardDraftDocument = graphql(`
  mutation DiscardDraft($subject: ID!) {
    result: discardDraft(subject: $subject) {
      __typename
      ...RefusalDetail
      ... on Removal { id }
    }
  }
`, [RefusalFragment]);

export const EditorsDocument = graphql(`
  query Editors($subject: ID!) {
    editors(subject: $subject) { name place fields secondsAgo }
  }
`);

export type ServerDraft = NonNullable<ResultOf<typeof DraftDocument>['draft']>;
export type DraftInput = VariablesOf<typeof SaveDraftDocument>['input'];
export type EditorData = ResultOf<typeof EditorsDocument>['editors'][number];
