import { labels } from '@gongqiao/schema';
import { Button, ButtonLink, Fault, Notice, Skeleton, Tag } from '@gongqiao/ui/light';
import { formatInstant, SignInAgain, useOperation } from '@gongqiao/ui/light/signed-in';
import { useQuery } from 'urql';
import { filterOf, type MessageRow, MessagesDocument, ReadAllMessagesDocument, ReadMessageDocument, type Shown, SHOWN } from '../messages.documents.ts';
import { ownMessagesPath } from './paths.ts';
import type { SubjectPaths } from './routes.ts';
import { messagesWereRead } from './unread.ts';
import './messages.css';

const PAGE = 20;
const CHANGES = ['Message'];
const tabPath = (show: Shown): string => (show === 'unread' ? ownMessagesPath : `${ownMessagesPath}?show=${show}`);

interface Inside {
  readonly search: URLSearchParams;
  readonly paths: SubjectPaths;
}

/** 消息 of whoever is signed in. */
export default function OwnMessages({ account, ...inside }: Inside & { readonly account: string }) {
  return <div className="stack messages"><Messages {...inside} /><SignInAgain home={ownMessagesPath} account={account} /></div>;
}

function Messages({ search, paths }: Inside) {
  const asked = search.get('show') ?? 'unread';
  const show: Shown = asked in SHOWN ? (asked as Shown) : 'unread';
  const [{ data, error }, again] = useQuery({ query: MessagesDocument, variables: { filter: filterOf[show], orderBy: { field: 'TOLD_AT', direction: 'DESC' }, first: PAGE, after: search.get('after') } });
  const read = useOperation(ReadMessageDocument, undefined, CHANGES);
  const readAll = useOperation(ReadAllMessagesDocument, undefined, CHANGES);
  const open = async ({ id, readAt }: MessageRow) => { if (!readAt && (await read.run({ id }))) messagesWereRead(); };
  const finish = async () => { if (await readAll.run({})) messagesWereRead(); };
  const { nodes = [], pageInfo } = data?.page ?? {};
  return (
    <>
      <header className="stack"><h1>消息</h1><p>有了决定、轮到您办理、期限变了，都在这里，别人看不到。还要送到手机或邮箱的，在<a href="/my-account">我的账号</a>里设。</p></header>
      <nav className="message-tabs" aria-label="哪些消息">{(Object.keys(SHOWN) as Shown[]).map((key) => <a key={key} href={tabPath(key)} aria-current={key === show ? 'page' : undefined}>{SHOWN[key]}</a>)}</nav>
      {error ? <Fault title="消息没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault> : null}
      {read.failure ?? readAll.failure ? <Notice tone="fault">{read.failure ?? readAll.failure}</Notice> : null}
      {!data && !error ? <Skeleton lines={8} label="正在读取消息" /> : null}
      {data && nodes.length === 0 ? <p className="hint" role="status">{show === 'unread' ? '没有未读的消息。' : show === 'copies' ? '没有抄送给您的。' : '还没有消息。'}</p> : null}
      {nodes.length > 0 ? <ol className="plain message-list">{nodes.map((row) => <Line key={row.id} row={row} paths={paths} onOpen={() => void open(row)} />)}</ol> : null}
      <p className="tags no-print">
        {show === 'unread' && nodes.length > 0 ? <Button onPress={() => void finish()}>全部标为读过</Button> : null}
        {pageInfo?.hasNextPage ? <ButtonLink to={`${ownMessagesPath}?show=${show}&after=${encodeURIComponent(pageInfo.endCursor ?? '')}`}>更早的</ButtonLink> : null}
      </p>
    </>
  );
}

function Line({ row, paths, onOpen }: { readonly row: MessageRow; readonly paths: SubjectPaths; readonly onOpen: () => void }) {
  const { kind, title, text, subjectType, subjectId, toldAt, readAt } = row;
  const path = subjectType && subjectId ? paths[subjectType]?.(subjectId) : undefined;
  return (
    <li className={readAt ? 'message' : 'message message-unread'}>
      <p>{path ? <a href={path} onClick={onOpen}>{title}</a> : <strong>{title}</strong>}</p>
      <p>{text}</p>
      <p className="tags"><Tag>{labels.MessageKind[kind]}</Tag><span className="hint">{formatInstant(toldAt)}</span>{readAt ? <span className="hint">读过</span> : <Button look="quiet" onPress={onOpen}>标为读过<span className="unseen">：{title}</span></Button>}</p>
    </li>
  );
}
