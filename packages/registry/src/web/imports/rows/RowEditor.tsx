import { announce, Button, Input, RefusalNote, useOperation } from '@gongqiao/ui';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { EditRowDocument, type ImportRowData } from './rows.documents.ts';

/** Every cell of a row as a box; what is typed is read by the same rules as the file. */
export function RowEditor({ row, onClose }: { row: ImportRowData; onClose: () => void }) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('.gq-doubtful input, input')?.focus(), []);
  const edit = useOperation(EditRowDocument);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const changed = row.values.filter(({ field, value }) => field in typed && typed[field]!.trim() !== (value ?? ''));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const done = await edit.run({ id: row.id, version: row.version, values: changed.map(({ field }) => ({ field, value: typed[field]!.trim() || null })) });
    if (!done) return;
    announce(`第 ${row.rowNumber} 行已修改并重新试导入`);
    onClose();
  };
  return (
    <form ref={form} className="gq-stack" onSubmit={(event) => void save(event)}>
      <p className="gq-soft">照表格里的写法填，例如日期 2015-06-30，多项用顿号隔开。保存后按同样的规则重新判断这一行，原文件不变。</p>
      <div className="gq-row-editor">
        {row.values.map(({ field, label, value }) => (
          <div key={field} className={row.reasons.some((reason) => reason.field === field) ? 'gq-field gq-doubtful' : 'gq-field'}>
            <label htmlFor={`${id}-${field}`}>{label}</label>
            <Input id={`${id}-${field}`} size="small" value={typed[field] ?? value ?? ''} status={row.reasons.some((reason) => reason.field === field) ? 'warning' : ''} onChange={(event) => setTyped({ ...typed, [field]: event.target.value })} />
            {row.reasons.filter((reason) => reason.field === field).map(({ code, text }) => <p key={code} className="gq-field-help">{text}</p>)}
          </div>
        ))}
      </div>
      <RefusalNote refusal={edit.refusal} failure={edit.failure} />
      <p className="gq-row">
        <Button type="primary" htmlType="submit" loading={edit.running} disabled={changed.length === 0}>保存并重新判断</Button>
        <Button disabled={edit.running} onClick={onClose}>取消</Button>
      </p>
    </form>
  );
}
