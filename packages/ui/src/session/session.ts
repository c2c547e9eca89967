import { graphql } from '@gongqiao/schema';
import { stringifyDocument } from 'urql';
import { createStore } from '../state/store.ts';

/** `ended`: the server no longer knows us; a dialog asks for the password while the page stays as it is. */
export const sessionEnded = createStore(false);
/** Counts how often somebody signed in again: what was answered to a stranger meanwhile is asked anew. */
export const sessionRenewals = createStore(0);

let renewal: { promise: Promise<void>; resolve: () => void } | null = null;

function signInAgain(): Promise<void> {
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
  sessionRenewals.set(sessionRenewals.get() + 1);
}

const withHeader = (init: RequestInit | undefined): RequestInit => {
  const headers = new Headers(init?.headers);
  headers.set('x-gongqiao', '1');
  return { ...init, headers, credentials: 'same-origin' };
};

const WhoDocument = graphql(`
  query Who {
    viewer { kind }
  }
`);

/** Whether the session is over, as after a sign-out in another window. */
async function isOver(): Promise<boolean> {
  const body = JSON.stringify({ query: stringifyDocument(WhoDocument) });
  const response = await fetch('/graphql', withHeader({ method: 'POST', headers: { 'content-type': 'application/json' }, body }));
  return response.status === 401 || (await response.text()).includes('"ANONYMOUS"');
}

/** Waits until somebody is signed in: before what the browser fetches by itself, such as a download. */
export async function ensureSession(): Promise<void> {
  if (await isOver().catch(() => false)) await signInAgain();
}

// Strangers are told that they may not, where what they ask for exists for the public in part.
const ended = async ({ status }: Response, text: string): Promise<boolean> =>
  status === 401 || text.includes('"code":"UNAUTHENTICATED"') || ((status === 403 || text.includes('"code":"FORBIDDEN"')) && (await isOver().catch(() => false)));

/** `fetch` for signed-in pages: a request that finds the session ended waits for the sign-in, then is sent again. */
export async function sessionFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, withHeader(init));
  const text = await response.text();
  if (await ended(response, text)) {
    // It was on its way while the session went on under another token.
    if (await isOver().catch(() => true)) await signInAgain();
    return sessionFetch(input, init);
  }
  const { status, statusText, headers } = response;
  return new Response(status === 204 ? null : text, { status, statusText, headers });
}
