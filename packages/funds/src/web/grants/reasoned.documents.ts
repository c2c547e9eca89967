import { graphql } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const WithdrawGrantDocument = graphql(`
  mutation WithdrawFundGrant($id: ID!, $version: Int!, $reason: String!) {
    result: withdrawFundGrant(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on FundGrant { id version state } }
  }
`, [RefusalFragment]);

export const ReturnGrantDocument = graphql(`
  mutation ReturnFundGrant($id: ID!, $version: Int!, $reason: String!) {
    result: returnFundGrant(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on FundGrant { id version state } }
  }
`, [RefusalFragment]);

export const NotifyGrantDocument = graphql(`
  mutation NotifyFundGrant($id: ID!, $version: Int!, $reason: String!) {
    result: notifyFundGrant(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on FundGrant { id version state } }
  }
`, [RefusalFragment]);

export const DeclineGrantDocument = graphql(`
  mutation DeclineFundGrant($id: ID!, $version: Int!, $reason: String!) {
    result: declineFundGrant(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on FundGrant { id version state } }
  }
`, [RefusalFragment]);

export const NotifyEndGrantDocument = graphql(`
  mutation NotifyFundGrantEnd($id: ID!, $version: Int!, $reason: String!) {
    result: notifyFundGrantEnd(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on FundGrant { id version state } }
  }
`, [RefusalFragment]);

export const KeepGrantDocument = graphql(`
  mutation KeepFundGrant($id: ID!, $version: Int!, $reason: String!) {
    result: keepFundGrant(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on FundGrant { id version state } }
  }
`, [RefusalFragment]);

export const EndGrantDocument = graphql(`
  mutation EndFundGrant($id: ID!, $version: Int!, $reason: String!) {
    result: endFundGrant(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on FundGrant { id version state } }
  }
`, [RefusalFragment]);
