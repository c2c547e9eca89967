import { labels } from '@gongqiao/schema';
import { type Column, formatInstant, pathWith, Tag } from '@gongqiao/ui';
import { Link } from 'react-router';
import { auditPath } from '../audit-path.ts';
import type { AuditEventRow } from './events.documents.ts';

const tones = { DONE: undefined, REFUSED: 'warn', FAILED: 'bad' } as const;

const officeOf = ({ department, unit, organizationId, actorKind }: AuditEventRow): string =>
  (department ? labels.Department[department] : unit?.name) ?? (organizationId ? '社会组织' : labels.ViewerKind[actorKind]);

function Who({ row }: { row: AuditEventRow }) {
  return (
    <div>
      {row.actorId ? <Link to={pathWith(auditPath, { actor: row.actorId })} title="只看这个账号">{row.actorName}</Link> : row.actorName}
      <div className="gq-soft">{officeOf(row)}</div>
    </div>
  );
}

// Codes of refusals and numbers only: values never stand in a payload.
function noteOf({ payload }: AuditEventRow): string {
  const { code, events } = JSON.parse(payload) as { code?: string; events?: number };
  return code ?? (events ? `${events} 条修改记录` : '');
}

/** The columns of the chain; `titles` says actions in words. */
export const eventColumns = (titles: ReadonlyMap<string, string>): readonly Column<AuditEventRow>[] => [
  { key: 'seq', title: '序号', always: true, align: 'end', nowrap: true, sort: 'SEQ', render: ({ seq }) => seq },
  { key: 'at', title: '时间', nowrap: true, render: ({ at }) => <time dateTime={at}>{formatInstant(at)}</time> },
  { key: 'who', title: '谁', width: '22%', render: (row) => <Who row={row} /> },
  { key: 'action', title: '做了什么', width: '22%', render: ({ action }) => titles.get(action) ?? action },
  { key: 'outcome', title: '结果', nowrap: true, render: ({ outcome }) => <Tag tone={tones[outcome]}>{labels.AuditOutcome[outcome]}</Tag> },
  { key: 'object', title: '对象', render: ({ objectType, objectId }) => (objectId ? <Link to={pathWith(auditPath, { object: objectId })} title="只看这个对象">{objectType} {objectId.slice(-6)}</Link> : (objectType ?? '—')) },
  { key: 'note', title: '附记', render: noteOf },
  { key: 'hash', title: '校验值', optional: true, render: ({ hash }) => <code>{hash.slice(0, 16)}…</code> },
];
