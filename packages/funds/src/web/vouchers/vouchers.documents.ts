import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const VouchersDocument = graphql(`
  query Vouchers($month: String!) {
    voucherMonth(month: $month) { month cash reference amount }
    ledgerAccounts(first: 20) { nodes { id version account cash code name basis verified offers { action label enabled missing } } }
  }
`);

export const ChangeLedgerAccountDocument = graphql(`
  mutation ChangeLedgerAccount($id: ID!, $version: Int!, $input: LedgerAccountInput!) {
    result: changeLedgerAccount(id: $id, version: $version, input: $input) { __typename ...RefusalDetail ... on LedgerAccount { id version code name basis verified } }
  }
`, [RefusalFragment]);

export type LedgerAccountRow = ResultOf<typeof VouchersDocument>['ledgerAccounts']['nodes'][number];
