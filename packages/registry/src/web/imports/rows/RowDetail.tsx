import { Button, Tag } from '@gongqiao/ui';
import { useState } from 'react';
import { RowEditor } from './RowEditor.tsx';
import type { ImportRowData } from './rows.documents.ts';

const shown = (value: string | null) => (value === null || value === '' ? <span className="gq-missing">空</span> : value);

/** All that was read from a row, beside what the registry holds; corrected in place, as if typed in the cell. */
export function RowDetail({ row, editable }: { row: ImportRowData; editable: boolean }) {
  const [editing, setEditing] = useState(false);
  if (editing) return <RowEditor row={row} onClose={() => setEditing(false)} />;
  return (
    <div className="gq-stack">
      <ValuesTable row={row} />
      {editable && <p><Button onClick={() => setEditing(true)}>修改这一行</Button></p>}
    </div>
  );
}

function ValuesTable({ row: { rowNumber, values, reasons, outcome } }: { row: ImportRowData }) {
  const update = outcome === 'UPDATE' || values.some(({ present }) => present !== null);
  const filled = values.filter(({ value, present, field }) => value !== null || present !== null || reasons.some((reason) => reason.field === field));
  return (
    <div className="gq-scroll">
      <table className="gq-plain-table">
        <caption>第 {rowNumber} 行读到的内容{filled.length < values.length && '（空的字段略去）'}</caption>
        <thead><tr><th scope="col">字段</th><th scope="col">读到的值</th>{update && <th scope="col">库中现值</th>}<th scope="col">提示</th></tr></thead>
        <tbody>
          {filled.map(({ field, label, value, present }) => (
            <tr key={field}>
              <th scope="row">{label}</th>
              <td>{shown(value)}{update && value !== null && value !== present && <> <Tag tone="info">{present === null ? '补填' : '有变化'}</Tag></>}</td>
              {update && <td>{shown(present)}</td>}
              <td>{reasons.filter((reason) => reason.field === field).map(({ text }) => text).join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
