import { createPublicKey, type KeyObject } from 'node:crypto';
import { signingKey } from '@gongqiao/audit';
import type { Clock } from '@gongqiao/kernel';
import { secretMatches } from '@gongqiao/partners';
import { jwtVerify } from 'jose';
import { type AdapterConstructor, type AdapterFactory, errors, Provider } from 'oidc-provider';

/** How long a token is good for, in seconds; what is ended meanwhile gets nothing all the same. */
export const TOKEN_LIFE = 600;

const METHODS = ['client_secret_basic', 'client_secret_post', 'private_key_jwt'] as const;
const ALGORITHMS = ['ES256', 'PS256', 'RS256', 'EdDSA'] as const;

/** What this server does, as programs look it up (RFC 8414). */
export const metadataOf = (origin: string): object => ({
  issuer: `${origin}/oidc`, token_endpoint: `${origin}/oidc/token`, jwks_uri: `${origin}/oidc/jwks`, grant_types_supported: ['client_credentials'], response_types_supported: [],
  token_endpoint_auth_methods_supported: METHODS, token_endpoint_auth_signing_alg_values_supported: ALGORITHMS,
});

export interface TokenServerOptions {
  /** Where partners reach us. */
  readonly origin: string;
  readonly clock: Clock;
  /** Secrets of 32 bytes: tokens are signed with the first, cookies (there are none) with the second. */
  readonly keys: { readonly token: Buffer; readonly cookie: Buffer };
  readonly store: AdapterConstructor | AdapterFactory;
  readonly behindProxy: boolean;
  /** Told of each token that was given, and of each that was not. */
  readonly granted: (clientId: string) => Promise<void>;
  readonly refused: () => void;
  readonly failed: (error: unknown) => void;
}

export interface TokenServer {
  readonly provider: Provider;
  /** The client_id of whom a token was given to; null for any other token. */
  verify(token: string): Promise<string | null>;
}

function configuration({ keys, store }: TokenServerOptions, audience: string, key: KeyObject): ConstructorParameters<typeof Provider>[1] {
  return {
    adapter: store, jwks: { keys: [{ ...key.export({ format: 'jwk' }), use: 'sig', alg: 'EdDSA', kid: 'token-1' } as never] }, cookies: { keys: [keys.cookie.toString('base64url')] },
    clientAuthMethods: [...METHODS], enabledJWA: { clientAuthSigningAlgValues: [...ALGORITHMS] }, scopes: [], claims: {}, ttl: { ClientCredentials: TOKEN_LIFE },
    features: {
      devInteractions: { enabled: false }, userinfo: { enabled: false }, rpInitiatedLogout: { enabled: false }, pushedAuthorizationRequests: { enabled: false }, dPoP: { enabled: false }, clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true, defaultResource: () => audience, useGrantedResource: () => true,
        getResourceServerInfo(_context, resource) {
          if (resource !== audience) throw new errors.InvalidTarget();
          return { scope: '', audience, accessTokenTTL: TOKEN_LIFE, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'EdDSA' } } };
        },
      },
    },
  };
}

/** Gives programs of partners their tokens: OAuth 2.0 client_credentials, nothing else. */
export function createTokenServer(options: TokenServerOptions): TokenServer {
  const [issuer, audience] = [`${options.origin}/oidc`, `${options.origin}/partner/graphql`];
  const key = signingKey(options.keys.token);
  const provider = new Provider(issuer, configuration(options, audience, key));
  provider.proxy = options.behindProxy;
  // What is kept in a secret's place is its hash.
  (provider.Client.prototype as unknown as { compareClientSecret(actual: string): boolean }).compareClientSecret = function (this: { clientSecret: string }, actual) { return secretMatches(this.clientSecret, actual); };
  provider.on('grant.success', ({ oidc }) => {
    const id = oidc.client?.clientId;
    if (id) options.granted(id).catch((error: unknown) => options.failed(error));
  });
  provider.on('grant.error', () => options.refused());
  const publicKey = createPublicKey(key);
  return {
    provider,
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, publicKey, { issuer, audience, algorithms: ['EdDSA', 'Ed25519'], typ: 'at+jwt', currentDate: options.clock.now() });
        return typeof payload['client_id'] === 'string' ? payload['client_id'] : null;
      } catch {
        return null;
      }
    },
  };
}
