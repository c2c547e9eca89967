import { useEffect, useMemo, useRef, useState } from 'react';
import { type Draft, readDraft, writeDraft } from './draft.ts';
import type { Field, FieldGroup, Input, Inputs, Value, Values } from './field.ts';
import { inputOf, sameInput, valueOf } from './field-values.ts';

const AUTOSAVE = 1_000;

export interface RecordForm {
  readonly groups: readonly FieldGroup[];
  readonly inputs: Inputs;
  readonly errors: Readonly<Record<string, string>>;
  readonly reason: string;
  /** Fields that differ from what was loaded. */
  readonly touched: readonly Field[];
  readonly unsaved: boolean;
  /** Set when the form began from a draft. */
  readonly draftFrom: string | null;
  readonly set: (key: string, input: Input) => void;
  /** Takes the record's value again in place of what was typed. */
  readonly restore: (key: string) => void;
  readonly setReason: (reason: string) => void;
  /** The values of the fields given, or null with `errors` shown. */
  readonly read: (fields: readonly Field[]) => Record<string, Value> | null;
  readonly setErrors: (errors: Readonly<Record<string, string>>) => void;
  readonly discard: () => void;
  /** Saved: the draft is forgotten and leaving asks no more, from this moment on. */
  readonly settle: () => void;
  readonly isSettled: () => boolean;
}

export const fieldsOf = (groups: readonly FieldGroup[]): Field[] => groups.flatMap(({ fields }) => fields);

const inputsOf = (fields: readonly Field[], record: Values): Inputs => Object.fromEntries(fields.map((field) => [field.key, inputOf(field, record[field.key])]));

function useAutosave(key: string, unsaved: boolean, draft: Omit<Draft, 'savedAt'>): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const timer = setTimeout(() => writeDraft(key, { ...draft, savedAt: new Date().toISOString() }), AUTOSAVE);
    return () => clearTimeout(timer);
  });
}

function changesOf(fields: readonly Field[], record: Values, inputs: Inputs): Inputs {
  return Object.fromEntries(fields.filter((field) => !sameInput(inputs[field.key] ?? '', inputOf(field, record[field.key]))).map((field) => [field.key, inputs[field.key]!]));
}

/** What a form begins with beside its record, where nothing was left in a draft. */
type Start = Pick<Draft, 'inputs' | 'reason'>;

/** The state of a form over a record: only what was changed is kept apart, so that a newer record shows through in all other fields. */
export function useRecordForm(groups: readonly FieldGroup[], record: Values, draftKey: string, start?: Start): RecordForm {
  const fields = useMemo(() => fieldsOf(groups), [groups]);
  const [draft] = useState(() => readDraft(draftKey));
  const [changed, setChanged] = useState<Inputs>((draft ?? start)?.inputs ?? {});
  const [reason, setReason] = useState((draft ?? start)?.reason ?? '');
  const [fromDraft, setFromDraft] = useState(draft?.savedAt ?? null);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const settled = useRef(false);
  const inputs = { ...inputsOf(fields, record), ...changed };
  const differing = changesOf(fields, record, inputs);
  const unsaved = !settled.current && (Object.keys(differing).length > 0 || reason.trim() !== '');
  useAutosave(draftKey, unsaved, { inputs: differing, reason });
  const forget = () => writeDraft(draftKey, null);
  return {
    groups, inputs, errors, reason, unsaved, draftFrom: fromDraft, setErrors, setReason,
    touched: fields.filter(({ key }) => key in differing),
    set: (key, input) => {
      setChanged((now) => ({ ...now, [key]: input }));
      setErrors(({ [key]: _, ...rest }) => rest);
    },
    restore: (key) => setChanged(({ [key]: _, ...rest }) => rest),
    read: (wanted) => {
      const read = wanted.map((field) => ({ key: field.key, parsed: valueOf(field, inputs[field.key] ?? '') }));
      const wrong = Object.fromEntries(read.flatMap(({ key, parsed }) => ('error' in parsed ? [[key, parsed.error]] : [])));
      setErrors(wrong);
      return Object.keys(wrong).length > 0 ? null : Object.fromEntries(read.map(({ key, parsed }) => [key, 'value' in parsed ? parsed.value : null]));
    },
    discard: () => { forget(); setChanged({}); setReason(''); setErrors({}); setFromDraft(null); },
    settle: () => { forget(); settled.current = true; },
    isSettled: () => settled.current,
  };
}
