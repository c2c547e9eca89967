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
  readonly newPassword?: string;
}

/** Why somebody is not signed in: what to tell the person, and the code by which the server says it. */
export interface SignInProblem {
  readonly message: string;
  readonly code: string | null;
}

/** Signs in; the answer is null when it worked. */
export async function signIn(credentials: Credentials): Promise<SignInProblem | null> {
  try {
    const response = await post('/auth/login', credentials);
    if (response.ok) return null;
    const answer = (await response.json().catch(() => null)) as { message?: string; code?: string } | null;
    return { message: answer?.message ?? '登录没有成功，请稍后再试。', code: answer?.code ?? null };
  } catch {
    return { message: '没有连上服务器，请检查网络后再试。', code: null };
  }
}

export async function signOut(): Promise<void> {
  await post('/auth/logout').catch(() => null);
  // Everything that was read is forgotten with the page.
  location.assign(location.pathname);
}
