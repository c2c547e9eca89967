import { allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, ClientSecretBasic, type Configuration, discovery, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { isLoopback } from '../settings/loopback.ts';
import type { Settings } from '../settings/settings.ts';

/** Why somebody does not come in, by a code that the sign-in page puts into words. */
export class FederationFault extends Error {
  constructor(readonly code: 'FEDERATED_REFUSED' | 'FEDERATED_UNKNOWN' | 'FEDERATED_AWAY', options?: ErrorOptions) {
    super(code, options);
  }
}

export type FederationSettings = NonNullable<Settings['federation']>;

interface Secrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The provider is to ask who it is, whatever it knows of an earlier sign-in. */
  readonly anew: boolean;
}

const CALLBACK = '/auth/federated/callback';
const patience = 5;
// Within so many seconds before it came back somebody must have proved it, if asked to.
const JUST_NOW = 300;

/** The union's own identity provider (OpenID Connect): authorization code with PKCE, state and nonce. */
export class Federation {
  readonly #settings: FederationSettings;
  #found: Promise<Configuration> | undefined;

  constructor(settings: FederationSettings) {
    this.#settings = settings;
  }

  /** Where to send a browser that knows us by an origin, and what to remember meanwhile. */
  async begin(origin: string, anew = false): Promise<Secrets & { readonly url: URL }> {
    const configuration = await this.#configuration();
    const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: `${origin}${CALLBACK}`, scope: 'openid profile', state, nonce, code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256', ...(anew && { prompt: 'login', max_age: '0' }),
    });
    return { url, state, nonce, verifier, anew };
  }

  /** Who came back with this address; throws FederationFault. */
  async complete(address: URL, { state, nonce, verifier, anew }: Secrets): Promise<{ readonly issuer: string; readonly subject: string; readonly account: string | null }> {
    const configuration = await this.#configuration().catch((cause: unknown) => { throw new FederationFault('FEDERATED_AWAY', { cause }); });
    try {
      const tokens = await authorizationCodeGrant(configuration, address, { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true, ...(anew && { maxAge: JUST_NOW }) });
      const claims = tokens.claims()!;
      const account = claims[this.#settings.accountClaim];
      return { issuer: claims.iss, subject: claims.sub, account: typeof account === 'string' ? account : null };
    } catch (cause) {
      throw new FederationFault('FEDERATED_REFUSED', { cause });
    }
  }

  // One that was away is looked for again.
  #configuration(): Promise<Configuration> {
    return (this.#found ??= this.#discover().catch((error: unknown) => {
      this.#found = undefined;
      throw error;
    }));
  }

  #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const execute = isLoopback(new URL(issuer).hostname) ? [allowInsecureRequests] : [];
    return discovery(new URL(issuer), clientId, {}, ClientSecretBasic(clientSecret), { execute, timeout: patience });
  }
}
