import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Sql } from '@gongqiao/kernel';

/** Characters that go into one stored chunk. */
const CHUNK = 512 * 1024;

/** Writes a text into the chunks of one file of an edition, compressed each by itself, as it grows. */
export class StoredFile {
  readonly #sql: Sql;
  readonly #edition: string;
  readonly #hash = createHash('sha256');
  #text = '';
  #ordinal = 0;
  bytes = 0;

  constructor(sql: Sql, edition: string, readonly name: string) {
    this.#sql = sql;
    this.#edition = edition;
  }

  async write(text: string): Promise<void> {
    this.#text += text;
    if (this.#text.length >= CHUNK) await this.#keep();
  }

  /** Its SHA-256 in hex; nothing may be written afterwards. */
  async end(): Promise<string> {
    await this.#keep();
    return this.#hash.digest('hex');
  }

  async #keep(): Promise<void> {
    const plain = Buffer.from(this.#text, 'utf8');
    this.#text = '';
    if (plain.length === 0) return;
    this.#hash.update(plain);
    this.bytes += plain.length;
    await this.#sql.query('insert into registry_open_data_chunk (edition_id, name, ordinal, bytes) values ($1, $2, $3, $4)', [this.#edition, this.name, (this.#ordinal += 1), gzipSync(plain)]);
  }
}

async function* chunksOf(sql: Sql, edition: string, name: string): AsyncGenerator<Buffer> {
  for (let ordinal = 1; ; ordinal += 1) {
    const { rows } = await sql.query('select bytes from registry_open_data_chunk where edition_id = $1 and name = $2 and ordinal = $3', [edition, name, ordinal]);
    if (!rows[0]) return;
    yield gunzipSync(rows[0]['bytes'] as Buffer);
  }
}

/** The bytes of a file of an edition. */
export const readStored = (sql: Sql, edition: string, name: string): Readable => Readable.from(chunksOf(sql, edition, name), { objectMode: false });
