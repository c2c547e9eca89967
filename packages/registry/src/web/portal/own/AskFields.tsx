import { Button } from '@gongqiao/ui/light';
import { type Field, type FieldGroup, FormField, type RecordForm } from '@gongqiao/ui/light/signed-in';
import { useState } from 'react';
import type { OwnOrganization } from './own.documents.ts';
import { valueText } from './value-text.ts';

interface Properties {
  readonly form: RecordForm;
  readonly groups: readonly FieldGroup[];
  readonly organization: OwnOrganization;
  readonly errors: Readonly<Record<string, string>>;
}

/** Which fields stand open: those with a change, those that somebody opened, those that were refused. */
function useOpened(form: RecordForm, errors: Properties['errors']) {
  const wanted = new URLSearchParams(location.search).get('field');
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set([...form.touched.map(({ key }) => key), ...(wanted ? [wanted] : [])]));
  return {
    isOpen: (key: string) => opened.has(key) || key in errors,
    open: (key: string) => setOpened((now) => new Set([...now, key])),
    close: (key: string) => { form.restore(key); setOpened((now) => new Set([...now].filter((one) => one !== key))); },
  };
}

/** Every value with a button beside it: on a phone nobody scrolls through forty boxes to change one. */
export function AskFields({ form, groups, organization, errors }: Properties) {
  const { isOpen, open, close } = useOpened(form, errors);
  const values = organization.values as Readonly<Record<string, unknown>>;
  // Only a code that does not pass its check needs a reason to be taken.
  const shown = ({ key }: Field) => key !== 'codeOverrideReason' || isOpen('creditCode');
  return groups.map(({ title, fields }) => (
    <section key={title} className="panel">
      <h2>{title}</h2>
      <ul className="plain own-fields">
        {fields.filter(shown).map((field) => (
          <li key={field.key}>
            {isOpen(field.key)
              ? <><FormField field={field} input={form.inputs[field.key] ?? ''} error={errors[field.key]} onChange={(input) => form.set(field.key, input)} /><Button look="quiet" onPress={() => close(field.key)}>不更正这一项</Button></>
              : <Standing field={field} value={valueText(field, values[field.key])} onOpen={() => open(field.key)} />}
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Standing({ field, value, onOpen }: { readonly field: Field; readonly value: string | null; readonly onOpen: () => void }) {
  return (
    <div className="own-field">
      <p><span className="field-label">{field.label}</span><br />{value ?? <span className="hint">没有填报</span>}</p>
      <Button onPress={onOpen}>更正<span className="unseen">{field.label}</span></Button>
    </div>
  );
}
