import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const ClosuresDocument = graphql(`
  query Closures($filter: ClosureFilter, $orderBy: ClosureOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: closures(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id version startsAt endsAt reason moved displaced state space { name } venue { id name } offers { action label enabled missing } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const ClosureTotalDocument = graphql(`
  query ClosureTotal($filter: ClosureFilter, $upTo: Int) {
    page: closures(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const PreviewClosureDocument = graphql(`
  mutation PreviewClosure($input: ClosureSpanInput!) {
    result: previewClosure(input: $input) {
      __typename ...RefusalDetail
      ... on ClosurePreview { affected { id holder purpose people startsAt endsAt proposal { id name } choices { id name capacity } } }
    }
  }
`, [RefusalFragment]);

export const CloseSpaceDocument = graphql(`
  mutation CloseSpace($input: ClosureInput!) {
    result: closeSpace(input: $input) { __typename ...RefusalDetail ... on Closure { id moved displaced } }
  }
`, [RefusalFragment]);

export const LiftClosureDocument = graphql(`
  mutation LiftClosure($id: ID!, $version: Int!) {
    result: liftClosure(id: $id, version: $version) { __typename ...RefusalDetail ... on Closure { id version state } }
  }
`, [RefusalFragment]);

export type ClosureRow = ResultOf<typeof ClosuresDocument>['page']['nodes'][number];
export type Affected = Extract<ResultOf<typeof PreviewClosureDocument>['result'], { __typename: 'ClosurePreview' }>['affected'][number];
