import { labels } from '@gongqiao/schema';
import { type Column, formatCount, formatInstant, RowLink, Tag } from '@gongqiao/ui';
import { batchPath, stateTones } from '../import-words.ts';
import type { BatchRow } from './batches.documents.ts';

/** What came of it, or would come of it, in one line. */
export function outcomeOf({ state, counts }: BatchRow): string {
  const parts: [string, number][] = state === 'READY'
    ? [['将新增', counts.create], ['将更新', counts.update], ['待核对', counts.needsReview]]
    : [['已新增', counts.created], ['已更新', counts.updated], ['内容相同', counts.unchanged], ['未导入', counts.left], ['待确认', counts.waiting]];
  return state === 'READING' || state === 'REFUSED' ? '—' : parts.filter(([, count]) => count > 0).map(([label, count]) => `${label} ${formatCount(count)}`).join('，') || '—';
}

export const batchColumns: readonly Column<BatchRow>[] = [
  { key: 'fileName', title: '文件', always: true, width: '28%', render: ({ id, fileName }) => <RowLink to={batchPath(id)}>{fileName}</RowLink> },
  { key: 'state', title: '状态', nowrap: true, render: ({ state }) => <Tag tone={stateTones[state]}>{labels.ImportState[state]}</Tag> },
  { key: 'read', title: '读到', align: 'end', render: ({ counts }) => `${formatCount(counts.read)} 行` },
  { key: 'outcome', title: '结果', render: outcomeOf },
  { key: 'waiting', title: '待法律工作部确认', align: 'end', render: ({ counts }) => (counts.waiting > 0 ? <Tag tone="warn">{formatCount(counts.waiting)} 行</Tag> : '—') },
  { key: 'unit', title: '报送单位', render: ({ unit }) => unit?.name ?? '—' },
  { key: 'senderName', title: '报送人', nowrap: true, render: ({ senderName }) => senderName },
  { key: 'createdAt', title: '时间', nowrap: true, sort: 'CREATED_AT', render: ({ createdAt }) => formatInstant(createdAt) },
];
