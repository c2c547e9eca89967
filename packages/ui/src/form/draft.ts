import { readStored, writeStored } from '../state/stored.ts';
import type { Inputs } from './field.ts';

/** What was typed and not yet saved: it survives a closed tab and a power cut. */
export interface Draft {
  readonly inputs: Inputs;
  readonly reason: string;
  readonly savedAt: string;
}

export const readDraft = (key: string): Draft | null => readStored<Draft>(`draft:${key}`);
export const writeDraft = (key: string, draft: Draft | null): void => writeStored(`draft:${key}`, draft);
