import { Button } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { RefusalNote } from '../action/RefusalNote.tsx';
import type { RefusalData } from '../graph/refusal.ts';
import { Dialog } from '../page/Dialog.tsx';
import { ReasonField } from './ReasonField.tsx';
import './form.css';

interface ReasonDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly danger?: boolean;
  /** `none`: a plain confirmation. */
  readonly reason?: 'required' | 'optional' | 'none';
  readonly help?: string;
  /** What the reason is called: 理由 unless told. */
  readonly label?: string;
  readonly running: boolean;
  readonly refusal: RefusalData | null;
  readonly failure: string | null;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Confirms an action, with a reason where one is asked for. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, confirm, danger = false, reason: asked = 'required', help, label = '理由', running, refusal, failure, onConfirm, onClose, children } = props;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (asked === 'required' && reason.trim() === '') setMissing(true);
    else onConfirm(reason.trim());
  };
  return (
    <Dialog title={title} onClose={onClose} closable={!running}>
      <form onSubmit={submit} className="gq-stack">
        {children}
        {asked !== 'none' && <ReasonField label={label} value={reason} onChange={(text) => { setReason(text); setMissing(false); }} help={help ?? ''} required={asked === 'required'} error={missing ? `请写明${label}。` : undefined} />}
        <RefusalNote refusal={refusal} failure={failure} />
        <p className="gq-row gq-row-end">
          <Button onClick={onClose} disabled={running}>取消</Button>
          <Button htmlType="submit" type="primary" danger={danger} loading={running}>{confirm}</Button>
        </p>
      </form>
    </Dialog>
  );
}
