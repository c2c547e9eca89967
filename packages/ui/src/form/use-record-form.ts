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
  /** Fields that differ from the record, and what stands in them. */
  readonly touched: readonly Field[];
  readonly changes: Inputs;
  /** What the record holds, whatever was typed. */
  readonly present: Inputs;
  /** The version to save under: that from which what was typed started. Null where there is no record yet. */
  readonly version: number | null;
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
  /** Goes on from a draft that was kept elsewhere; what was typed here meanwhile stays. */
  readonly resume: (draft: Draft) => void;
  /** Somebody has been shown what others changed: what was typed now stands against the newest record. */
  readonly rebase: () => void;
  readonly discard: () => void;
  /** Saved: the draft is forgotten and leaving asks no more, from this moment on. */
  readonly settle: () => void;
  readonly isSettled: () => boolean;
}

interface Typed {
  readonly inputs: Inputs;
  readonly reason: string;
  readonly draftFrom: string | null;
  /** Null: that of the record, whatever it is by then. */
  readonly version: number | null;
}

const nothing: Typed = { inputs: {}, reason: '', draftFrom: null, version: null };

function resumed(now: Typed, draft: Draft): Typed {
  const started = [draft.version, now.version].filter((version) => typeof version === 'number');
  return {
    inputs: { ...draft.inputs, ...now.inputs }, reason: now.reason.trim() === '' ? draft.reason : now.reason, draftFrom: draft.savedAt,
    version: started.length > 0 ? Math.min(...started) : null,
  };
}

/** What a form begins with beside its record, where nothing was left in a draft. */
type Start = Pick<Draft, 'inputs' | 'reason'>;

const begin = (draft: Draft | null, start: Start | undefined): Typed => (draft ? resumed(nothing, draft) : { ...nothing, ...start });

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

interface RecordFormOptions {
  /** The record's version; none where there is no record yet. */
  readonly version?: number | null;
  readonly start?: Start | undefined;
}

/** What was typed over a record, from which version on: a record that changes under it must not pass for the one that was seen. */
function useTyped(fields: readonly Field[], record: Values, draftKey: string, { version: recordVersion = null, start }: RecordFormOptions) {
  const [typed, setTyped] = useState(() => begin(readDraft(draftKey), start));
  const present = inputsOf(fields, record);
  const inputs = { ...present, ...typed.inputs };
  const changes = changesOf(fields, record, inputs);
  const dirty = Object.keys(changes).length > 0 || typed.reason.trim() !== '';
  const version = dirty ? (typed.version ?? recordVersion) : recordVersion;
  const type = (change: (now: Typed) => Partial<Typed>) => setTyped((now) => ({ ...now, version, ...change(now) }));
  return { typed, present, inputs, changes, dirty, version, type, setTyped };
}

function readerOf(inputs: Inputs, setErrors: RecordForm['setErrors']): RecordForm['read'] {
  return (wanted) => {
    const read = wanted.map((field) => ({ key: field.key, parsed: valueOf(field, inputs[field.key] ?? '') }));
    const wrong = Object.fromEntries(read.flatMap(({ key, parsed }) => ('error' in parsed ? [[key, parsed.error]] : [])));
    setErrors(wrong);
    return Object.keys(wrong).length > 0 ? null : Object.fromEntries(read.map(({ key, parsed }) => [key, 'value' in parsed ? parsed.value : null]));
  };
}

/** The state of a form over a record: only what was changed is kept apart, so that a newer record shows through in all other fields. */
export function useRecordForm(groups: readonly FieldGroup[], record: Values, draftKey: string, options: RecordFormOptions = {}): RecordForm {
  const fields = useMemo(() => fieldsOf(groups), [groups]);
  const { typed, present, inputs, changes, dirty, version, type, setTyped } = useTyped(fields, record, draftKey, options);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const settled = useRef(false);
  const unsaved = !settled.current && dirty;
  useAutosave(draftKey, unsaved, { inputs: changes, reason: typed.reason, version });
  const forget = () => writeDraft(draftKey, null);
  return {
    groups, inputs, present, errors, reason: typed.reason, changes, version, unsaved, draftFrom: typed.draftFrom, setErrors,
    touched: fields.filter(({ key }) => key in changes),
    set: (key, input) => {
      type((now) => ({ inputs: { ...now.inputs, [key]: input } }));
      setErrors(({ [key]: _, ...rest }) => rest);
    },
    setReason: (reason) => type(() => ({ reason })),
    restore: (key) => type(({ inputs: { [key]: _, ...rest } }) => ({ inputs: rest })),
    read: readerOf(inputs, setErrors),
    resume: (draft) => setTyped((now) => resumed(now, draft)),
    rebase: () => setTyped((now) => ({ ...now, version: null })),
    discard: () => { forget(); setTyped(nothing); setErrors({}); },
    settle: () => { forget(); settled.current = true; },
    isSettled: () => settled.current,
  };
}
