import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as it should be, or with a lie about it. */
export interface ZipEntry {
  readonly name: string;
  readonly data: string | Buffer;
  /** Packed bytes that were made elsewhere; `data` is then not used. */
  readonly packed?: Buffer;
  readonly declaredSize?: number;
  readonly mode?: number;
  readonly encrypted?: boolean;
}

function numbers(...values: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(values.map(([size, value]) => {
    const bytes = Buffer.alloc(size);
    bytes.writeUIntLE(value, 0, size);
    return bytes;
  }));
}

/** A zip file in memory, honest unless an entry says otherwise. */
export function buildZip(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, packed, declaredSize, mode = 0o100644, encrypted = false } of entries) {
    const plain = Buffer.from(data as string);
    const body = packed ?? deflateRawSync(plain);
    const nameBytes = Buffer.from(name);
    const flags = 0x800 | (encrypted ? 1 : 0);
    const sizes = [[4, crc32(plain)], [4, body.length], [4, declaredSize ?? plain.length], [2, nameBytes.length], [2, 0]] as const;
    const local = Buffer.concat([numbers([4, 0x04034b50], [2, 20], [2, flags], [2, 8], [2, 0], [2, 0], ...sizes), nameBytes, body]);
    bodies.push(local);
    directory.push(numbers([4, 0x02014b50], [2, 0x0314], [2, 20], [2, flags], [2, 8], [2, 0], [2, 0], ...sizes, [2, 0], [2, 0], [2, 0], [4, mode * 65536], [4, offset]), nameBytes);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  return Buffer.concat([...bodies, list, numbers([4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, list.length], [4, offset], [2, 0])]);
}
