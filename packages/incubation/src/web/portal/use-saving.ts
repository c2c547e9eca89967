import { type RefusalData, useOperation } from '@gongqiao/ui/light/signed-in';
import { useEffect, useRef, useState } from 'react';
import { type OwnApplication, SaveApplicationMutation } from './applications.documents.ts';
import { FIELD_KEYS, type FieldKey, keyOf, type Texts, textsOf } from './application-texts.ts';

const EVERY = 5_000;

/** The same field, changed by two people: what stands there now, and whose it is. */
export interface Contest {
  readonly key: FieldKey;
  readonly theirs: string;
  readonly by: string | null;
}

// The refusal tells of each field what stands now, then what was sent.
function contestsOf({ changes, fields }: RefusalData): Contest[] {
  return fields.flatMap((field) => {
    const [key, theirs] = [keyOf(field), changes.find((change) => change.field === field)];
    return key && theirs ? [{ key, theirs: theirs.after ?? '', by: theirs.by }] : [];
  });
}

interface Kept {
  readonly base: Texts;
  readonly typed: Texts;
  readonly version: number;
}

const changed = ({ base, typed }: Kept, contested: readonly FieldKey[]): FieldKey[] => FIELD_KEYS.filter((key) => base[key] !== typed[key] && !contested.includes(key));

/** What others saved shows through where nothing was typed; what was typed while a save ran stays. */
function merged(now: Kept, saved: OwnApplication, sent: Texts): Kept {
  const base = textsOf(saved);
  const typed = Object.fromEntries(FIELD_KEYS.map((key) => [key, now.typed[key] === sent[key] || now.typed[key] === now.base[key] ? base[key] : now.typed[key]])) as Texts;
  return { base, typed, version: saved.version };
}

/** A form that saves itself, field by field, every five seconds and on leaving a field. */
export function useSaving(application: OwnApplication) {
  const [kept, setKept] = useState<Kept>(() => ({ base: textsOf(application), typed: textsOf(application), version: application.version }));
  const [contests, setContests] = useState<readonly Contest[]>([]);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const save = useOperation(SaveApplicationMutation, (refusal) => { if (refusal.code === 'CONFLICT') setContests(contestsOf(refusal)); });
  const dirty = changed(kept, contests.map(({ key }) => key));
  const run = async (uploads: readonly string[] = []): Promise<OwnApplication | null> => {
    const sent = kept.typed;
    const done = await save.run({ id: application.id, version: kept.version, changes: dirty.map((field) => ({ field, from: kept.base[field] || null, to: sent[field] || null })), uploads: [...uploads] });
    if (!done) return null;
    setKept((now) => merged(now, done, sent));
    setSavedAt(new Date());
    return done;
  };
  const latest = useRef<() => void>(() => {});
  const saveIfChanged = () => { if (dirty.length > 0 && !save.running) void run(); };
  useEffect(() => { latest.current = saveIfChanged; });
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const [form, saveNow] = [box.current, () => latest.current()];
    const timer = setInterval(saveNow, EVERY);
    form?.addEventListener('focusout', saveNow);
    return () => {
      clearInterval(timer);
      form?.removeEventListener('focusout', saveNow);
    };
  }, []);
  const settle = (contest: Contest, own: boolean) => {
    setContests((now) => now.filter(({ key }) => key !== contest.key));
    setKept((now) => ({ ...now, base: { ...now.base, [contest.key]: contest.theirs }, typed: own ? now.typed : { ...now.typed, [contest.key]: contest.theirs } }));
  };
  return {
    typed: kept.typed, contests, dirty: dirty.length > 0, savedAt, running: save.running, box, run, settle,
    refusal: save.refusal?.code === 'CONFLICT' ? null : save.refusal, failure: save.failure,
    set: (key: FieldKey, text: string) => setKept((now) => ({ ...now, typed: { ...now.typed, [key]: text } })),
  };
}

export type Saving = ReturnType<typeof useSaving>;
