import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Somebody at the identity provider: the subject, and the name that they go by there. */
export interface Person {
  readonly subject: string;
  readonly name: string;
}

/** A real identity provider on loopback, where whoever comes is the person that was set. */
export interface Issuer {
  readonly url: string;
  /** Knows our gateway from now on. */
  register(origin: string): void;
  setPerson(person: Person): void;
  close(): Promise<void>;
}

export const CLIENT = { clientId: 'gongqiao', clientSecret: 'a-secret-of-the-test-only' } as const;

export async function startIssuer(): Promise<Issuer> {
  const people = new Map<string, Person>();
  let person: Person = { subject: 'nobody', name: 'nobody' };
  let handle: ReturnType<Provider['callback']> | undefined;
  let provider: Provider | undefined;
  const server = createServer((request, response) => {
    if (!provider || !request.url?.startsWith('/interaction/')) return void handle?.(request, response);
    people.set(person.subject, person);
    void provider.interactionFinished(request, response, { login: { accountId: person.subject } });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    register(origin) {
      const own = new Provider(url, {
        clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [`${origin}/auth/federated/callback`], grant_types: ['authorization_code'], response_types: ['code'] }],
        cookies: { keys: ['a-key-of-the-test-only'] }, claims: { openid: ['sub'], profile: ['preferred_username'] }, conformIdTokenClaims: false,
        features: { devInteractions: { enabled: false } }, interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
        findAccount: (_context, subject) => ({ accountId: subject, claims: () => ({ sub: subject, preferred_username: people.get(subject)!.name }) }),
        async loadExistingGrant({ oidc }) {
          const grant = new own.Grant({ accountId: oidc.session!.accountId!, clientId: oidc.client!.clientId });
          grant.addOIDCScope('openid profile');
          await grant.save();
          return grant;
        },
      });
      [provider, handle] = [own, own.callback()];
    },
    setPerson: (next) => { person = next; },
    close: () => new Promise((closed) => { server.close(() => closed()); server.closeAllConnections(); }),
  };
}

/** A browser as far as it matters: one jar of cookies a host, and no redirect followed by itself. */
export class Browser {
  readonly #jars = new Map<string, Map<string, string>>();

  async get(address: string): Promise<Response> {
    const { host } = new URL(address);
    const jar = this.#jars.get(host) ?? this.#jars.set(host, new Map()).get(host)!;
    const response = await fetch(address, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  cookie(address: string, name: string): string | undefined {
    return this.#jars.get(new URL(address).host)?.get(name);
  }

  forget(address: string): void {
    this.#jars.delete(new URL(address).host);
  }

  /** Goes where it is sent until an address begins so; gives that address, not yet asked for. */
  async until(address: string, prefix: string): Promise<string> {
    for (let next = address, step = 0; step < 10; step += 1) {
      const response = await this.get(next);
      next = new URL(response.headers.get('location') ?? 'about:blank', next).href;
      if (next.startsWith(prefix)) return next;
    }
    throw new Error(`${prefix} was not reached`);
  }
}
