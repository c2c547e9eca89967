import { setTimeout as sleep } from 'node:timers/promises';
import { PartnerFault } from './partner-fault.ts';
import { type Proof, Tokens } from './token.ts';

export { PartnerFault } from './partner-fault.ts';

export type PartnerOptions = Proof & {
  /** Where Gongqiao is, such as `https://gongqiao.example.org`. */
  readonly origin: string;
  readonly clientId: string;
  /** How often a request is tried that the server could not answer then; 5 unless told. */
  readonly attempts?: number;
};

export interface PartnerClient {
  /** Asks a document of the partner contract; waits when the budget of this minute is spent. Throws PartnerFault. */
  query<Data>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  /** The secret that webhooks are signed with now, for `verifyWebhook`. */
  webhookSecret(): Promise<string>;
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

const WAITING = new Set([429, 502, 503, 504]);

// What the server says, or longer each time.
function pause(response: Response, attempt: number): number {
  const told = Number(response.headers.get('retry-after'));
  return (told > 0 ? told : 2 ** attempt) * 1_000;
}

async function faultOf(response: Response): Promise<PartnerFault> {
  const answer = (await response.json().catch(() => ({}))) as Answer<never> & { code?: string; message?: string };
  const messages = answer.errors?.map(({ message }) => message).join(' ') ?? answer.message ?? response.statusText;
  return new PartnerFault(response.status, answer.errors?.[0]?.extensions?.code ?? answer.code ?? 'UNKNOWN', messages);
}

/** Opens nothing yet: the first question gets the first token. */
export function createPartnerClient({ origin, clientId, attempts = 5, ...proof }: PartnerOptions): PartnerClient {
  const base = new URL(origin).origin;
  const tokens = new Tokens(base, clientId, proof);

  async function send(path: string, body: string | null): Promise<Response> {
    const headers = { authorization: `Bearer ${await tokens.get()}`, ...(body !== null && { 'content-type': 'application/json' }) };
    return fetch(`${base}${path}`, body === null ? { headers } : { method: 'POST', headers, body });
  }

  async function answerTo(path: string, body: string | null = null): Promise<Response> {
    for (let attempt = 1; ; attempt += 1) {
      const response = await send(path, body);
      if (response.ok || attempt >= attempts) return response;
      if (response.status === 401) tokens.drop();
      else if (WAITING.has(response.status)) await sleep(pause(response, attempt));
      else return response;
    }
  }

  return {
    async query<Data>(document: string, variables: Readonly<Record<string, unknown>> = {}) {
      const response = await answerTo('/partner/graphql', JSON.stringify({ query: document, variables }));
      if (!response.ok) throw await faultOf(response);
      const { data, errors } = (await response.json()) as Answer<Data>;
      if (errors?.[0] || !data) throw new PartnerFault(response.status, errors?.[0]?.extensions?.code ?? 'UNKNOWN', errors?.map(({ message }) => message).join(' ') ?? '没有内容。');
      return data;
    },
    async webhookSecret() {
      const response = await answerTo('/partner/webhook-secret');
      if (!response.ok) throw await faultOf(response);
      return ((await response.json()) as { secret: string }).secret;
    },
  };
}
