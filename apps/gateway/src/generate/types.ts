import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const typesFile = 'packages/schema/src/graphql-env.d.ts';

/**
 * What gql.tada makes of the committed schema.graphql. It runs in the schema package, the only one with the TypeScript 6 that it needs.
 */
export function typesOf(root: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongqiao-types-'));
  const output = join(folder, 'graphql-env.d.ts');
  try {
    const cwd = join(root, 'packages/schema');
    execFileSync(join(cwd, 'node_modules/.bin/gql.tada'), ['generate-output', '--tsconfig', join(root, 'tsconfig.documents.json'), '--output', output], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
    return readFileSync(output, 'utf8').replace(/^(\/\*.*\*\/\n)+/, '// Generated from schema.graphql by `pnpm generate`.\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
