import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DatabaseFault, errorCode } from '../fault.ts';
import { RowDigest } from './digest.ts';
import { manifestName } from './manifest.ts';
import type { BackupManifest, TableDigest, TableEntry } from './manifest.ts';
import { unseal } from './seal.ts';
import { dirname, unpack } from './tar.ts';
import type { ArchiveEntry } from './tar.ts';

/** The entries of a backup file in order; an error of the file becomes DatabaseFault. */
export async function* readBackup(file: string): AsyncGenerator<ArchiveEntry> {
  const sealed = Readable.from(unseal(file), { objectMode: false });
  const gunzip = createGunzip();
  sealed.once('error', (error) => gunzip.destroy(error));
  try {
    yield* unpack(sealed.pipe(gunzip));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new DatabaseFault('BACKUP_UNSUITABLE', `没有找到备份文件 ${file}。`, error);
    if (/^(Z_|ERR_)/.test(errorCode(error))) throw new DatabaseFault('BACKUP_CORRUPT', '备份文件已损坏, 或不是备份文件。请换一份备份。', error);
    throw error;
  } finally {
    gunzip.destroy();
    sealed.destroy();
  }
}

function parseManifest(content: Buffer): BackupManifest {
  const manifest = JSON.parse(content.toString('utf8')) as BackupManifest;
  if (manifest.format !== 'gongqiao-backup' || manifest.version !== 1) throw new DatabaseFault('BACKUP_UNSUITABLE', '这份备份的格式不被本程序支持。请用写出它的版本恢复。');
  return manifest;
}

function isSame(entry: TableEntry, found: TableDigest): boolean {
  return entry.rows === found.rows && entry.sha256 === found.sha256;
}

/** The names of tables whose content is not what the manifest says. */
export function differences(manifest: BackupManifest, found: (table: TableEntry) => TableDigest): string[] {
  return manifest.tables.filter((table) => !isSame(table, found(table))).map(({ name }) => name);
}

/** Reads a backup from end to end; throws DatabaseFault when a byte of it is not as it was written. Returns its manifest. */
export async function verifyBackup(file: string): Promise<BackupManifest> {
  const digests = new Map<string, RowDigest>();
  let list: Buffer | undefined;
  for await (const { name, content } of readBackup(file)) {
    if (name === manifestName) list = content;
    const folder = dirname(name);
    if (!digests.has(folder)) digests.set(folder, new RowDigest());
    digests.get(folder)!.add(content);
  }
  if (!list) throw new DatabaseFault('BACKUP_CORRUPT', '备份文件不完整: 没有清单。请换一份备份。');
  const manifest = parseManifest(list);
  const wrong = differences(manifest, (table) => (digests.get(table.folder) ?? new RowDigest()).finish());
  if (wrong.length > 0) throw new DatabaseFault('BACKUP_CORRUPT', `备份文件已损坏: 表 ${wrong.join('、')} 的内容与清单不符。请换一份备份。`);
  return manifest;
}
