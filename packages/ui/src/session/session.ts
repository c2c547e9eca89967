import { createStore } from '../state/store.ts';

/** `ended`: the server no longer knows us; a dialog asks for the password while the page stays as it is. */
export const sessionEnded = createStore(false);

let renewal: { promise: Promise<void>; resolve: () => void } | null = null;

/** Waits until somebody has signed in again. */
export function signInAgain(): Promise<void> {
  if (!renewal) {
    let resolve = () => {};
    const promise = new Promise<void>((done) => { resolve = done; });
    renewal = { promise, resolve };
    sessionEnded.set(true);
  }
  return renewal.promise;
}

export function sessionRenewed(): void {
  sessionEnded.set(false);
  renewal?.resolve();
  renewal = null;
}

const withHeader = (init: RequestInit | undefined): RequestInit => {
  const headers = new Headers(init?.headers);
  headers.set('x-gongqiao', '1');
  return { ...init, headers, credentials: 'same-origin' };
};

const endedIn = (status: number, text: string): boolean => status === 401 || text.includes('"code":"UNAUTHENTICATED"');

/** `fetch` for signed-in pages: a request that finds the session ended waits for the sign-in, then is sent again. */
export async function sessionFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, withHeader(init));
  const text = await response.text();
  if (endedIn(response.status, text)) {
    await signInAgain();
    return sessionFetch(input, init);
  }
  const { status, statusText, headers } = response;
  return new Response(status === 204 ? null : text, { status, statusText, headers });
}
