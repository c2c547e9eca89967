import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const ListsDocument = graphql(`
  query AuthorityLists($filter: AuthorityListFilter, $orderBy: AuthorityListOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: authorityLists(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id kind authority reportYear sourceUrl asOf complete fileName total matched unmatched ended senderName createdAt }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const ListTotalDocument = graphql(`
  query AuthorityListTotal($filter: AuthorityListFilter, $upTo: Int) {
    page: authorityLists(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const PreviewListDocument = graphql(`
  mutation PreviewAuthorityList($uploadId: ID!, $input: AuthorityListInput!) {
    result: previewAuthorityList(uploadId: $uploadId, input: $input) { __typename ...RefusalDetail ... on AuthorityListPreview { total matched unmatched removed ended columns { header understood } } }
  }
`, [RefusalFragment]);

export const RecordListDocument = graphql(`
  mutation RecordAuthorityList($uploadId: ID!, $input: AuthorityListInput!) {
    result: recordAuthorityList(uploadId: $uploadId, input: $input) { __typename ...RefusalDetail ... on AuthorityList { id matched ended } }
  }
`, [RefusalFragment]);

export type ListRow = ResultOf<typeof ListsDocument>['page']['nodes'][number];
export type Preview = Extract<ResultOf<typeof PreviewListDocument>['result'], { __typename: 'AuthorityListPreview' }>;
