import { once } from 'node:events';
import { readList } from './lists/read-list.ts';
import { readImport, type RowsHandler } from './read-import.ts';
import { ImportRefused } from './refusal.ts';
import type { WorkerMessage, WorkerTask } from './worker-messages.ts';

// Portions on their way: one that is handled, one that waits.
const AHEAD = 2;

const say = (message: WorkerMessage): Promise<void> =>
  new Promise((resolve, reject) => void process.send!(message, undefined, undefined, (error) => (error ? reject(error) : resolve())));

async function read({ as, source, options }: WorkerTask): Promise<WorkerMessage> {
  let underway = 0;
  process.on('message', () => (underway -= 1));
  const handOver: RowsHandler = async (rows, progress) => {
    while (underway >= AHEAD) await once(process, 'message');
    underway += 1;
    await say({ type: 'rows', rows, progress });
  };
  try {
    return { type: 'done', summary: as === 'published' ? await readList(source, options) : await readImport(source, options, handOver) };
  } catch (error) {
    return error instanceof ImportRefused ? { type: 'refused', code: error.code, detail: error.detail } : { type: 'failed', error };
  }
}

// Ends when the one who asked ends it, or is gone: what was said last has arrived then.
process.on('disconnect', () => process.exit());

const [task] = (await once(process, 'message')) as [WorkerTask];
await say(await read(task));
