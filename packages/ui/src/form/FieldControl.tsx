import { Checkbox, Input as TextInput } from 'antd';
import type { Field, Input } from './field.ts';
import { WordsInput } from './WordsInput.tsx';

export interface ControlProps {
  readonly field: Field;
  readonly id: string;
  readonly input: Input;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (input: Input) => void;
}

const placeholders: Partial<Record<Field['kind'], string>> = { date: '如 2015-06-30', number: '整数' };
const flags = [{ value: 'yes', label: '是' }, { value: 'no', label: '否' }];

/** The control that a field's kind asks for. */
export function FieldControl(props: ControlProps) {
  const { field } = props;
  if (field.kind === 'choices') return <ChoicesControl {...props} options={field.options} />;
  if (field.kind === 'choice') return <ChoiceControl {...props} options={field.options} />;
  if (field.kind === 'flag') return <ChoiceControl {...props} options={flags} />;
  if (field.kind === 'words') return <WordsInput {...props} />;
  return <TextControl {...props} />;
}

function TextControl({ field, id, input, invalid, describedBy, onChange }: ControlProps) {
  const shared = { id, value: String(input), 'aria-invalid': invalid || undefined, 'aria-required': field.required, 'aria-describedby': describedBy, status: invalid ? 'error' as const : '' as const };
  if (field.kind === 'lines') return <TextInput.TextArea {...shared} rows={3} maxLength={field.maxLength} onChange={(event) => onChange(event.target.value)} />;
  const numeric = field.kind === 'number' || field.kind === 'money';
  return (
    <TextInput {...shared} autoComplete="off" inputMode={numeric ? 'decimal' : undefined} placeholder={placeholders[field.kind]} suffix={field.kind === 'money' ? '元' : undefined}
      maxLength={field.kind === 'text' ? field.maxLength : undefined} onChange={(event) => onChange(event.target.value)} />
  );
}

type WithOptions = ControlProps & { readonly options: readonly { readonly value: string; readonly label: string }[] };

function ChoiceControl({ field, id, input, invalid, describedBy, onChange, options }: WithOptions) {
  return (
    <select id={id} className="gq-select gq-block" value={String(input)} aria-invalid={invalid || undefined} aria-required={field.required} aria-describedby={describedBy} onChange={(event) => onChange(event.target.value)}>
      <option value="">{field.nothing ?? '未填'}</option>
      {options.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
    </select>
  );
}

function ChoicesControl({ id, field, input, describedBy, onChange, options }: WithOptions) {
  const chosen = input as readonly string[];
  const toggle = (value: string) => onChange(options.map((option) => option.value).filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one))));
  return (
    <div id={id} tabIndex={-1} role="group" aria-label={field.label} aria-describedby={describedBy} className="gq-checks">
      {options.map(({ value, label }) => <Checkbox key={value} checked={chosen.includes(value)} onChange={() => toggle(value)}>{label}</Checkbox>)}
    </div>
  );
}
