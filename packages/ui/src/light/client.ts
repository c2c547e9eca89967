import { cacheExchange, Client, fetchExchange } from 'urql';

/** Reads as the public does, also in the browser of somebody who is signed in: the portal shows everybody the same. */
export function createPublicClient(): Client {
  return new Client({
    url: '/graphql', exchanges: [cacheExchange, fetchExchange], preferGetMethod: false, fetchOptions: { credentials: 'omit', headers: { 'x-gongqiao': '1' } },
  });
}
