import { globSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const built = path.join(root, 'apps/gateway/dist/cli.js');
const sources = ['apps/gateway/{src,migrations}/**/*.ts', 'packages/*/src/**/*.ts', 'packages/*/samples/*'];

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function isUpToDate() {
  const at = changedAt(built);
  return at > 0 && globSync(sources, { cwd: root }).every((file) => changedAt(path.join(root, file)) < at);
}

// Commands read and write much that they need only for a moment: V8 would rather let that lie until there is half a gigabyte of it.
const frugal = ['--max-semi-space-size=8', '--heap-growing-percent=100'];

// A built program starts three times as fast; one that is older than its sources would do something else than they say.
const program = isUpToDate() ? [built] : ['--import', 'tsx', path.join(root, 'apps/gateway/src/cli.ts')];
// Files are named as seen from where the command was typed; sources find what they need from the project's folder.
const env = { ...process.env, INIT_CWD: process.env['INIT_CWD'] ?? process.cwd() };
process.chdir(root);
process.execve(process.execPath, [process.execPath, ...frugal, ...program, ...process.argv.slice(2)], env);
