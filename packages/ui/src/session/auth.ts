export interface DemoAccount {
  readonly account: string;
  readonly password: string;
  readonly name: string;
  readonly description: string;
  /** The app that this account works in, such as `/district/`. */
  readonly home: string;
}

export interface AuthSettings {
  readonly mode: 'demo' | 'production';
  readonly plainHttp: boolean;
  /** Staff sign in by the union's own identity provider. */
  readonly federated: boolean;
}

async function getJson<T>(path: string): Promise<T | null> {
  try {
    const response = await fetch(path, { credentials: 'same-origin' });
    return response.ok ? ((await response.json()) as T) : null;
  } catch {
    return null;
  }
}

export const findDemoAccounts = async (): Promise<readonly DemoAccount[]> => (await getJson<DemoAccount[]>('/auth/demo-accounts')) ?? [];
export const findAuthSettings = (): Promise<AuthSettings | null> => getJson<AuthSettings>('/auth/settings');

const post = (path: string, body?: unknown): Promise<Response> =>
  fetch(path, {
    method: 'POST', credentials: 'same-origin',
    headers: { 'x-gongqiao': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

export interface Credentials {
  readonly account: string;
  readonly password: string;
  /** In place of a one-time password. */
  readonly newPassword?: string | undefined;
  /** Of an authenticator app, or a recovery code. */
  readonly code?: string | undefined;
  /** Of a second factor that is being set up. */
  readonly ticket?: string | undefined;
}

/** What an authenticator app is given, and the ticket that brings it back with the first code. */
export interface FactorSetup {
  readonly key: string;
  readonly uri: string;
  readonly ticket: string;
}

/** Why somebody is not signed in: what to tell the person, and the code by which the server says it. */
export interface SignInProblem {
  readonly message: string;
  readonly code?: string | undefined;
  readonly setup?: FactorSetup | undefined;
  /** A code was given, and was wrong: not merely wanted. */
  readonly wrong?: boolean | undefined;
}

/** Signs in; the answer is null when it worked, and `entered` is told what came with it. */
export async function signIn(credentials: Credentials, entered?: (answer: { readonly recoveryCodes?: readonly string[] }) => void): Promise<SignInProblem | null> {
  try {
    const response = await post('/auth/login', credentials);
    const answer = await response.json().catch(() => null);
    if (!response.ok) return { message: '登录没有成功，请稍后再试。', ...answer };
    entered?.(answer);
    return null;
  } catch {
    return { message: '没有连上服务器，请检查网络后再试。' };
  }
}

export async function signOut(): Promise<void> {
  await post('/auth/logout').catch(() => null);
  // Everything that was read is forgotten with the page.
  location.assign(location.pathname);
}
