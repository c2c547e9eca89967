import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { readImport } from './read-import.ts';
import { ImportRefused } from './refusal.ts';
import type { WorkerMessage, WorkerTask } from './worker-messages.ts';

// Portions on their way: one that is handled, one that waits.
const AHEAD = 2;

/** The body of the worker that reads one file: a hostile one takes down this thread at most. */
async function work(): Promise<void> {
  const port = parentPort!;
  const { source, options } = workerData as WorkerTask;
  const say = (message: WorkerMessage): void => port.postMessage(message);
  let underway = 0;
  port.on('message', () => (underway -= 1));
  try {
    const summary = await readImport(source, options, async (rows, progress) => {
      while (underway >= AHEAD) await once(port, 'message');
      underway += 1;
      say({ type: 'rows', rows, progress });
    });
    say({ type: 'done', summary });
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    say({ type: 'refused', code: error.code, detail: error.detail });
  } finally {
    port.close();
  }
}

await work();
