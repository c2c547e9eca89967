import { Input } from 'antd';
import { useId } from 'react';

interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly label?: string;
  readonly help?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

/** Why something is done: it goes into the record's history. */
export function ReasonField({ value, onChange, label = '理由', help, error, required = true }: ReasonFieldProps) {
  const id = useId();
  return (
    <div className="gq-field gq-wide">
      <label htmlFor={id}>{label}{required && <span className="gq-required">（必填）</span>}</label>
      <Input.TextArea id={id} data-first rows={2} maxLength={500} value={value} status={error ? 'error' : ''} aria-invalid={error ? true : undefined} aria-required={required} aria-describedby={`${id}-note`} onChange={(event) => onChange(event.target.value)} />
      <p id={`${id}-note`} className={error ? 'gq-field-error' : 'gq-field-help'}>{error ?? help ?? '会写进修改记录，查阅的人都能看到。'}</p>
    </div>
  );
}
