import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const DeliveriesDocument = graphql(`
  query MessageDeliveries($filter: MessageDeliveryFilter, $orderBy: MessageDeliveryOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: messageDeliveries(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id version channel state attempts nextAt lastAt problem createdAt offers { action label enabled missing } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const DeliveryTotalDocument = graphql(`
  query MessageDeliveryTotal($filter: MessageDeliveryFilter, $upTo: Int) {
    page: messageDeliveries(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const RetryDeliveryDocument = graphql(`
  mutation RetryMessageDelivery($id: ID!, $version: Int!) {
    result: retryDelivery(id: $id, version: $version) { __typename ...RefusalDetail ... on MessageDelivery { id version state } }
  }
`, [RefusalFragment]);

export type DeliveryRow = ResultOf<typeof DeliveriesDocument>['page']['nodes'][number];
