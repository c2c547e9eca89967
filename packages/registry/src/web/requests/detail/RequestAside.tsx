import { labels } from '@gongqiao/schema';
import { EventsPanel, FileList, formatInstant, type ListedFile, Panel } from '@gongqiao/ui';
import { Link } from 'react-router';
import { requestPath } from '../request-words.ts';
import type { RequestRecord } from './request.documents.ts';

export function DocumentsPanel({ documents }: { documents: readonly ListedFile[] }) {
  return (
    <Panel title="附件">
      {documents.length === 0
        ? <p className="gq-soft">没有附件。</p>
        : <FileList files={documents} />}
    </Panel>
  );
}

/** Others ask about the same organization: a value that both name must not be decided twice without knowing. */
export function OtherRequests({ row }: { row: RequestRecord }) {
  const own = new Set(row.changes.map(({ field }) => field));
  const others = row.organization?.correctionRequests.nodes.filter(({ id }) => id !== row.id) ?? [];
  if (others.length === 0) return null;
  return (
    <Panel title="这个组织的其他申请">
      <ul className="gq-list-plain">
        {others.map(({ id, requesterName, submittedAt, changes }) => {
          const same = changes.filter(({ field }) => own.has(field));
          return (
            <li key={id}>
              <Link to={requestPath(id)}>{changes.map(({ label }) => label).join('、')}</Link>　<span className="gq-soft">{requesterName}　{formatInstant(submittedAt)}</span>
              {same.length > 0 && <div>同样涉及：{same.map(({ label, asked }) => `${label}改为“${asked ?? '空'}”`).join('；')}</div>}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

const actions: Readonly<Record<string, string>> = { submit: '提交', resubmit: '补充后重新提交', withdraw: '撤回', return: '退回补充', accept: '采纳', decline: '不采纳' };

export function TimelinePanel({ events }: { events: RequestRecord['events'] }) {
  return <EventsPanel events={events} actions={actions} kinds={labels.EventKind} />;
}
