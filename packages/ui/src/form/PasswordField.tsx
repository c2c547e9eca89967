import { Input } from 'antd';
import { useId } from 'react';
import './form.css';

interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly help?: string;
  /** Where typing begins. */
  readonly first?: boolean;
  /** To be made up, not remembered. */
  readonly isNew?: boolean;
  readonly onChange: (value: string) => void;
}

export function PasswordField({ label, value, help, first = false, isNew = false, onChange }: PasswordFieldProps) {
  const id = useId();
  return (
    <div className="gq-field">
      <label htmlFor={id}>{label}</label>
      <Input id={id} {...(first ? { 'data-first': true } : {})} type="password" autoComplete={isNew ? 'new-password' : 'current-password'} value={value} onChange={(event) => onChange(event.target.value)} {...(help ? { 'aria-describedby': `${id}-help` } : {})} />
      {help && <span id={`${id}-help`} className="gq-field-help">{help}</span>}
    </div>
  );
}
