import { type Clock, EVERYWHERE, type Viewer } from '@gongqiao/kernel';
import { expect } from 'vitest';
import type { Served } from './served.ts';

export const administrator: Viewer = {
  kind: 'STAFF', accountId: '00000000-0000-7000-8000-0000000000aa', name: '顾（安全）', department: 'GENERAL_OFFICE', unitId: null, organizationId: null, grants: new Map(['partners.read', 'partners.agree'].map((permission) => [permission, [EVERYWHERE]])),
};

export const REFUSED = '... on Refusal { code }';
const CLIENTS = '{ answer: partnerClients { nodes { id clientId webhooks { nodes { id version url state pausedBecause secretNumber } } } } }';
export const DELIVERIES = '{ answer: partnerDeliveries(orderBy: { field: MADE_AT, direction: ASC }) { nodes { id version kind state entries attempts status problem offers { action } } } }';

interface Webhook {
  readonly id: string;
  readonly version: number;
  readonly url: string;
  readonly state: string;
  readonly pausedBecause: string | null;
}

export interface Delivery {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly state: string;
  readonly attempts: number;
  readonly status: number | null;
}

interface Program {
  readonly id: string;
  readonly webhooks: { readonly nodes: readonly Webhook[] };
}

/** What a security administrator does with the one program of the demo partner. */
export type Desk = ReturnType<typeof deskOf>;

export function deskOf({ world }: Served, clock: Clock) {
  async function ask<Answer>(document: string, variables: object = {}, viewer: Viewer = administrator): Promise<Answer> {
    world.clock.set(clock.now().toISOString());
    const { data, errors } = await world.execute(document, { viewer, variables: variables as Record<string, unknown> });
    expect(errors).toBeUndefined();
    return (data as Record<string, unknown>)['answer'] as Answer;
  }
  const program = async (): Promise<Program> => (await ask<{ nodes: Program[] }>(CLIENTS)).nodes[0]!;
  const webhook = async (): Promise<Webhook> => (await program()).webhooks.nodes[0]!;
  return {
    ask, webhook,
    deliveries: async () => (await ask<{ nodes: Delivery[] }>(DELIVERIES)).nodes,
    set: async (url: string) => ask(`mutation ($client: ID!, $url: String!) { answer: setPartnerWebhook(client: $client, url: $url) { ... on PartnerWebhook { state } ${REFUSED} } }`, { client: (await program()).id, url }),
    async onWebhook(field: string, values = '') {
      const { id, version } = await webhook();
      return ask(`mutation ($id: ID!, $version: Int!) { answer: ${field}(id: $id, version: $version${values}) { ... on PartnerWebhook { state } ${REFUSED} } }`, { id, version });
    },
    resend: ({ id, version }: Delivery) => ask(`mutation ($id: ID!, $version: Int!) { answer: resendPartnerDelivery(id: $id, version: $version) { ... on PartnerDelivery { state } ${REFUSED} } }`, { id, version }),
  };
}
