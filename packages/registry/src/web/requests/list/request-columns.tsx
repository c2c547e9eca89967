import { labels } from '@gongqiao/schema';
import { type Column, formatInstant, RowLink, Tag } from '@gongqiao/ui';
import { requestPath, stateTones } from '../request-words.ts';
import { waitingSince } from '../waiting-since.ts';
import type { RequestRow } from './requests.documents.ts';

/** Some of what was asked was taken over, and some not. */
export const isPartly = ({ state, changes }: Pick<RequestRow, 'state' | 'changes'>): boolean => state === 'ACCEPTED' && changes.some(({ outcome }) => outcome === 'DECLINED');

export function StateTag({ row }: { row: Pick<RequestRow, 'state' | 'unread' | 'changes'> }) {
  const partly = isPartly(row);
  return (
    <span className="gq-row">
      <Tag tone={partly ? 'warn' : stateTones[row.state]}>{partly ? '部分采纳' : labels.CorrectionRequestState[row.state]}</Tag>
      {row.unread && <Tag tone="bad">新答复</Tag>}
    </span>
  );
}

const whenOf = ({ state, submittedAt }: RequestRow) => (
  <>{formatInstant(submittedAt)}{state === 'SUBMITTED' && <div className="gq-soft">{waitingSince(submittedAt)}</div>}</>
);

export const requestColumns: readonly Column<RequestRow>[] = [
  { key: 'organizationName', title: '社会组织', always: true, width: '24%', render: ({ id, organizationName }) => <RowLink to={requestPath(id)}>{organizationName}</RowLink> },
  { key: 'changes', title: '申请更正', render: ({ changes }) => changes.map(({ label }) => label).join('、') },
  { key: 'requesterName', title: '申请人', render: ({ requesterName }) => requesterName },
  { key: 'submittedAt', title: '提交时间', nowrap: true, sort: 'SUBMITTED_AT', render: whenOf },
  { key: 'state', title: '状态', nowrap: true, render: (row) => <StateTag row={row} /> },
  { key: 'answer', title: '答复', render: ({ answer }) => answer ?? '—' },
];
