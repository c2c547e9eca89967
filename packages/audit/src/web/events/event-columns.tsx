import { labels } from '@gongqiao/schema';
import { type Column, formatCount, formatInstant, pathWith, Tag } from '@gongqiao/ui';
import { Link } from 'react-router';
import { auditPath } from '../audit-path.ts';
import type { AuditEventRow } from './events.documents.ts';

// What no command did, but the system or the command line, by the names that histories use.
const systemWords: Readonly<Record<string, string>> = { create: '登记', add: '建立', disable: '停用', import: '导入', approve: '确认导入', undo: '撤销', publish: '发布', suspect: '提出疑似重复', export: '导出' };

function actionText(action: string, titles: ReadonlyMap<string, string>): string {
  const word = action.slice(action.indexOf('.') + 1);
  return titles.get(action) ?? systemWords[word] ?? word;
}

const objectText = ({ objectTitle, objectType }: AuditEventRow): string => objectTitle ?? objectType ?? '—';

const tones = { DONE: undefined, REFUSED: 'warn', FAILED: 'bad' } as const;

const officeOf = ({ department, unit, organizationId, actorKind }: AuditEventRow): string =>
  (department ? labels.Department[department] : unit?.name) ?? (organizationId ? '社会组织' : labels.ViewerKind[actorKind]);

function Who({ row }: { row: AuditEventRow }) {
  return (
    <div>
      {row.actorId ? <Link to={pathWith(auditPath, { actor: row.actorId })} title="只看这个账号">{row.actorName}</Link> : row.actorName}
      {officeOf(row) !== row.actorName && <div className="gq-soft">{officeOf(row)}</div>}
    </div>
  );
}

// Codes of refusals and numbers only: values never stand in a payload.
function noteOf({ payload }: AuditEventRow): string {
  const { code, events, rows } = JSON.parse(payload) as { code?: string; events?: number; rows?: number };
  if (rows !== undefined) return `${formatCount(rows)} 行`;
  return code ?? (events ? `${formatCount(events)} 条修改记录` : '');
}

/** The columns of the chain; `titles` says actions in words. */
export const eventColumns = (titles: ReadonlyMap<string, string>): readonly Column<AuditEventRow>[] => [
  { key: 'seq', title: '序号', always: true, align: 'end', nowrap: true, sort: 'SEQ', render: ({ seq }) => seq },
  { key: 'at', title: '时间', nowrap: true, render: ({ at }) => <time dateTime={at}>{formatInstant(at)}</time> },
  { key: 'who', title: '谁', width: '22%', render: (row) => <Who row={row} /> },
  { key: 'action', title: '做了什么', width: '22%', render: ({ action }) => actionText(action, titles) },
  { key: 'outcome', title: '结果', nowrap: true, render: ({ outcome }) => <Tag tone={tones[outcome]}>{labels.AuditOutcome[outcome]}</Tag> },
  { key: 'object', title: '对象', render: (row) => (row.objectId ? <Link to={pathWith(auditPath, { object: row.objectId })} title="只看这个对象">{objectText(row)} {row.objectId.slice(-6)}</Link> : objectText(row)) },
  { key: 'note', title: '附记', render: noteOf },
  { key: 'hash', title: '校验值', optional: true, render: ({ hash }) => <code>{hash.slice(0, 16)}…</code> },
];
