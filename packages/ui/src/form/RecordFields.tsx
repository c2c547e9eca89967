import { useId } from 'react';
import type { Field } from './field.ts';
import { FieldControl } from './FieldControl.tsx';
import type { RecordForm } from './use-record-form.ts';
import './form.css';

/** All groups of a form's fields; changed ones are marked where there was something before. */
export function RecordFields({ form, marks = true }: { form: RecordForm; marks?: boolean }) {
  const id = useId();
  const touched = new Set(form.touched.map(({ key }) => key));
  return form.groups.map((group) => (
    <fieldset key={group.title} className="gq-fields">
      <legend>{group.title}</legend>
      {group.fields.map((field) => <FieldRow key={field.key} id={`${id}-${field.key}`} field={field} form={form} touched={marks && touched.has(field.key)} />)}
    </fieldset>
  ));
}

function FieldRow({ id, field, form, touched }: { id: string; field: Field; form: RecordForm; touched: boolean }) {
  const error = form.errors[field.key];
  const notes = [field.help ? `${id}-help` : null, error ? `${id}-error` : null].filter((note) => note !== null).join(' ');
  const wide = field.wide ?? (field.kind === 'choices' || field.kind === 'lines');
  return (
    <div className={wide ? 'gq-field gq-wide' : 'gq-field'} data-field={field.key}>
      <div className="gq-field-head"><label htmlFor={id}>{field.label}{field.required && <span className="gq-required">（必填）</span>}{touched && <span className="gq-touched">已改</span>}</label>{field.beside?.(field.label)}</div>
      <FieldControl field={field} id={id} input={form.inputs[field.key] ?? ''} invalid={error !== undefined} describedBy={notes || undefined} onChange={(input) => form.set(field.key, input)} />
      {error && <p id={`${id}-error`} className="gq-field-error">{error}</p>}
      {field.help && <p id={`${id}-help`} className="gq-field-help">{field.help}</p>}
    </div>
  );
}

/** Puts the cursor into the first field that is wrong, once it is marked. */
export function focusFirstError(container: HTMLElement | null): void {
  requestAnimationFrame(() => container?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
