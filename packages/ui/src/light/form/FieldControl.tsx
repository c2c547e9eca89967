import { useState } from 'react';
import type { Field, Input } from '../../form/field.ts';
import { wordsTyped } from '../../form/words.ts';

interface Properties {
  readonly field: Field;
  readonly id: string;
  readonly input: Input;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (input: Input) => void;
}

const placeholders: Partial<Record<Field['kind'], string>> = { date: '如 2015-06-30', words: '每行一项，或用顿号隔开' };
const flags = [{ value: 'yes', label: '是' }, { value: 'no', label: '否' }];

/** The control that a field's kind asks for, made of what browsers have. */
export function FieldControl({ field, id, input, invalid, describedBy, onChange }: Properties) {
  const [typed, setTyped] = useState<string | null>(null);
  const shared = { id, className: 'input', 'aria-invalid': invalid || undefined, 'aria-required': field.required, 'aria-describedby': describedBy };
  const placeholder = placeholders[field.kind];
  if (field.kind === 'choice' || field.kind === 'flag') {
    return (
      <select {...shared} value={String(input)} onChange={(event) => onChange(event.target.value)}>
        <option value="">未填</option>
        {(field.kind === 'flag' ? flags : field.options).map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </select>
    );
  }
  if (field.kind === 'choices') return <Choices field={field} id={id} chosen={input as readonly string[]} describedBy={describedBy} onChange={onChange} />;
  if (field.kind === 'words') {
    return <textarea {...shared} rows={3} placeholder={placeholder} value={typed ?? (input as readonly string[]).join('、')} onChange={(event) => { setTyped(event.target.value); onChange(wordsTyped(event.target.value)); }} onBlur={() => setTyped(null)} />;
  }
  if (field.kind === 'lines') return <textarea {...shared} rows={4} maxLength={field.maxLength} value={String(input)} onChange={(event) => onChange(event.target.value)} />;
  const numeric = field.kind === 'number' || field.kind === 'money';
  return <input {...shared} autoComplete="off" inputMode={numeric ? 'decimal' : undefined} placeholder={placeholder} maxLength={field.kind === 'text' ? field.maxLength : undefined} value={String(input)} onChange={(event) => onChange(event.target.value)} />;
}

interface ChoicesProperties extends Pick<Properties, 'id' | 'describedBy' | 'onChange'> {
  readonly field: Field & { readonly kind: 'choices' };
  readonly chosen: readonly string[];
}

function Choices({ field, id, chosen, describedBy, onChange }: ChoicesProperties) {
  const toggle = (value: string) => onChange(field.options.map((option) => option.value).filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one))));
  return (
    <div id={id} tabIndex={-1} role="group" aria-label={field.label} aria-describedby={describedBy} className="checks">
      {field.options.map(({ value, label }) => <label key={value}><input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} /> {label}</label>)}
    </div>
  );
}
