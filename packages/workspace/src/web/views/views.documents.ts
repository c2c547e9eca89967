import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const SavedViewsDocument = graphql(`
  query SavedViews($list: [String!]) {
    own: savedViews(first: 100, filter: { list: $list, audience: [OWN] }) { nodes { id version title query audience ownerName offers { action label enabled missing } } pageInfo { hasNextPage } }
    department: savedViews(first: 100, filter: { list: $list, audience: [DEPARTMENT] }) { nodes { id version title query audience ownerName offers { action label enabled missing } } pageInfo { hasNextPage } }
    all: savedViews(first: 100, filter: { list: $list, audience: [ALL] }) { nodes { id version title query audience ownerName offers { action label enabled missing } } pageInfo { hasNextPage } }
  }
`);

export const SavedViewDocument = graphql(`
  query SavedView($id: ID!) {
    savedView(id: $id) { id version title query audience ownerName offers { action label enabled missing } }
  }
`);

export const SaveViewDocument = graphql(`
  mutation SaveView($input: SavedViewInput!) {
    result: saveView(input: $input) {
      __typename
      ...RefusalDetail
      ... on SavedView { id title }
    }
  }
`, [RefusalFragment]);

export const ChangeViewDocument = graphql(`
  mutation ChangeView($id: ID!, $version: Int!, $title: String!, $audience: ViewAudience!) {
    result: changeView(id: $id, version: $version, title: $title, audience: $audience) {
      __typename
      ...RefusalDetail
      ... on SavedView { id title }
    }
  }
`, [RefusalFragment]);

export const OverwriteViewDocument = graphql(`
  mutation OverwriteView($id: ID!, $version: Int!, $query: String!) {
    result: overwriteView(id: $id, version: $version, query: $query) {
      __typename
      ...RefusalDetail
      ... on SavedView { id title }
    }
  }
`, [RefusalFragment]);

export const RemoveViewDocument = graphql(`
  mutation RemoveView($id: ID!, $version: Int!) {
    result: removeView(id: $id, version: $version) {
      __typename
      ...RefusalDetail
      ... on Removal { id }
    }
  }
`, [RefusalFragment]);

export type SavedViewsData = ResultOf<typeof SavedViewsDocument>;
export type SavedViewData = NonNullable<ResultOf<typeof SavedViewDocument>['savedView']>;
export type ViewAudience = SavedViewData['audience'];
