import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui/light/signed-in';

export const OwnFundsQuery = graphql(`
  query OwnFunds {
    fundGrants(first: 50, orderBy: { field: PROPOSED_AT, direction: DESC }) { nodes { id recipientName purpose amount paid stateLabel } }
  }
`);

export const OwnFundQuery = graphql(`
  query OwnFund($id: ID!) {
    fundGrant(id: $id) {
      id version recipientName purpose amount paid state stateLabel proposedAt notice reply endReason payee { name }
      instalments { amount condition dueOn }
      payments(first: 30) {
        nodes { id version ordinal amount condition dueOn state stateLabel fulfilment paidOn voucherNumber returnReason reverseReason replaces { id } offers { action enabled } }
      }
      cases(first: 1) { nodes { turn dueOn provisional rule { text basis article } } }
      decisions(first: 6) { nodes { id outcome reason post decidedAt adverse rules { text } } }
      documents(first: 10) { nodes { id fileName } }
      offers { action enabled }
    }
  }
`);

export const ApplyForPaymentMutation = graphql(`
  mutation ApplyForPayment($id: ID!, $input: PaymentRequestInput!) {
    result: applyForPayment(id: $id, input: $input) { __typename ...RefusalDetail ... on Payment { id version state } }
  }
`, [RefusalFragment]);

export const ReplyToFundGrantMutation = graphql(`
  mutation ReplyToFundGrant($id: ID!, $version: Int!, $text: String!) {
    result: replyToFundGrant(id: $id, version: $version, text: $text) { __typename ...RefusalDetail ... on FundGrant { id version state } }
  }
`, [RefusalFragment]);

export type OwnFund = NonNullable<ResultOf<typeof OwnFundQuery>['fundGrant']>;
export type OwnPayment = OwnFund['payments']['nodes'][number];
