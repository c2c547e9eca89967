import { labels } from '@gongqiao/schema';
import { type Column, FlowButtons, formatInstant, formatSize, Tag, type Tone } from '@gongqiao/ui';
import type { ExpiredRow } from '../retention.documents.ts';
import type { Settling, Step } from './use-each.tsx';

const tones: Readonly<Record<string, Tone>> = { LISTED: 'warn', PROPOSED: 'warn', EXTENDED: 'info', DESTROYED: 'bad' };

export const nameOf = ({ document }: ExpiredRow): string => document?.fileName ?? '附件';

function Settled({ row: { state, proposedBy, proposedAt, settledBy, settledAt, reason } }: { row: ExpiredRow }) {
  const asked = proposedAt && <div>{proposedBy} 提出　{formatInstant(proposedAt)}</div>;
  if (!settledAt && !asked) return '—';
  return <>{asked}{settledAt && <div>{settledBy}{state === 'DESTROYED' && asked ? ' 确认' : ''}　{formatInstant(settledAt)}</div>}<div className="gq-soft">{reason}</div></>;
}

const facts: readonly Column<ExpiredRow>[] = [
  { key: 'file', title: '附件', always: true, width: '20%', render: (row) => <>{nameOf(row)}{row.document && <div className="gq-soft">{formatSize(row.document.size)}</div>}</> },
  { key: 'kind', title: '附在', nowrap: true, render: ({ kind }) => kind },
  { key: 'rule', title: '依据的规则', width: '22%', render: ({ rule }) => rule && <>{rule.text}<div className="gq-soft">{rule.basis}{rule.article}</div></> },
  { key: 'closedOn', title: '办结', nowrap: true, render: ({ closedOn }) => closedOn },
  { key: 'dueOn', title: '保管到', nowrap: true, sort: 'DUE_ON', render: ({ dueOn, extendedTo }) => <>{dueOn}{extendedTo && <div className="gq-soft">延长到 {extendedTo}</div>}</> },
  { key: 'state', title: '状态', nowrap: true, render: ({ state }) => <Tag {...(tones[state] ? { tone: tones[state] } : {})}>{labels.ExpiredDocumentState[state]}</Tag> },
  { key: 'settled', title: '怎样处理的', render: (row) => <Settled row={row} /> },
];

export const expiredColumns = (onSettle: (settling: Settling) => void): readonly Column<ExpiredRow>[] => [...facts, {
  key: 'act', title: '办理', nowrap: true, always: true,
  render: (row) => <span className="gq-row"><FlowButtons offers={row.offers} danger={['destroy']} on={Object.fromEntries((['propose', 'destroy', 'decline', 'extend'] satisfies Step[]).map((step) => [step, () => onSettle({ step, rows: [row] })]))} /></span>,
}];
