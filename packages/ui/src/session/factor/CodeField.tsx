import { Input } from 'antd';
import { useId } from 'react';
import '../../form/form.css';

interface CodeFieldProps {
  readonly label?: string;
  readonly help?: string;
  readonly value: string;
  /** Where typing begins. */
  readonly first?: boolean;
  readonly onChange: (value: string) => void;
}

/** A code of an app; phones show digits for it, and offer what they know. */
export function CodeField({ label = '验证码', help, value, first = true, onChange }: CodeFieldProps) {
  const id = useId();
  return (
    <div className="gq-field">
      <label htmlFor={id}>{label}</label>
      <Input id={id} {...(first ? { 'data-first': true } : {})} className="gq-code" inputMode="numeric" autoComplete="one-time-code" maxLength={20} value={value} onChange={(event) => onChange(event.target.value)} {...(help ? { 'aria-describedby': `${id}-help` } : {})} />
      {help && <span id={`${id}-help`} className="gq-field-help">{help}</span>}
    </div>
  );
}
