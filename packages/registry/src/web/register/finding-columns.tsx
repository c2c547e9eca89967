import { labels } from '@gongqiao/schema';
import { type Column, formatCount, formatInstant, RowLink, Tag } from '@gongqiao/ui';
import { Link } from 'react-router';
import { organizationPath } from '../organizations/list/organization-filters.ts';
import { actionsOf, type Asked, wordsFor } from './decide.ts';
import { findingTones } from './register-words.ts';
import type { FindingRow } from './register.documents.ts';

const missing = <span className="gq-missing">未填</span>;

function Values({ row: { values, kind } }: { row: FindingRow }) {
  if (values.length === 0) return '登记信息中没有这个代码';
  // Name and code stand beside it already.
  if (kind === 'NEW') return values.filter(({ field }) => field !== 'name' && field !== 'creditCode').map(({ stated }) => stated).join(' · ');
  return (
    <ul className="gq-list-plain">
      {values.map(({ field, label, stated, present }) => <li key={field}>{label}：{present ?? missing} → <b>{stated ?? missing}</b></li>)}
    </ul>
  );
}

function StateCell({ row: { state, unsettled } }: { row: FindingRow }) {
  const key = state as keyof typeof labels.RegisterFindingState;
  if (key === 'STATED') return unsettled.totalCount > 0 ? <Tag tone="warn">{formatCount(unsettled.totalCount)} 项待选定</Tag> : <Tag tone="good">已选定</Tag>;
  return <Tag tone={findingTones[key]}>{labels.RegisterFindingState[key]}</Tag>;
}

function Decide({ row, onAsk }: { row: FindingRow; onAsk: (asked: Asked) => void }) {
  if (row.state === 'STATED') return <Link to="/statements?source=REGISTER">去不同说法选定</Link>;
  return (
    <span className="gq-row gq-choice-buttons">
      {actionsOf(row).map((action) => {
        const { label } = wordsFor(action, row.kind);
        return <button key={action} type="button" className="gq-button gq-small-button" aria-label={`${label}：${row.name}`} onClick={() => onAsk({ action, kind: row.kind, findings: [row] })}>{label}</button>;
      })}
    </span>
  );
}

export const findingColumns = (onAsk: (asked: Asked) => void): readonly Column<FindingRow>[] => [
  {
    key: 'name', title: '社会组织', always: true, width: '26%', sort: 'NAME',
    render: ({ name, creditCode, organization }) => <div>{organization ? <RowLink to={organizationPath(organization.id)}>{name}</RowLink> : name}<div className="gq-soft">{creditCode}</div></div>,
  },
  { key: 'kind', title: '类别', nowrap: true, render: ({ kind }) => labels.FindingKind[kind] },
  { key: 'values', title: '库中 → 登记', render: (row) => <Values row={row} /> },
  { key: 'state', title: '状态', nowrap: true, render: (row) => <StateCell row={row} /> },
  { key: 'decide', title: '办理', nowrap: true, render: (row) => <Decide row={row} onAsk={onAsk} /> },
  { key: 'decision', title: '决定的理由', optional: true, render: ({ decisionReason, decidedBy, decidedAt }) => (decidedAt ? `${decisionReason ?? ''}（${decidedBy ?? ''}，${formatInstant(decidedAt)}）` : '—') },
];
