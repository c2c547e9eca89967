import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbedded } from '../cluster/embedded.ts';
import { isAlive } from '../cluster/processes.ts';

// A process of its own: the cluster of a test run outlives each of its workers, and ends with the run, however that ends.
const [folder = '', run = ''] = process.argv.slice(2);

// Nothing here has to survive a power cut.
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB', max_connections: 300 };

function publish(name: string, content: string): void {
  fs.writeFileSync(path.join(folder, `${name}.partial`), content, { mode: 0o600 });
  fs.renameSync(path.join(folder, `${name}.partial`), path.join(folder, name));
}

try {
  const cluster = await startEmbedded({ dataFolder: folder, settings });
  publish('ready', cluster.adminUrl);
  while (isAlive(Number(run))) await sleep(200);
  await cluster.stop();
  fs.rmSync(folder, { recursive: true, force: true });
} catch (error) {
  publish('failed', error instanceof Error ? (error.stack ?? error.message) : String(error));
}
