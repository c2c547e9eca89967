import { Button, Dialog, Input, type RefusalData, RefusalNote } from '@gongqiao/ui';
import { type FormEvent, useId, useState } from 'react';
import { useAudiences } from './use-audiences.ts';
import type { SavedViewData, ViewAudience } from './views.documents.ts';

type Stated = Pick<SavedViewData, 'title' | 'audience'>;

interface ViewDialogProps {
  readonly heading: string;
  readonly initial: Stated;
  readonly running: boolean;
  readonly refusal: RefusalData | null;
  readonly failure: string | null;
  readonly onSave: (stated: Stated) => void;
  readonly onClose: () => void;
}

/** The name of a view, and who may use it. */
export function ViewDialog({ heading, initial, running, refusal, failure, onSave, onClose }: ViewDialogProps) {
  const id = useId();
  const [title, setTitle] = useState(initial.title);
  const [audience, setAudience] = useState(initial.audience);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave({ title, audience });
  };
  return (
    <Dialog title={heading} onClose={onClose} closable={!running}>
      <form className="gq-stack" onSubmit={submit} noValidate>
        <RefusalNote refusal={refusal} failure={failure} />
        <div className="gq-field">
          <label htmlFor={id}>名称</label>
          <Input id={id} data-first autoComplete="off" maxLength={60} value={title} aria-invalid={refusal?.fields.includes('title') || undefined} onChange={(event) => setTitle(event.target.value)} />
        </div>
        <Audiences value={audience} onChange={setAudience} />
        <p className="gq-row gq-row-end">
          <Button onClick={onClose} disabled={running}>取消</Button>
          <Button htmlType="submit" type="primary" loading={running}>保存</Button>
        </p>
      </form>
    </Dialog>
  );
}

function Audiences({ value, onChange }: { value: ViewAudience; onChange: (audience: ViewAudience) => void }) {
  const name = useId();
  return (
    <fieldset className="gq-choices">
      <legend>给谁用。视图只存筛选、排序和显示的列，打开的人只看得到自己职责范围内的。</legend>
      {useAudiences().map((audience) => (
        <label key={audience.value} className="gq-row">
          <input type="radio" name={name} checked={value === audience.value} onChange={() => onChange(audience.value)} />{audience.label}
        </label>
      ))}
    </fieldset>
  );
}
