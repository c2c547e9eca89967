import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { SiteFile } from './site.ts';

type Encoding = 'br' | 'gzip' | 'identity';

const pack: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
  identity: (bytes) => Promise.resolve(bytes),
};

function encodingFor(file: SiteFile, accepted: string): Encoding {
  if (!file.compressible) return 'identity';
  const offers = accepted.split(',').filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part)).map((part) => part.split(';')[0]!.trim());
  return offers.includes('br') ? 'br' : offers.includes('gzip') ? 'gzip' : 'identity';
}

/** The bytes of a frontend's files as browsers want them, packed once, at the first asking. */
export class PackedFiles {
  readonly #kept = new Map<string, Promise<Buffer>>();

  async get(file: SiteFile, accepted: string): Promise<{ encoding: Encoding; bytes: Buffer }> {
    const encoding = encodingFor(file, accepted);
    const key = `${encoding} ${file.file}`;
    let bytes = this.#kept.get(key);
    if (!bytes) {
      bytes = readFile(file.file).then(pack[encoding]);
      bytes.catch(() => this.#kept.delete(key));
      this.#kept.set(key, bytes);
    }
    return { encoding, bytes: await bytes };
  }
}
