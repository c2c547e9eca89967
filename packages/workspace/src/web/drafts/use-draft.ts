import { type Draft, type RecordForm, sameInput, usePulse } from '@gongqiao/ui';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { thisDevice } from './device.ts';
import { contentsOf, draftOf } from './draft-contents.ts';
import { DraftKeeper } from './draft-keeper.ts';
import type { ServerDraft } from './drafts.documents.ts';

const AUTOSAVE = 5_000;

export interface FormDraft {
  /** A draft that was left elsewhere and holds something that the form does not. */
  readonly offered: Draft | null;
  readonly fromElsewhere: boolean;
  /** When the server last kept this form; null when it could not. */
  readonly keptAt: string | null | undefined;
  readonly resume: () => void;
  /** Forgets the draft that is offered. */
  readonly dismiss: () => void;
}

// What this browser kept by itself is newer than what it sent.
const isElsewhere = ({ device }: ServerDraft, keptHere: boolean): boolean => device !== thisDevice() || !keptHere;
const holdsMore = ({ inputs, reason }: Draft, form: RecordForm): boolean =>
  Object.entries(inputs).some(([key, input]) => key in form.inputs && !sameInput(form.inputs[key]!, input)) || (reason.trim() !== '' && reason !== form.reason);

/** Keeps what is typed into a form on the server, every 5 seconds while it changes, and offers what was left of it on any machine. */
export function useDraft(form: RecordForm, subject: string): FormDraft {
  const client = useClient();
  const [keeper] = useState(() => new DraftKeeper(client, subject));
  const [found, setFound] = useState<ServerDraft | null>();
  const [answered, setAnswered] = useState(false);
  const [keptHere] = useState(form.draftFrom !== null);
  const [keptAt, setKeptAt] = useState<string | null>();
  const left = found && !answered && isElsewhere(found, keptHere) ? draftOf(found) : null;
  const offered = left && holdsMore(left, form) ? left : null;
  // Nothing is sent before it is known what is there, and nothing is forgotten that was offered and not answered.
  const keep = () => {
    if (found === undefined) return;
    const unsaved = form.unsaved && !form.isSettled();
    if (unsaved || !offered) void keeper.keep(unsaved ? contentsOf(form.changes, form.reason, form.version, offered) : null).then((kept) => kept !== undefined && setKeptAt(kept));
  };
  // Once everything of it stands in the form, there is nothing to decide.
  const settled = left !== null && offered === null;
  useEffect(() => { if (settled) setAnswered(true); }, [settled]);
  const latest = useRef(keep);
  useEffect(() => { latest.current = keep; });
  usePulse(AUTOSAVE, () => (found === undefined ? void keeper.find().then(setFound) : keep()), { always: true });
  // At once when there is nothing to keep any more, and when the form is left.
  useEffect(() => { if (!form.unsaved) latest.current(); }, [form.unsaved, answered]);
  useEffect(() => () => latest.current(), []);
  return {
    offered, fromElsewhere: found ? found.device !== thisDevice() : false, keptAt: form.unsaved ? keptAt : undefined,
    resume: () => { if (offered) form.resume(offered); setAnswered(true); },
    dismiss: () => setAnswered(true),
  };
}
