import { usePulse } from '@gongqiao/ui/light/signed-in';
import { useEffect, useState } from 'react';
import { ownMessagesPath } from './paths.ts';
import { countUnread, onRead } from './unread.ts';

const EVERY = 60_000;

/** 消息 in the header of whoever is signed in, with how many are unread; of nobody else. */
export default function Bell({ path }: { readonly path: string }) {
  const [count, setCount] = useState<number | null>(null);
  const ask = () => void countUnread().then(setCount);
  usePulse(EVERY, ask);
  useEffect(() => onRead(ask), []);
  useEffect(ask, [path]);
  if (count === null) return null;
  return <a href={ownMessagesPath} aria-current={path === ownMessagesPath ? 'page' : undefined} className="message-bell">消息{count > 0 ? <span className="message-count">{count > 99 ? '99+' : count}<span className="unseen">条未读</span></span> : null}</a>;
}
