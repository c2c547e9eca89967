import { labels } from '@gongqiao/schema';
import { Button, ErrorState, formatInstant, Loading, Panel } from '@gongqiao/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { HistoryDocument, type HistoryEvent } from './organization.documents.ts';

const actions: Readonly<Record<string, string>> = { create: '登记', import: '导入', correct: '更正', publish: '列入公开名录', withdraw: '撤出公开名录', undo: '撤销', bulk: '批量更正', approve: '确认导入', adopt: '采用另一说法', merge: '合并', absorb: '并入别的组织', separate: '分开', mirror: '登记机关名单的副本' };

/** 修改记录: who changed what, when and why; the newest first. */
export function HistoryPanel({ id }: { id: string }) {
  return <Panel title="修改记录"><ol className="gq-timeline"><HistoryPage id={id} before={null} /></ol></Panel>;
}

function HistoryPage({ id, before }: { id: string; before: string | null }) {
  const [older, setOlder] = useState(false);
  const [{ data, error }, again] = useQuery({ query: HistoryDocument, variables: { id, before } });
  if (error) return <li><ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} /></li>;
  if (!data) return <li><Loading /></li>;
  const events = data.organization?.events;
  if (!events) return <li className="gq-soft">您的账号不能查看修改记录。</li>;
  if (events.nodes.length === 0) return <li className="gq-soft">还没有修改记录。</li>;
  return (
    <>
      {events.nodes.toReversed().map((event) => <EventItem key={event.id} event={event} />)}
      {events.pageInfo.hasPreviousPage && (older
        ? <HistoryPage id={id} before={events.pageInfo.startCursor} />
        : <li><Button size="small" onClick={() => setOlder(true)}>更早的记录</Button></li>)}
    </>
  );
}

function EventItem({ event }: { event: HistoryEvent }) {
  return (
    <li>
      <p><time dateTime={event.at}>{formatInstant(event.at)}</time>　<b>{actions[event.action] ?? labels.EventKind[event.kind]}</b>　{event.actorName}</p>
      {event.reason && <p>理由：{event.reason}</p>}
      {event.differences.length > 0 && (event.kind === 'CREATE' ? <CreatedValues event={event} /> : <Differences event={event} />)}
    </li>
  );
}

function CreatedValues({ event }: { event: HistoryEvent }) {
  return <details><summary>当时的内容（{event.differences.length} 项）</summary><Differences event={event} /></details>;
}

const shown = (value: string | null) => (value === null || value === '' ? <span className="gq-missing">未填</span> : value);

function Differences({ event }: { event: HistoryEvent }) {
  return (
    <ul className="gq-differences">
      {event.differences.map(({ field, label, before, after }) => (
        <li key={field}>{label}：{event.kind !== 'CREATE' && <><del>{shown(before)}</del> → </>}<ins>{shown(after)}</ins></li>
      ))}
    </ul>
  );
}
