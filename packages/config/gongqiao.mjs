import { spawn } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../..');
const built = path.join(root, 'apps/gateway/dist/cli.js');
const sources = ['apps/gateway/{src,migrations}/**/*.ts', 'packages/*/src/**/*.ts', 'packages/*/samples/*'];

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function isUpToDate() {
  const at = changedAt(built);
  return at > 0 && globSync(sources, { cwd: root }).every((file) => changedAt(path.join(root, file)) < at);
}

// A built program starts three times as fast; one that is older than its sources would do something else than they say.
if (isUpToDate()) {
  await import(pathToFileURL(built).href);
} else {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'apps/gateway/src/cli.ts'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => (process.exitCode = code ?? 1));
}
