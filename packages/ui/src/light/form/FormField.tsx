import { useId } from 'react';
import type { Field, Input } from '../../form/field.ts';
import { FieldControl } from './FieldControl.tsx';

interface Properties {
  readonly field: Field;
  readonly input: Input;
  readonly error?: string | undefined;
  readonly onChange: (input: Input) => void;
}

/** A field with its name, what is wrong with it, and what helps to fill it in. */
export function FormField({ field, input, error, onChange }: Properties) {
  const id = useId();
  const notes = [error ? `${id}-error` : null, field.help ? `${id}-help` : null].filter((note) => note !== null).join(' ');
  return (
    <div className="field">
      <div className="field-head"><label className="field-label" htmlFor={id}>{field.label}{field.required ? '（必填）' : ''}</label>{field.beside?.(field.label)}</div>
      <FieldControl field={field} id={id} input={input} invalid={error !== undefined} describedBy={notes || undefined} onChange={onChange} />
      {error ? <p id={`${id}-error`} className="field-error">{error}</p> : null}
      {field.help ? <p id={`${id}-help`} className="hint">{field.help}</p> : null}
    </div>
  );
}
