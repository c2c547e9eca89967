import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const AgreementsDocument = graphql(`
  query PartnerAgreements($filter: PartnerAgreementFilter, $orderBy: PartnerAgreementOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: partnerAgreements(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id version partner kind purpose scopes validFrom validTo state requestedBy requestedAt decidedBy decisionReason offers { action label enabled missing } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const AgreementTotalDocument = graphql(`
  query PartnerAgreementTotal($filter: PartnerAgreementFilter, $upTo: Int) {
    page: partnerAgreements(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const AgreementDocument = graphql(`
  query PartnerAgreement($id: ID!) {
    partnerAgreement(id: $id) {
      id version partner kind purpose scopes validFrom validTo budget state requestedBy requestedAt decidedBy decidedAt decisionReason offers { action label enabled missing }
      clients(first: 50) { nodes { id version title clientId method openedAt closedAt lastUsedAt } }
      events(last: 50) { nodes { id action kind reason actorName at } }
    }
  }
`);

export const RequestAgreementDocument = graphql(`
  mutation RequestPartnerAgreement($input: PartnerAgreementInput!) {
    result: requestPartnerAgreement(input: $input) { __typename ...RefusalDetail ... on PartnerAgreement { id } }
  }
`, [RefusalFragment]);

export const DecideAgreementDocument = graphql(`
  mutation DecidePartnerAgreement($id: ID!, $version: Int!, $action: PartnerAgreementAction!, $reason: String) {
    result: decidePartnerAgreement(id: $id, version: $version, action: $action, reason: $reason) { __typename ...RefusalDetail ... on PartnerAgreement { id version state } }
  }
`, [RefusalFragment]);

export const OpenClientDocument = graphql(`
  mutation OpenPartnerClient($input: PartnerClientInput!) {
    result: openPartnerClient(input: $input) { __typename ...RefusalDetail ... on PartnerClientOpened { client clientId secret } }
  }
`, [RefusalFragment]);

export const CloseClientDocument = graphql(`
  mutation ClosePartnerClient($id: ID!, $version: Int!, $reason: String!) {
    result: closePartnerClient(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on PartnerClient { id version closedAt } }
  }
`, [RefusalFragment]);

export type AgreementRow = ResultOf<typeof AgreementsDocument>['page']['nodes'][number];
export type AgreementRecord = NonNullable<ResultOf<typeof AgreementDocument>['partnerAgreement']>;
export type ClientRecord = AgreementRecord['clients']['nodes'][number];
