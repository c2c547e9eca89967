import { Button, Notice } from '@gongqiao/ui/light';
import { type ReactNode, useId, useState } from 'react';

interface Properties {
  readonly label: string;
  readonly question: string;
  readonly children: ReactNode;
  readonly running: boolean;
  readonly refused: string | null | undefined;
  /** What the text is called, where one is asked for. */
  readonly text?: string;
  readonly required?: boolean;
  readonly main?: boolean;
  readonly onConfirm: (text: string) => void;
}

/** A button that asks once more before it does what cannot simply be taken back. */
export function AskButton({ label, question, children, running, refused, text: asked, required = false, main = false, onConfirm }: Properties) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  if (!open) return <p className="no-print"><Button {...(main ? { look: 'main' as const } : {})} onPress={() => setOpen(true)}>{label}</Button></p>;
  return (
    <Notice tone="warning" title={question}>
      <div className="stack">{children}</div>
      {asked ? <div className="field"><label className="field-label" htmlFor={id}>{asked}{required ? '（必填）' : '（可以不写）'}</label><textarea id={id} rows={3} maxLength={2_000} value={text} onChange={({ target }) => setText(target.value)} /></div> : null}
      {refused ? <p className="field-error" role="alert">{refused}</p> : null}
      <p className="tags"><Button look="main" onPress={() => onConfirm(text)}>{running ? '正在提交…' : label}</Button><Button onPress={() => setOpen(false)}>先不</Button></p>
    </Notice>
  );
}
