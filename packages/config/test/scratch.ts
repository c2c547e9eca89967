import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
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

const isSource = (file: string): boolean => !/^(node_modules|dist|test-results|playwright-report|\..*)$/.test(path.basename(file)) || /^\.(oxlintrc\.json|gitignore)$/.test(path.basename(file));

/** A copy of this repository in a temporary folder, as it stands. Its packages find each other in the copy; what comes from elsewhere is shared with the original. */
export function copyRepository(): string {
  const copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'gongqiao-new-')));
  for (const name of readdirSync(root).filter(isSource)) cpSync(path.join(root, name), path.join(copy, name), { recursive: true, filter: isSource });
  for (const folder of ['.', ...globSync('{apps,packages}/*', { cwd: root })]) copyLinks(folder, copy);
  symlinkSync(path.join(root, 'node_modules/.pnpm'), path.join(copy, 'node_modules/.pnpm'));
  return copy;
}

/** All that stands in the copy's own files, as one text to compare. */
export function contentsOf(copy: string): string {
  const files = globSync('{apps,packages,docs}/**/*.{ts,tsx,json,md,graphql,mmd}', { cwd: copy, exclude: (file) => path.basename(file) === 'node_modules' });
  return files.sort().map((file) => `${file}\n${readFileSync(path.join(copy, file), 'utf8')}`).join('\n');
}

function targetOf(copy: string, name: string): string | undefined {
  if (name.startsWith('@gongqiao/')) return globSync(`{apps,packages}/${name.slice('@gongqiao/'.length)}`, { cwd: copy }).map((folder) => path.join(copy, folder))[0];
  return globSync(`{apps,packages}/*/node_modules/${name}`, { cwd: copy }).map((link) => realpathSync(path.join(copy, link)))[0];
}

/** What `pnpm install` does after a package.json was written: links that are missing, to what the repository has already. */
export function linkDependencies(copy: string): void {
  for (const file of globSync('{apps,packages}/*/package.json', { cwd: copy })) {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(path.join(copy, file), 'utf8')) as Record<string, Record<string, string>>;
    for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
      const link = path.join(copy, path.dirname(file), 'node_modules', name);
      const target = existsSync(link) ? undefined : targetOf(copy, name);
      if (!target) continue;
      mkdirSync(path.dirname(link), { recursive: true });
      symlinkSync(target, link);
    }
  }
}
