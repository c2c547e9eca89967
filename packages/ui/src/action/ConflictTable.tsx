import { type ReactNode, useId, useState } from 'react';
import type { Field, Input } from '../form/field.ts';
import { sameInput, shownOf } from '../form/field-values.ts';
import { fieldsOf, type RecordForm } from '../form/use-record-form.ts';
import type { ChangeData } from '../graph/refusal.ts';
import { type Difference, differencesOf } from './conflict.ts';

type Form = Pick<RecordForm, 'groups' | 'changes' | 'present' | 'set' | 'restore'>;

const shown = (value: string | null) => (value === null || value === '' ? <span className="gq-missing">未填</span> : value);

/** Somebody else was first: for each field what it was, what this person typed and what it is now. Either is taken by a click, and taken back by another. */
export function ConflictTable({ changes, form }: { changes: readonly ChangeData[]; form: Form }) {
  // What was typed stays at hand, whatever is chosen; the record is read again meanwhile.
  const [then] = useState(() => ({ typed: form.changes, present: form.present }));
  const fields = fieldsOf(form.groups);
  return (
    <div className="gq-scroll">
      <table className="gq-plain-table gq-conflict">
        <caption>他人已作的改动</caption>
        <thead><tr><th scope="col">字段</th><th scope="col">原值</th><th scope="col">我的值</th><th scope="col">现值</th><th scope="col">谁改的</th></tr></thead>
        <tbody>
          {differencesOf(changes).map((line) => {
            const field = fields.find(({ key }) => key === line.field);
            return field ? <FieldRow key={line.field} line={line} field={field} typed={then.typed[line.field]} before={then.present[line.field]!} form={form} /> : <OtherRow key={line.field} line={line} />;
          })}
        </tbody>
      </table>
    </div>
  );
}

const untouched = <span className="gq-soft">我没有改</span>;

/** Something of the record that this form does not hold. */
function OtherRow({ line: { label, before, after, by } }: { line: Difference }) {
  return <tr><th scope="row">{label}</th><td>{shown(before)}</td><td>{untouched}</td><td>{shown(after)}</td><td>{by.join('、')}</td></tr>;
}

interface FieldRowProps {
  readonly line: Difference;
  readonly field: Field;
  readonly typed: Input | undefined;
  /** What the record held when it was not saved. */
  readonly before: Input;
  readonly form: Form;
}

function FieldRow({ line, field, typed, before, form }: FieldRowProps) {
  const name = useId();
  const { key, label } = field;
  const present = form.present[key]!;
  const theirs = shown(sameInput(present, before) ? shownOf(field, line.after ?? '') : shownOf(field, present));
  const mine = typed === undefined ? untouched : shown(shownOf(field, typed));
  const choice = typed !== undefined && !sameInput(typed, present);
  const chosen = !(key in form.changes) ? 'theirs' : typed !== undefined && sameInput(form.changes[key]!, typed) ? 'mine' : 'other';
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{shown(shownOf(field, line.before ?? ''))}</td>
      <td>{choice ? <Side name={name} label={`${label}用我的值`} checked={chosen === 'mine'} onTake={() => form.set(key, typed)}>{mine}</Side> : mine}</td>
      <td>{choice ? <Side name={name} label={`${label}用现值`} checked={chosen === 'theirs'} onTake={() => form.restore(key)}>{theirs}</Side> : theirs}</td>
      <td>{line.by.join('、')}</td>
    </tr>
  );
}

function Side({ name, label, checked, onTake, children }: { name: string; label: string; checked: boolean; onTake: () => void; children: ReactNode }) {
  return (
    <label className="gq-side">
      <input type="radio" name={name} checked={checked} onChange={onTake} />
      <span><span className="gq-hidden">{label}：</span>{children}</span>
    </label>
  );
}
