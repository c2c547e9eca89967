import type { Draft, Inputs } from '@gongqiao/ui';
import type { DraftInput, ServerDraft } from './drafts.documents.ts';

/** A draft of the server as a form takes it. */
export function draftOf({ fields, reason, baseVersion, savedAt }: ServerDraft): Draft {
  return { inputs: Object.fromEntries(fields.map(({ field, text, words }) => [field, words ?? text ?? ''])), reason, version: baseVersion, savedAt };
}

/** What stands in a form as the server keeps it. A draft that was offered and not answered yet stays in it, below what was typed since. */
export function contentsOf(inputs: Inputs, reason: string, version: number | null, offered: Draft | null): Omit<DraftInput, 'subject' | 'device'> {
  const together = { ...offered?.inputs, ...inputs };
  const started = [version, offered?.version].filter((each) => typeof each === 'number');
  return {
    fields: Object.entries(together).map(([field, input]) => (typeof input === 'string' ? { field, text: input } : { field, words: [...input] })),
    reason: reason.trim() === '' ? (offered?.reason ?? '') : reason, baseVersion: started.length > 0 ? Math.min(...started) : null,
  };
}
