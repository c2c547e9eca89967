import { NavigationCount, usePulse } from '@gongqiao/ui';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { UnreadMessagesDocument } from '../messages.documents.ts';
import { messagesPath } from '../messages-path.ts';

const EVERY = 60_000;
const context = { additionalTypenames: ['Message'] };

/** How many messages nobody has read yet: counted with every page, each minute somebody is at it, and when one comes back to it. */
export function MessageBell() {
  const { pathname } = useLocation();
  const [{ data }, again] = useQuery({ query: UnreadMessagesDocument, context });
  const count = () => again({ requestPolicy: 'network-only' });
  usePulse(EVERY, count);
  useEffect(() => again({ requestPolicy: 'network-only' }), [pathname, again]);
  return <Link className="gq-button" to={messagesPath}>消息<NavigationCount count={data?.unreadMessages ?? 0} label="条未读" /></Link>;
}
