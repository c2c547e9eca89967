import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

/** The links of one node_modules, each leading where it leads from the copy; what lies in it as files stays away. */
function copyLinks(folder: string, to: string): void {
  const source = path.join(root, folder, 'node_modules');
  if (!existsSync(source)) return;
  const names = readdirSync(source).filter((name) => name === '.bin' || !name.startsWith('.'));
  for (const name of names) cpSync(path.join(source, name), path.join(to, folder, 'node_modules', name), { recursive: true, verbatimSymlinks: true });
}

/**
 * A copy of this repository in a temporary folder, as it stands, with git. Its packages find each other in the copy; what comes from
 * elsewhere is shared with the original.
 */
export function copyRepository(): string {
  const copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'gongqiao-new-')));
  const git = (cwd: string, ...args: string[]): string => execFileSync('git', args, { cwd, encoding: 'utf8' });
  const files = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0').filter((file) => file !== '' && existsSync(path.join(root, file)));
  for (const file of new Set(files)) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    cpSync(path.join(root, file), path.join(copy, file));
  }
  for (const folder of ['.', ...globSync('{apps,packages}/*', { cwd: root })]) copyLinks(folder, copy);
  symlinkSync(path.join(root, 'node_modules/.pnpm'), path.join(copy, 'node_modules/.pnpm'));
  git(copy, 'init', '--quiet');
  git(copy, 'add', '--all');
  return copy;
}
