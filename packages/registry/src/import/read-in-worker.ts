import { type ChildProcess, fork } from 'node:child_process';
import { on, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { PublishedList } from './lists/read-list.ts';
import type { ImportSource } from './read/open-file.ts';
import type { ReadOptions, ReadSummary, RowsHandler } from './read-import.ts';
import { ImportRefused } from './refusal.ts';
import { NEXT, type WorkerMessage, type WorkerTask } from './worker-messages.ts';

interface WorkerOptions {
  /** Where the worker's program lies; in a bundle it is a file of its own. */
  readonly workerUrl?: URL;
  /** Time the worker may take in all, not counting what `onRows` takes. */
  readonly timeoutMs?: number;
  readonly memoryMb?: number;
  /** Ends the reading early; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

const TIMEOUT_MS = 300_000;
const MEMORY_MB = 256;
const sourceUrl = new URL('./worker.ts', import.meta.url);

/**
 * A process of its own: what a file does to its memory ends it alone, it knows none of our secrets, and it may only read.
 * A thread would share all three, and its limit of memory does not hold against every allocation.
 */
function startWorker({ workerUrl = sourceUrl, memoryMb = MEMORY_MB }: WorkerOptions): ChildProcess {
  return fork(fileURLToPath(workerUrl), {
    serialization: 'advanced',
    env: {},
    // The parent's loaders and flags are none of its business: sources run with their types stripped.
    execArgv: [`--max-old-space-size=${memoryMb}`, '--max-semi-space-size=4', '--permission', '--allow-fs-read=*', '--disable-warning=SecurityWarning'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** Counts down only while somebody waits. */
class TimeBudget {
  #left: number;
  #timer: NodeJS.Timeout | undefined;
  #since = 0;
  readonly #expired: () => void;

  constructor(milliseconds: number, expired: () => void) {
    this.#left = milliseconds;
    this.#expired = expired;
  }

  run(): void {
    this.#since = Date.now();
    this.#timer = setTimeout(this.#expired, Math.max(this.#left, 0));
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.#left -= Date.now() - this.#since;
  }
}

// What cannot be told to a process that is gone is no failure of its own: its end says what happened.
function tell(worker: ChildProcess, message: WorkerTask | typeof NEXT): void {
  worker.send(message, () => {});
}

// V8 aborts the process that has no memory left.
function ending(code: number | null, signal: NodeJS.Signals | null): Error {
  return signal === 'SIGABRT' ? new ImportRefused('MEMORY') : new Error(`the worker that reads a file ended early: ${signal ?? code}`);
}

async function follow(worker: ChildProcess, budget: TimeBudget, stopped: AbortController, onRows: RowsHandler): Promise<ReadSummary | PublishedList> {
  budget.run();
  for await (const [message] of on(worker, 'message', { signal: stopped.signal }) as AsyncIterable<[WorkerMessage]>) {
    budget.pause();
    if (message.type === 'done') return message.summary;
    if (message.type === 'refused') throw new ImportRefused(message.code, message.detail);
    if (message.type === 'failed') throw message.error;
    await onRows(message.rows, message.progress);
    tell(worker, NEXT);
    budget.run();
  }
  throw new ImportRefused('TIMEOUT');
}

async function end(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const exit = once(worker, 'exit');
  worker.kill('SIGKILL');
  await exit;
}

/** `readImport` in a worker of its own, with limits of memory and time: for files that strangers send. */
export function readImportInWorker(source: ImportSource, options: ReadOptions, onRows: RowsHandler, limits: WorkerOptions = {}): Promise<ReadSummary> {
  return readInWorker({ as: 'organizations', source, options }, onRows, limits) as Promise<ReadSummary>;
}

/** `readList` in a worker of its own, likewise. */
export function readListInWorker(source: ImportSource, options: ReadOptions): Promise<PublishedList> {
  return readInWorker({ as: 'published', source, options }, () => undefined, {}) as Promise<PublishedList>;
}

async function readInWorker(task: WorkerTask, onRows: RowsHandler, limits: WorkerOptions): Promise<ReadSummary | PublishedList> {
  limits.signal?.throwIfAborted();
  const worker = startWorker(limits);
  const stopped = new AbortController();
  const budget = new TimeBudget(limits.timeoutMs ?? TIMEOUT_MS, () => stopped.abort(new ImportRefused('TIMEOUT')));
  const cancel = (): void => stopped.abort(limits.signal?.reason);
  limits.signal?.addEventListener('abort', cancel);
  worker.on('error', (error) => stopped.abort(error));
  worker.on('exit', (code, signal) => stopped.abort(ending(code, signal)));
  try {
    tell(worker, task);
    return await follow(worker, budget, stopped, onRows);
  } catch (error) {
    throw stopped.signal.aborted && isAbort(error) ? stopped.signal.reason : error;
  } finally {
    budget.pause();
    limits.signal?.removeEventListener('abort', cancel);
    await end(worker);
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
