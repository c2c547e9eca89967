import { Button, formatInstant, Note, type RecordForm } from '@gongqiao/ui';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';

/** What a form began from: a draft that was left here before. */
export function DraftNote({ form }: { form: RecordForm }) {
  if (!form.draftFrom || !form.unsaved) return null;
  return (
    <Note live title="已接着上次没有保存的草稿">
      <p className="gq-row">草稿存于 {formatInstant(form.draftFrom)}，只在这台电脑上。<Button size="small" onClick={form.discard}>丢弃草稿</Button></p>
    </Note>
  );
}

interface FormEndProps {
  readonly submit: string;
  readonly running: boolean;
  readonly back: string;
  readonly children?: ReactNode;
}

/** The line of buttons that stays in view. */
export function FormEnd({ submit, running, back, children }: FormEndProps) {
  const navigate = useNavigate();
  return (
    <div className="gq-form-actions gq-no-print">
      <Button type="primary" htmlType="submit" loading={running}>{submit}</Button>
      <Button disabled={running} onClick={() => void navigate(back)}>取消</Button>
      {children}
    </div>
  );
}
