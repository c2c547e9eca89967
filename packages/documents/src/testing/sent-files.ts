import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Uploads } from '@gongqiao/kernel';

/** Finished uploads for tests, whoever asks for them. */
export class SentFiles implements Uploads {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'gongqiao-sent-'));
  readonly #sent = new Map<string, { path: string; fileName: string; size: number }>();

  /** Gives the upload's id. */
  put(fileName: string, bytes: Buffer): string {
    const id = randomUUID();
    const place = path.join(this.#folder, id);
    writeFileSync(place, bytes);
    this.#sent.set(id, { path: place, fileName, size: bytes.length });
    return id;
  }

  find(_viewer: unknown, id: string): Promise<{ path: string; fileName: string; size: number } | null> {
    return Promise.resolve(this.#sent.get(id) ?? null);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}
