import { LIMITS } from '../limits.ts';
import { ImportRefused } from '../refusal.ts';
import type { Archive } from './zip.ts';
import { RichText } from './rich-text.ts';
import { readXml } from './xml.ts';

const CHUNK_BYTES = 4 * 1024 * 1024;

/**
 * The texts of a workbook, packed outside the heap: half a million strings as JavaScript objects cost four times as
 * much. Texts that are too many or too long are refused while they are read.
 */
export class SharedStrings {
  readonly #chunks: Buffer[] = [];
  #starts = new Uint32Array(1024);
  #lengths = new Uint16Array(1024);
  #count = 0;
  #used = CHUNK_BYTES;
  #characters = 0;

  get(index: number): string {
    if (!(index >= 0 && index < this.#count)) throw new ImportRefused('DAMAGED', '单元格引用了不存在的文字');
    const start = this.#starts[index]!;
    const from = start % CHUNK_BYTES;
    return this.#chunks[Math.floor(start / CHUNK_BYTES)]!.toString('utf16le', from, from + this.#lengths[index]! * 2);
  }

  add(text: string): void {
    this.#characters += text.length;
    if (this.#count >= LIMITS.sharedStrings || this.#characters > LIMITS.sheetCharacters) throw new ImportRefused('TOO_MANY_CELLS');
    if (this.#used + text.length * 2 > CHUNK_BYTES) this.#addChunk();
    if (this.#count === this.#starts.length) this.#grow();
    this.#starts[this.#count] = (this.#chunks.length - 1) * CHUNK_BYTES + this.#used;
    this.#lengths[this.#count] = text.length;
    this.#used += this.#chunks.at(-1)!.write(text, this.#used, 'utf16le');
    this.#count += 1;
  }

  #addChunk(): void {
    this.#chunks.push(Buffer.allocUnsafeSlow(CHUNK_BYTES));
    this.#used = 0;
  }

  #grow(): void {
    const [starts, lengths] = [new Uint32Array(this.#count * 2), new Uint16Array(this.#count * 2)];
    starts.set(this.#starts);
    lengths.set(this.#lengths);
    [this.#starts, this.#lengths] = [starts, lengths];
  }
}

/** Reads the table of shared texts: runs of rich text joined, phonetic guides left out. */
export async function readSharedStrings(archive: Pick<Archive, 'read'>, part: string | null): Promise<SharedStrings> {
  const strings = new SharedStrings();
  if (!part) return strings;
  const item = new RichText();
  await readXml(archive.read(part), {
    open(name) {
      if (name === 'si') item.start();
      item.open(name);
    },
    text: (text) => item.add(text),
    close(name) {
      item.close(name);
      if (name === 'si') strings.add(item.end('一个单元格'));
    },
  });
  return strings;
}
