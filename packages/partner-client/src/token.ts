import { randomUUID } from 'node:crypto';
import { importJWK, type JWK, SignJWT } from 'jose';
import { PartnerFault } from './partner-fault.ts';

/** How a program proves who it is: by the secret that it was given, or by a private key whose public half was registered. */
export type Proof = { readonly secret: string } | { readonly privateKey: JWK };

interface Held {
  readonly token: string;
  /** Milliseconds on the clock of `performance.now()`. */
  readonly until: number;
}

// Asked for anew a little before its end, so that no request carries one that runs out on the way.
const MARGIN = 30_000;

async function assertionOf(clientId: string, issuer: string, key: JWK): Promise<string> {
  const algorithm = key.alg ?? 'ES256';
  return new SignJWT().setProtectedHeader({ alg: algorithm, ...(key.kid && { kid: key.kid }) }).setIssuer(clientId).setSubject(clientId).setAudience(issuer).setJti(randomUUID()).setIssuedAt().setExpirationTime('1m')
    .sign(await importJWK(key, algorithm));
}

/** Gets tokens and keeps the one that is good. */
export class Tokens {
  #held: Held | undefined;

  constructor(readonly origin: string, readonly clientId: string, readonly proof: Proof) {}

  async get(): Promise<string> {
    if (!this.#held || this.#held.until < performance.now()) this.#held = await this.#ask();
    return this.#held.token;
  }

  /** The next one is asked for. */
  drop(): void {
    this.#held = undefined;
  }

  // Whom the assertion is for, says the server: it may know itself by another name than the one that was typed here.
  async #issuer(): Promise<string> {
    const response = await fetch(`${this.origin}/.well-known/oauth-authorization-server/oidc`);
    if (!response.ok) throw new PartnerFault(response.status, 'NO_PARTNER_DOOR', '这个地址没有开通合作方接口。');
    return ((await response.json()) as { issuer: string }).issuer;
  }

  async #ask(): Promise<Held> {
    const { origin, clientId, proof } = this;
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    const headers: Record<string, string> = {};
    if ('secret' in proof) headers['authorization'] = `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(proof.secret)}`).toString('base64')}`;
    else {
      body.set('client_id', clientId);
      body.set('client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
      body.set('client_assertion', await assertionOf(clientId, await this.#issuer(), proof.privateKey));
    }
    const response = await fetch(`${origin}/oidc/token`, { method: 'POST', headers, body });
    const answer = (await response.json()) as { access_token?: string; expires_in?: number; error?: string; error_description?: string };
    if (!response.ok || !answer.access_token) throw new PartnerFault(response.status, answer.error ?? 'TOKEN_REFUSED', answer.error_description ?? '没有得到令牌。');
    return { token: answer.access_token, until: performance.now() + (answer.expires_in ?? 0) * 1_000 - MARGIN };
  }
}
