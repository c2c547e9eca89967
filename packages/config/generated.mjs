// Fails when a generated file is not what the graph would write, or when a GraphQL document does not fit the schema.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

const run = (folder, command, ...parameters) => spawnSync(command, parameters, { cwd: resolve(root, folder), stdio: 'inherit' }).status === 0;

const fresh = run('apps/gateway', resolve(root, 'node_modules/.bin/tsx'), 'src/generate.ts', '--check');
const valid = run('packages/schema', 'node_modules/.bin/gql.tada', 'check', '--level', 'error', '--tsconfig', resolve(root, 'tsconfig.documents.json'));
process.exitCode = fresh && valid ? 0 : 1;
