import { cacheExchange, Client, fetchExchange } from 'urql';
import { sessionFetch } from '../session/session.ts';

/** Reads show what is at hand at once and look again behind it, so that a list one comes back to is neither blank nor old. */
export function createGraphClient(): Client {
  return new Client({ url: '/graphql', exchanges: [cacheExchange, fetchExchange], requestPolicy: 'cache-and-network', preferGetMethod: false, fetch: sessionFetch });
}
