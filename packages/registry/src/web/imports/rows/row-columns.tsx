import { labels } from '@gongqiao/schema';
import { Button, type Column, Tag } from '@gongqiao/ui';
import { Link } from 'react-router';
import { outcomeTones, resultTones, unsettled } from '../import-words.ts';
import type { ImportRowData } from './rows.documents.ts';
import type { Settling } from './use-settling.ts';

function NameCell({ row }: { row: ImportRowData }) {
  const { name, relatesTo, relatesToRow, organization } = row;
  return (
    <div>
      {organization ? <Link to={`/organizations/${organization.id}`}>{name}</Link> : (name ?? <span className="gq-missing">没有名称</span>)}
      {relatesToRow !== null && <div className="gq-soft">与第 {relatesToRow} 行相同</div>}
      {relatesTo && !organization && <div className="gq-soft">库中：<Link to={`/organizations/${relatesTo.id}`} target="_blank">{relatesTo.name}</Link></div>}
    </div>
  );
}

function OutcomeCell({ row: { outcome, outsideScope, result } }: { row: ImportRowData }) {
  return (
    <div className="gq-row">
      {result ? <Tag tone={resultTones[result]}>{labels.ImportResult[result]}</Tag> : <Tag tone={outcomeTones[outcome]}>{labels.ImportOutcome[outcome]}</Tag>}
      {outsideScope && result !== 'WAITING' && <Tag tone="warn">外区</Tag>}
    </div>
  );
}

function ReasonsCell({ row: { reasons, disputedFields, organization } }: { row: ImportRowData }) {
  if (reasons.length + disputedFields.length === 0) return <span className="gq-soft">—</span>;
  return (
    <ul className="gq-reasons">
      {reasons.map(({ code, field, text }) => <li key={`${code}:${field}`}>{text}</li>)}
      {disputedFields.length > 0 && <li>{disputedFields.join('、')}与核实过的值不同，现值没有改，{organization ? <Link to={`/organizations/${organization.id}`}>去选定</Link> : '待选定'}。</li>}
    </ul>
  );
}

function DecisionCell({ row, settling, over }: { row: ImportRowData; settling: Settling | null; over: boolean }) {
  const { decision, decisionReason, outcome, result } = row;
  const settle = settling?.maySettle(row) ? settling : null;
  return (
    <div className="gq-stack gq-tight">
      <span>{decision ? labels.ImportDecision[decision] : over || result ? '—' : unsettled[outcome]}</span>
      {decisionReason && <span className="gq-soft">{decisionReason}</span>}
      {settle && (
        <span className="gq-row">
          {!decision && settle.takable(row) && <Button size="small" onClick={() => settle.ask([row], 'TAKE')}>{labels.ImportDecision.TAKE}</Button>}
          {!decision && <Button size="small" onClick={() => settle.ask([row], 'SKIP')}>{labels.ImportDecision.SKIP}</Button>}
          {decision && settle.revocable && <Button size="small" onClick={() => settle.ask([row], null)}>取消处理</Button>}
        </span>
      )}
    </div>
  );
}

function OpenButton({ row: { id, rowNumber }, open, label, onOpen }: { row: ImportRowData; open: boolean; label: string; onOpen: (id: string) => void }) {
  const text = open ? '收起' : label;
  return <Button size="small" aria-expanded={open} aria-label={`${text}第 ${rowNumber} 行`} onClick={() => onOpen(open ? '' : id)}>{text}</Button>;
}

interface RowColumnsOptions {
  readonly settling: Settling | null;
  readonly opened: string;
  readonly onOpen: (id: string) => void;
  readonly editable: boolean;
  /** Nothing will become of the rows any more. */
  readonly over: boolean;
}

export function rowColumns({ settling, opened, onOpen, editable, over }: RowColumnsOptions): Column<ImportRowData>[] {
  return [
    { key: 'rowNumber', title: '行号', always: true, align: 'end', width: '64px', sort: 'ROW_NUMBER', render: ({ rowNumber }) => rowNumber, help: '文件中的行号' },
    { key: 'name', title: '名称', always: true, width: '24%', render: (row) => <NameCell row={row} /> },
    { key: 'outcome', title: '结果', width: '96px', render: (row) => <OutcomeCell row={row} /> },
    { key: 'reasons', title: '提示', render: (row) => <ReasonsCell row={row} /> },
    { key: 'decision', title: '处理', width: '200px', render: (row) => <DecisionCell row={row} settling={settling} over={over} /> },
    {
      key: 'open', title: '内容', always: true, width: '96px',
      render: (row) => <OpenButton row={row} open={opened === row.id} label={editable && row.result === null ? '查看、修改' : '查看'} onOpen={onOpen} />,
    },
  ];
}
