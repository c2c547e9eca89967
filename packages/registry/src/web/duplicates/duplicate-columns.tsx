import { labels } from '@gongqiao/schema';
import { type Column, formatInstant, RowLink, Tag } from '@gongqiao/ui';
import { Link } from 'react-router';
import { organizationPath } from '../organizations/list/organization-filters.ts';
import { mergePath } from '../merge/merge-path.ts';
import { DistinguishButton } from './DistinguishButton.tsx';
import type { DuplicateRow } from './duplicates.documents.ts';

type Side = DuplicateRow['first'];

function SideCell({ side }: { side: Side }) {
  if (!side) return <span className="gq-missing">已并入或已移除</span>;
  return (
    <div>
      <RowLink to={organizationPath(side.id)}>{side.name}</RowLink>
      <div className="gq-soft">{side.creditCode ?? '无代码'} · {side.region?.name ?? '区市不明'}</div>
    </div>
  );
}

function ChoiceCell({ row }: { row: DuplicateRow }) {
  const offered = row.offers.map(({ action }) => action);
  return (
    <span className="gq-row gq-choice-buttons">
      {offered.includes('merge') && row.first && row.second && <Link className="gq-button gq-small-button" to={mergePath(row.first.id, row.second.id)}>核对、合并</Link>}
      {offered.includes('distinguish') && <DistinguishButton row={row} distinct />}
      {offered.includes('reopen') && row.state === 'DISTINCT' && <DistinguishButton row={row} distinct={false} />}
    </span>
  );
}

const tones = { OPEN: 'warn', DISTINCT: undefined, MERGED: 'good' } as const;

export const duplicateColumns: readonly Column<DuplicateRow>[] = [
  { key: 'first', title: '甲', always: true, width: '24%', render: ({ first }) => <SideCell side={first} /> },
  { key: 'second', title: '乙', always: true, width: '24%', render: ({ second }) => <SideCell side={second} /> },
  { key: 'score', title: '相似程度', align: 'end', nowrap: true, sort: 'SCORE', render: ({ score }) => `${score} / 100`, help: '各项依据相加，只用来排先后；是不是同一个由人判定' },
  { key: 'grounds', title: '依据', render: ({ grounds }) => <ul>{grounds.map((ground) => <li key={ground}>{ground}</li>)}</ul> },
  { key: 'state', title: '状态', nowrap: true, optional: true, render: ({ state }) => <Tag tone={tones[state as keyof typeof tones]}>{labels.DuplicateState[state as keyof typeof labels.DuplicateState]}</Tag> },
  { key: 'decision', title: '判定', optional: true, render: ({ decisionReason, decidedBy, decidedAt }) => (decidedAt ? `${decisionReason ?? ''}（${decidedBy ?? ''}，${formatInstant(decidedAt)}）` : '—') },
  { key: 'choice', title: '办理', nowrap: true, render: (row) => <ChoiceCell row={row} /> },
];
