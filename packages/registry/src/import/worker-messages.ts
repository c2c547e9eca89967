import type { ImportRow } from './classify/outcome.ts';
import type { PublishedList } from './lists/read-list.ts';
import type { ImportSource } from './read/open-file.ts';
import type { ReadOptions, ReadProgress, ReadSummary } from './read-import.ts';
import type { RefusalCode } from './refusal.ts';

/** The first thing that the worker is told. */
export interface WorkerTask {
  /** A list of organizations, to be read into rows by portions, or one that an authority has published, to be read whole. */
  readonly as: 'organizations' | 'published';
  readonly source: ImportSource;
  readonly options: ReadOptions;
}

/** What the worker says; after each portion of rows it waits for one `next`. */
export type WorkerMessage =
  | { readonly type: 'rows'; readonly rows: ImportRow[]; readonly progress: ReadProgress }
  | { readonly type: 'done'; readonly summary: ReadSummary | PublishedList }
  | { readonly type: 'refused'; readonly code: RefusalCode; readonly detail: string }
  | { readonly type: 'failed'; readonly error: unknown };

export const NEXT = 'next';
