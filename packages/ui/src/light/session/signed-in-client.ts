import { cacheExchange, Client, fetchExchange } from 'urql';
import { sessionFetch } from '../../session/session.ts';

/** Reads and writes on behalf of whoever is signed in; waits for the password where the session has run out. */
export function createSignedInClient(): Client {
  return new Client({ url: '/graphql', exchanges: [cacheExchange, fetchExchange], requestPolicy: 'cache-and-network', preferGetMethod: false, fetch: sessionFetch });
}
