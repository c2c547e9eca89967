import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const PaymentsDocument = graphql(`
  query Payments($filter: PaymentFilter, $orderBy: PaymentOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: payments(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id ordinal amount condition dueOn state requestedBy approvedBy paidOn voucherNumber grant { id recipientName purpose } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const PaymentTotalDocument = graphql(`
  query PaymentTotal($filter: PaymentFilter, $upTo: Int) {
    page: payments(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const PaymentDocument = graphql(`
  query PaymentPage($id: ID!) {
    payment(id: $id) {
      id version ordinal amount condition dueOn state fulfilment requestedBy requestedAt approvedBy approvedAt paidBy paidAt paidOn voucherNumber returnReason reversedBy reverseReason
      grant { id recipientName purpose approvedBy } payee { id name } line { id title } replaces { id ordinal }
      entries(first: 10) { nodes { id kind amount reason postedAt postedBy } }
      documents(first: 10) { nodes { id fileName size destroyedAt } }
      events(first: 20) { nodes { id action kind reason actorName at } }
      offers { action label enabled missing }
    }
  }
`);

export const RequestPaymentDocument = graphql(`
  mutation RequestPayment($id: ID!, $input: PaymentRequestInput!) {
    result: requestPayment(id: $id, input: $input) { __typename ...RefusalDetail ... on Payment { id version state } }
  }
`, [RefusalFragment]);

export const ApprovePaymentDocument = graphql(`
  mutation ApprovePayment($id: ID!, $version: Int!) {
    result: approvePayment(id: $id, version: $version) { __typename ...RefusalDetail ... on Payment { id version state } }
  }
`, [RefusalFragment]);

export const ReturnPaymentDocument = graphql(`
  mutation ReturnPayment($id: ID!, $version: Int!, $reason: String!) {
    result: returnPayment(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Payment { id version state } }
  }
`, [RefusalFragment]);

export const SendBackPaymentDocument = graphql(`
  mutation SendBackPayment($id: ID!, $version: Int!, $reason: String!) {
    result: sendBackPayment(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Payment { id version state } }
  }
`, [RefusalFragment]);

export const PayDocument = graphql(`
  mutation Pay($id: ID!, $input: PaidInput!) {
    result: pay(id: $id, input: $input) { __typename ...RefusalDetail ... on Payment { id version state } }
  }
`, [RefusalFragment]);

export const ReversePaymentDocument = graphql(`
  mutation ReversePayment($id: ID!, $version: Int!, $reason: String!) {
    result: reversePayment(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Payment { id version state } }
  }
`, [RefusalFragment]);

export type PaymentRow = ResultOf<typeof PaymentsDocument>['page']['nodes'][number];
export type PaymentRecord = NonNullable<ResultOf<typeof PaymentDocument>['payment']>;
