import { labels } from '@gongqiao/schema';
import { type Column, formatCount, formatInstant, RowLink, Tag } from '@gongqiao/ui';
import { organizationPath } from '../organizations/list/organization-filters.ts';
import type { BulkListRow, BulkRow } from './bulk.documents.ts';
import { bulkChangePath, stateTones } from './bulk-words.ts';

const tones = { CHANGED: 'good', CONFLICT: 'warn', UNDONE: undefined, KEPT: 'warn' } as const;

function ResultCell({ outcome, result, message }: BulkRow) {
  const tone = result ? tones[result] : outcome === 'REFUSED' ? 'warn' : undefined;
  return <><Tag tone={tone}>{result ? labels.BulkResult[result] : labels.BulkOutcome[outcome]}</Tag>{message && <div className="gq-soft">{message}</div>}</>;
}

export const rowColumns: readonly Column<BulkRow>[] = [
  { key: 'place', title: '序号', align: 'end', nowrap: true, width: '7%', render: ({ place }) => formatCount(place) },
  { key: 'name', title: '组织', always: true, width: '32%', render: ({ name, organization }) => (organization ? <RowLink to={organizationPath(organization.id)}>{name}</RowLink> : name) },
  { key: 'differences', title: '改动', width: '38%', render: ({ differences }) => (differences.length > 0 ? <ul className="gq-list-plain">{differences.map((one) => <li key={one}>{one}</li>)}</ul> : '—') },
  { key: 'result', title: '结果', render: (row) => <ResultCell {...row} /> },
];

export const bulkColumns: readonly Column<BulkListRow>[] = [
  { key: 'wishes', title: '更正内容', always: true, width: '32%', render: ({ id, wishes }) => <RowLink to={bulkChangePath(id)}>{wishes.join('；')}</RowLink> },
  { key: 'covers', title: '范围', width: '24%', render: ({ covers }) => covers },
  { key: 'state', title: '状态', nowrap: true, render: ({ state }) => <Tag tone={stateTones[state as keyof typeof stateTones]}>{labels.BulkChangeState[state as keyof typeof labels.BulkChangeState]}</Tag> },
  { key: 'counts', title: '组织', align: 'end', nowrap: true, render: ({ state, total, counts }) => `${formatCount(state === 'APPLIED' ? counts.changed : state === 'UNDONE' ? counts.undone : counts.change)} / ${formatCount(total)}` },
  { key: 'authorName', title: '办理人', nowrap: true, render: ({ authorName }) => authorName },
  { key: 'createdAt', title: '时间', nowrap: true, sort: 'CREATED_AT', render: ({ createdAt }) => formatInstant(createdAt) },
];
