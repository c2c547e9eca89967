import type { ImportRow } from './classify/outcome.ts';
import type { ImportSource } from './read/open-file.ts';
import type { ReadOptions, ReadProgress, ReadSummary } from './read-import.ts';
import type { RefusalCode } from './refusal.ts';

/** What the worker is started with. */
export interface WorkerTask {
  readonly source: ImportSource;
  readonly options: ReadOptions;
}

/** What the worker says; after each portion of rows it waits for one `next`. */
export type WorkerMessage =
  | { readonly type: 'rows'; readonly rows: ImportRow[]; readonly progress: ReadProgress }
  | { readonly type: 'done'; readonly summary: ReadSummary }
  | { readonly type: 'refused'; readonly code: RefusalCode; readonly detail: string };

export const NEXT = 'next';
