import { type ReactNode, useId } from 'react';

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly nothing: string;
  readonly help?: ReactNode;
  readonly beside?: ReactNode;
  readonly onChange: (value: string) => void;
}

/** A choice in a dialog. */
export function ChoiceField({ label, value, options, nothing, help, beside, onChange }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div className="gq-field">
      <div className="gq-field-head"><label htmlFor={id}>{label}</label>{beside}</div>
      <select id={id} className="gq-select gq-block" value={value} aria-describedby={help ? `${id}-help` : undefined} onChange={({ target }) => onChange(target.value)}>
        <option value="">{nothing}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
      {help && <p id={`${id}-help`} className="gq-field-help">{help}</p>}
    </div>
  );
}
