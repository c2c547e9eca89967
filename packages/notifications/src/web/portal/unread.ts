import { Client, fetchExchange } from 'urql';
import { UnreadMessagesDocument } from '../messages.documents.ts';

// Asks without waiting for a password: a stranger has no bell.
const client = new Client({ url: '/graphql', exchanges: [fetchExchange], preferGetMethod: false, fetchOptions: { credentials: 'same-origin', headers: { 'x-gongqiao': '1' } } });

/** How many messages are unread; null where nobody is signed in, or where it could not be asked. */
export async function countUnread(): Promise<number | null> {
  const { data } = await client.query(UnreadMessagesDocument, {}, { requestPolicy: 'network-only' }).toPromise();
  return data?.unreadMessages ?? null;
}

const listeners = new Set<() => void>();

/** Says that messages were read, so that the bell counts anew. */
export const messagesWereRead = (): void => listeners.forEach((listen) => listen());

export function onRead(listen: () => void): () => void {
  listeners.add(listen);
  return () => void listeners.delete(listen);
}
