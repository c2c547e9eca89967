import { readStored, writeStored } from '../state/stored.ts';
import type { Inputs } from './field.ts';

/** What was typed and not yet saved. */
export interface Draft {
  readonly inputs: Inputs;
  readonly reason: string;
  /** The version of the record that it started from; none where there was no record yet. */
  readonly version?: number | null;
  readonly savedAt: string;
}

/** Kept in this browser, a second after each pause: it survives a closed tab and a power cut, even without a server. */
export const readDraft = (key: string): Draft | null => readStored<Draft>(`draft:${key}`);
export const writeDraft = (key: string, draft: Draft | null): void => writeStored(`draft:${key}`, draft);
