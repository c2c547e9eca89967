import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

const DeliveryFragment = graphql(`
  fragment DeliveryRow on PartnerDelivery @_unmask { id version kind state entries madeAt attempts nextAttemptAt problem deliveredAt offers { action label enabled missing } }
`);

export const ProgramDocument = graphql(`
  query PartnerProgram($id: ID!) {
    partnerClient(id: $id) {
      id title clientId method openedAt closedAt lastUsedAt lastTokenAt feedAskedAt feedUntil
      agreement { id partner state validFrom validTo budget }
      usages(last: 7) { nodes { id day requests objects } }
      refusals(last: 10) { nodes { id day code times message lastAt } }
      webhooks(first: 1) {
        nodes {
          id version url state pausedBecause secretNumber secretSince toldUntil setAt offers { action label enabled missing }
          waiting: deliveries(filter: { state: [WAITING] }, last: 5) { nodes { id kind entries } }
          undelivered: deliveries(filter: { state: [UNDELIVERED], kind: [CHANGES] }, last: 50) { nodes { ...DeliveryRow } }
          recent: deliveries(last: 10) { nodes { ...DeliveryRow } }
          events(last: 20) { nodes { id action kind reason actorName at } }
        }
      }
    }
  }
`, [DeliveryFragment]);

export const SetWebhookDocument = graphql(`
  mutation SetPartnerWebhook($client: ID!, $url: String!) {
    result: setPartnerWebhook(client: $client, url: $url) { __typename ...RefusalDetail ... on PartnerWebhook { id } }
  }
`, [RefusalFragment]);

export const ChangeWebhookDocument = graphql(`
  mutation ChangePartnerWebhook($id: ID!, $version: Int!, $url: String!) {
    result: changePartnerWebhook(id: $id, version: $version, url: $url) { __typename ...RefusalDetail ... on PartnerWebhook { id version url } }
  }
`, [RefusalFragment]);

export const TestWebhookDocument = graphql(`
  mutation TestPartnerWebhook($id: ID!) {
    result: testPartnerWebhook(id: $id) { __typename ...RefusalDetail ... on PartnerWebhook { id } }
  }
`, [RefusalFragment]);

export const RenewSecretDocument = graphql(`
  mutation RenewPartnerWebhookSecret($id: ID!, $version: Int!, $reason: String!) {
    result: renewPartnerWebhookSecret(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on PartnerWebhook { id version secretNumber secretSince } }
  }
`, [RefusalFragment]);

export const DecideWebhookDocument = graphql(`
  mutation DecidePartnerWebhook($id: ID!, $version: Int!, $action: PartnerWebhookAction!, $reason: String) {
    result: decidePartnerWebhook(id: $id, version: $version, action: $action, reason: $reason) { __typename ...RefusalDetail ... on PartnerWebhook { id version state pausedBecause } }
  }
`, [RefusalFragment]);

export const ResendDocument = graphql(`
  mutation ResendPartnerDelivery($id: ID!, $version: Int!) {
    result: resendPartnerDelivery(id: $id, version: $version) { __typename ...RefusalDetail ... on PartnerDelivery { id version state } }
  }
`, [RefusalFragment]);

export const UndeliveredDocument = graphql(`
  query UndeliveredPartnerDeliveries {
    page: partnerDeliveries(filter: { state: [UNDELIVERED], kind: [CHANGES] }, first: 10) {
      nodes { id entries madeAt problem webhook { id client { id title agreement { id partner } } } }
    }
  }
`);

export type ProgramRecord = NonNullable<ResultOf<typeof ProgramDocument>['partnerClient']>;
export type WebhookRecord = ProgramRecord['webhooks']['nodes'][number];
export type DeliveryRecord = WebhookRecord['recent']['nodes'][number];
