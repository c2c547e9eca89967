import { useId } from 'react';

interface WrittenFieldProps {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'date';
  readonly money?: boolean;
  readonly help?: string;
  readonly onChange: (value: string) => void;
}

/** A line to fill in, in a dialog. */
export function WrittenField({ label, value, type = 'text', money = false, help, onChange }: WrittenFieldProps) {
  const id = useId();
  return (
    <div className="gq-field">
      <label htmlFor={id}>{label}<span className="gq-required">（必填）</span></label>
      <input id={id} type={type} className="gq-select gq-block" inputMode={money ? 'decimal' : undefined} autoComplete="off" aria-describedby={help ? `${id}-help` : undefined} value={value} onChange={({ target }) => onChange(target.value)} />
      {help && <p id={`${id}-help`} className="gq-field-help">{help}</p>}
    </div>
  );
}
