import { Button, type Description, Descriptions, Tag } from '@gongqiao/ui';
import { useState } from 'react';
import { RowEditor } from './RowEditor.tsx';
import type { ImportRowData } from './rows.documents.ts';

/** All that was read from a row, beside what the registry holds; corrected in place, as if typed in the cell. */
export function RowDetail({ row, editable }: { row: ImportRowData; editable: boolean }) {
  const [editing, setEditing] = useState(false);
  if (editing) return <RowEditor row={row} onClose={() => setEditing(false)} />;
  return (
    <div className="gq-stack">
      <Descriptions dense items={row.values.map((value) => described(row, value))} />
      {editable && <p><Button onClick={() => setEditing(true)}>修改这一行</Button></p>}
    </div>
  );
}

type Value = ImportRowData['values'][number];

function described(row: ImportRowData, { field, label, value, present }: Value): Description {
  const doubtful = row.reasons.some((reason) => reason.field === field);
  const changed = row.outcome === 'UPDATE' && value !== null && value !== present;
  return { key: field, label, value, mark: <ValueMark doubtful={doubtful} changed={changed} present={present} /> };
}

/** 更新的行: the value that the registry holds now, where it would change. */
function ValueMark({ doubtful, changed, present }: { doubtful: boolean; changed: boolean; present: string | null }) {
  return (
    <>
      {doubtful && <Tag tone="warn">见提示</Tag>}
      {changed && <Tag tone="info">{present === null ? '补填' : '更新'}</Tag>}
      {changed && present !== null && <div className="gq-soft">库中现值：{present}</div>}
    </>
  );
}
