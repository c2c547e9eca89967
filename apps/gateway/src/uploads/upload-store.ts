import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Clock, Uploads, Viewer } from '@gongqiao/kernel';
import type { Scan, Unclean } from './scanner.ts';
import { kindOf } from './upload-name.ts';

const day = 86_400_000;
export const uploadLimits = { chunkBytes: 1024 * 1024, accountBytes: 512 * 1024 * 1024, accountFiles: 50, keptFor: 7 * day } as const;

/** What is remembered of a file beside its bytes. */
interface Sheet {
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
  readonly accountId: string;
  readonly createdAt: string;
  /** When the whole of it was found clean. */
  readonly scannedAt?: string;
}

export interface Upload extends Sheet {
  /** Bytes that have arrived. */
  readonly offset: number;
}

export type Append = 'stored' | 'not there' | 'wrong offset' | 'too long' | 'wrong type' | Unclean;

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Files that people send in chunks: two files each in one folder, under random names, for their senders only, for seven days. With a scanner, the last chunk
 * is only written once the whole was found clean: what is complete has been looked through, whenever a crash comes.
 */
export class UploadStore implements Uploads {
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #scan: Scan | undefined;
  readonly #writing = new Map<string, Promise<unknown>>();

  constructor(dataFolder: string, clock: Clock, scan?: Scan) {
    this.#folder = path.join(dataFolder, 'uploads');
    this.#clock = clock;
    this.#scan = scan;
  }

  async find(viewer: Viewer, id: string): Promise<{ path: string; fileName: string; size: number } | null> {
    const upload = await this.ofViewer(viewer, id);
    // One that was complete before there was a scanner has to be sent again.
    const ready = upload?.offset === upload?.size && (!this.#scan || upload?.scannedAt !== undefined);
    return upload && ready ? { path: this.#bytes(id), fileName: upload.fileName, size: upload.size } : null;
  }

  /** An upload by its sender, finished or not. */
  async ofViewer(viewer: Viewer, id: string): Promise<Upload | null> {
    if (!idPattern.test(id)) return null;
    const upload = await this.#read(id);
    return upload && viewer.accountId === upload.accountId ? upload : null;
  }

  /** Begins a file of that many bytes; `full` when its sender has as much here as anybody may. */
  async begin(viewer: Viewer, fileName: string, size: number): Promise<Upload | 'full'> {
    const accountId = viewer.accountId ?? '';
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const own = (await this.#all()).filter((upload) => upload.accountId === accountId);
    const bytes = own.reduce((sum, upload) => sum + upload.size, size);
    if (own.length >= uploadLimits.accountFiles || bytes > uploadLimits.accountBytes) return 'full';
    const sheet: Sheet = { id: randomUUID(), fileName, size, accountId, createdAt: this.#clock.now().toISOString() };
    await (await open(this.#bytes(sheet.id), 'wx', 0o600)).close();
    await this.#note(sheet);
    return { ...sheet, offset: 0 };
  }

  /** Adds a chunk where the last one ended; one file takes one chunk at a time. */
  async append(viewer: Viewer, id: string, offset: number, chunk: Buffer): Promise<Append> {
    const turn = (this.#writing.get(id) ?? Promise.resolve()).then(() => this.#append(viewer, id, offset, chunk));
    const settled = turn.catch(() => {});
    this.#writing.set(id, settled);
    void settled.then(() => this.#writing.get(id) === settled && this.#writing.delete(id));
    return turn;
  }

  async remove(id: string): Promise<void> {
    await Promise.all([this.#bytes(id), this.#sheet(id)].map((file) => rm(file, { force: true })));
  }

  /** Removes what is older than seven days, and what a crash left half made. Returns how many. */
  async clean(): Promise<number> {
    const oldest = this.#clock.now().getTime() - uploadLimits.keptFor;
    const names = await readdir(this.#folder).catch(() => []);
    const ids = [...new Set(names.map((name) => name.slice(0, 36)))];
    const stale = await Promise.all(ids.map(async (id) => {
      const since = (await this.#read(id))?.createdAt ?? (await stat(this.#bytes(id)).catch(() => null))?.mtime.toISOString();
      return !since || Date.parse(since) < oldest;
    }));
    const old = ids.filter((_, index) => stale[index]);
    await Promise.all(old.map((id) => this.remove(id)));
    return old.length;
  }

  async #append(viewer: Viewer, id: string, offset: number, chunk: Buffer): Promise<Append> {
    const upload = await this.ofViewer(viewer, id);
    if (!upload) return 'not there';
    if (upload.offset !== offset) return 'wrong offset';
    if (offset + chunk.length > upload.size) return 'too long';
    if (offset === 0 && !kindOf(upload.fileName)?.begins(chunk)) return 'wrong type';
    const unclean = offset + chunk.length === upload.size ? await this.#lookThrough(upload, chunk) : null;
    if (unclean) return unclean;
    const file = await open(this.#bytes(id), 'r+');
    try {
      await file.write(chunk, 0, chunk.length, offset);
    } finally {
      await file.close();
    }
    return 'stored';
  }

  /** Has all that has arrived, with the last chunk behind it, looked through. What was found out not to be fit is gone afterwards. */
  async #lookThrough({ offset, ...sheet }: Upload, last: Buffer): Promise<Unclean | null> {
    if (!this.#scan) return null;
    const stored = this.#bytes(sheet.id);
    async function* whole(): AsyncGenerator<Buffer> {
      if (offset > 0) yield* createReadStream(stored, { end: offset - 1 });
      yield last;
    }
    const verdict = await this.#scan(whole);
    if (verdict.state !== 'CLEAN') {
      if (verdict.state !== 'UNAVAILABLE') await this.remove(sheet.id);
      return verdict;
    }
    await this.#note({ ...sheet, scannedAt: this.#clock.now().toISOString() });
    return null;
  }

  async #note(sheet: Sheet): Promise<void> {
    await writeFile(`${this.#sheet(sheet.id)}.partial`, JSON.stringify(sheet), { mode: 0o600 });
    await rename(`${this.#sheet(sheet.id)}.partial`, this.#sheet(sheet.id));
  }

  async #read(id: string): Promise<Upload | null> {
    try {
      const sheet = JSON.parse(await readFile(this.#sheet(id), 'utf8')) as Sheet;
      return { ...sheet, offset: (await stat(this.#bytes(id))).size };
    } catch {
      return null;
    }
  }

  async #all(): Promise<Upload[]> {
    const ids = (await readdir(this.#folder)).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, 36));
    return (await Promise.all(ids.map((id) => this.#read(id)))).filter((upload) => upload !== null);
  }

  #bytes(id: string): string {
    return path.join(this.#folder, id);
  }

  #sheet(id: string): string {
    return path.join(this.#folder, `${id}.json`);
  }
}
