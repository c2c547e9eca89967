import fs from 'node:fs';
import path from 'node:path';

/** The account the server runs under; empty when it is our own. */
export interface ServerAccount {
  readonly uid?: number;
  readonly gid?: number;
}

const nobody = 65_534;

// initdb wants a name for its account; the owner of a mounted folder often has none.
function isNamed(uid: number): boolean {
  return fs.existsSync('/etc/passwd') && fs.readFileSync('/etc/passwd', 'utf8').split('\n').some((line) => line.split(':')[2] === String(uid));
}

/** PostgreSQL refuses root: a new cluster then belongs to the owner of the data folder, or to nobody. */
export function newServerAccount(dataFolder: string): ServerAccount {
  if (process.getuid?.() !== 0) return {};
  const { uid, gid } = fs.statSync(dataFolder);
  return uid !== 0 && isNamed(uid) ? { uid, gid } : { uid: nobody, gid: nobody };
}

/** The account that the files of a cluster belong to. */
export function serverAccount(data: string): ServerAccount {
  if (process.getuid?.() !== 0) return {};
  const { uid, gid } = fs.statSync(data);
  return { uid, gid };
}

/** Files named so that a child under `account` can open them, and the descriptors it has to inherit from number 3 on. */
export interface LentFiles {
  readonly names: string[];
  readonly descriptors: number[];
  close(): void;
}

/** Lends files to a child: by path, or by descriptor where another account could not walk a parent of mode 700. */
export function lend(account: ServerAccount, files: readonly string[]): LentFiles {
  if (account.uid === undefined || process.platform !== 'linux') return { names: [...files], descriptors: [], close: () => {} };
  const descriptors = files.map((file) => fs.openSync(file, 'r'));
  return {
    names: files.map((_, index) => `/proc/self/fd/${index + 3}`),
    descriptors,
    close: () => descriptors.forEach((descriptor) => fs.closeSync(descriptor)),
  };
}

/** Gives a file or an empty folder to the server's account. */
export function handOver(account: ServerAccount, file: string): void {
  if (account.uid !== undefined && account.gid !== undefined) fs.chownSync(file, account.uid, account.gid);
}

/** As root in somebody's folder: what we make there is theirs, so that they can go on without us. */
export function likeFolder(file: string): void {
  if (process.getuid?.() !== 0) return;
  const folder = fs.statSync(path.dirname(file));
  fs.chownSync(file, folder.uid, folder.gid);
}

/** Nothing of our environment reaches the server: PG* and locale variables would change how it behaves. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, TMPDIR, SystemRoot } = process.env;
  return { PATH, TMPDIR, SystemRoot, LC_ALL: 'C', TZ: 'UTC' };
}
