import type { PasskeyAnswer, PasskeyQuestion } from './factor/passkey.ts';

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
  /** A code can reach a telephone: people may register. */
  readonly registration: boolean;
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

export type PersonKind = 'ORGANIZATION' | 'WORKER';

export interface Credentials {
  /** Its name; or, of a person, the telephone number. */
  readonly account: string;
  /** On which side a person comes in by a number. */
  readonly as?: PersonKind | undefined;
  readonly password: string;
  /** In place of a one-time password. */
  readonly newPassword?: string | undefined;
  /** Of an authenticator app, or a recovery code. */
  readonly code?: string | undefined;
  /** Of a second factor that is being set up. */
  readonly ticket?: string | undefined;
  /** What a device said in place of a code. */
  readonly passkey?: PasskeyAnswer | undefined;
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
  /** Which of what was typed is meant. */
  readonly fields?: readonly string[] | undefined;
  readonly setup?: FactorSetup | undefined;
  /** What a device is asked, in place of a code. */
  readonly passkey?: PasskeyQuestion | undefined;
  /** A code was given, and was wrong: not merely wanted. */
  readonly wrong?: boolean | undefined;
}

/** Signs in; the answer is null when it worked, and `entered` is told what came with it. */
export async function signIn(credentials: Credentials, entered?: (answer: { readonly recoveryCodes?: readonly string[]; readonly viewer: { readonly account: string } }) => void): Promise<SignInProblem | null> {
  const answer = await ask<{ readonly recoveryCodes?: readonly string[]; readonly viewer: { readonly account: string } }>('/auth/login', credentials);
  if ('problem' in answer) return answer.problem;
  entered?.(answer.given);
  return null;
}

/** What a plain route gave, or why it did not. */
export type Answer<T> = { readonly given: T } | { readonly problem: SignInProblem };

/** Asks a plain route for something. */
export async function ask<T>(path: string, body: unknown): Promise<Answer<T>> {
  try {
    const response = await post(path, body);
    const said = response.status === 204 ? {} : await response.json().catch(() => null);
    return response.ok ? { given: said as T } : { problem: { message: '没有办成，请稍后再试。', ...said } };
  } catch {
    return { problem: { message: '没有连上服务器，请检查网络后再试。' } };
  }
}

export async function signOut(): Promise<void> {
  await post('/auth/logout').catch(() => null);
  // Everything that was read is forgotten with the page.
  location.assign(location.pathname);
}
