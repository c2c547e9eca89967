import { labels } from '@gongqiao/schema';
import { announce, Button, type Column, DataTable, EmptyState, formatInstant, LinkTabs, type ListState, PageHeader, pathWith, RefusalNote, Tag, TOTAL_LIMIT, urlChoice, type UrlShape, useListState, useOperation, usePage, useRecordPath } from '@gongqiao/ui';
import { Link } from 'react-router';
import { filterOf, type MessageRow, MessagesDocument, MessageTotalDocument, ReadAllMessagesDocument, ReadMessageDocument, type Shown, SHOWN } from '../messages.documents.ts';
import { messagesPath } from '../messages-path.ts';
import '../messages.css';

const shape = { show: urlChoice(Object.keys(SHOWN) as Shown[], 'unread') } satisfies UrlShape;
const CHANGES = ['Message'];
const tones = { DECISION: 'info', TURN: 'warn', REMINDER: 'warn', COPY: undefined, INFORMATION: undefined } as const;

function useColumns(read: (row: MessageRow) => void): readonly Column<MessageRow>[] {
  const recordPath = useRecordPath();
  const pathOf = ({ subjectType, subjectId }: MessageRow) => (subjectType && subjectId ? recordPath(subjectType, subjectId) : null);
  return [
    { key: 'title', title: '消息', always: true, render: (row) => <MessageText row={row} path={pathOf(row)} onOpen={() => read(row)} /> },
    { key: 'kind', title: '种类', nowrap: true, render: ({ kind }) => <Tag tone={tones[kind]}>{labels.MessageKind[kind]}</Tag> },
    { key: 'toldAt', title: '时间', nowrap: true, sort: 'TOLD_AT', render: ({ toldAt }) => formatInstant(toldAt) },
    { key: 'read', title: '读过', nowrap: true, render: (row) => (row.readAt ? <span className="gq-soft">{formatInstant(row.readAt)}</span> : <Button size="small" aria-label={`标为读过：${row.title}`} onClick={() => read(row)}>标为读过</Button>) },
  ];
}

function MessageText({ row: { title, text, readAt }, path, onOpen }: { row: MessageRow; path: string | null; onOpen: () => void }) {
  const words = readAt ? title : <b>{title}</b>;
  return <>{path ? <Link to={path} onClick={onOpen}>{words}</Link> : words}<div className="gq-soft">{text}</div></>;
}

/** 消息: what one was told; read by nobody else. What waits to be done is the work centre's to list. */
export function Component() {
  const list = useListState(shape, ['TOLD_AT']);
  const { show } = list.filters;
  const filter = filterOf[show];
  const read = useOperation(ReadMessageDocument, undefined, CHANGES);
  const readAll = useOperation(ReadAllMessagesDocument, undefined, CHANGES);
  const open = (row: MessageRow) => { if (!row.readAt) void read.run({ id: row.id }); };
  const finish = async () => {
    const done = await readAll.run({});
    if (done) announce(`已把 ${done.count} 条标为读过`);
  };
  const data = usePage({
    page: { document: MessagesDocument, variables: { filter, orderBy: list.sort ?? { field: 'TOLD_AT', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: MessageTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  const tabs = (Object.keys(SHOWN) as Shown[]).map((key) => ({ key, label: SHOWN[key], to: pathWith(messagesPath, { show: key }) }));
  return (
    <>
      <PageHeader title="消息" actions={<Button loading={readAll.running} onClick={() => void finish()}>全部标为读过</Button>}>
        <p className="gq-soft">别人看不到您的消息。要办的事在<Link to="/">工作台首页</Link>；还要送到邮箱等处的，在<Link to="/account">我的账号</Link>里设。</p>
      </PageHeader>
      <LinkTabs label="哪些消息" tabs={tabs} current={show} />
      <RefusalNote refusal={read.refusal ?? readAll.refusal} failure={read.failure ?? readAll.failure} />
      <DataTable id="messages" title="消息" columns={useColumns(open)} list={{ ...list, filtered: false } as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => row.title}
        empty={<EmptyState title={show === 'unread' ? '没有未读的消息' : show === 'copies' ? '没有抄送给您的' : '还没有消息'}><p>{show === 'copies' ? '同事抄送给您的会列在这里。' : '有了决定、轮到您办理、快到期限时，会告诉您。'}</p></EmptyState>} />
    </>
  );
}
