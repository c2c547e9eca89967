import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { readList } from './lists/read-list.ts';
import { readImport, type RowsHandler } from './read-import.ts';
import { ImportRefused } from './refusal.ts';
import type { WorkerMessage, WorkerTask } from './worker-messages.ts';

// Portions on their way: one that is handled, one that waits.
const AHEAD = 2;

/** The body of the worker that reads one file: a hostile one takes down this thread at most. */
async function work(): Promise<void> {
  const port = parentPort!;
  const { as, source, options } = workerData as WorkerTask;
  const say = (message: WorkerMessage): void => port.postMessage(message);
  let underway = 0;
  port.on('message', () => (underway -= 1));
  const handOver: RowsHandler = async (rows, progress) => {
    while (underway >= AHEAD) await once(port, 'message');
    underway += 1;
    say({ type: 'rows', rows, progress });
  };
  try {
    say({ type: 'done', summary: as === 'published' ? await readList(source, options) : await readImport(source, options, handOver) });
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    say({ type: 'refused', code: error.code, detail: error.detail });
  } finally {
    port.close();
  }
}

await work();
