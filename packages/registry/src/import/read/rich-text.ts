import { LIMITS } from '../limits.ts';
import { ImportRefused } from '../refusal.ts';

// How the format writes characters that XML cannot hold, such as _x000D_.
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}

/** Refuses a text longer than a cell can hold. */
export function cellText(text: string, where: string): string {
  if (text.length > LIMITS.cellCharacters) throw new ImportRefused('LONG_TEXT', where);
  return unescaped(text);
}

/** Joins the runs of one text; what a phonetic guide says is not part of it. */
export class RichText {
  #parts: string[] = [];
  #length = 0;
  #inText = false;
  #inGuide = false;
  #isOpen = false;

  get isOpen(): boolean {
    return this.#isOpen;
  }

  start(): void {
    this.#parts = [];
    this.#length = 0;
    this.#isOpen = true;
  }

  open(name: string): void {
    if (name === 't') this.#inText = true;
    else if (name === 'rPh') this.#inGuide = true;
  }

  add(text: string): void {
    if (!this.#isOpen || !this.#inText || this.#inGuide || this.#length > LIMITS.cellCharacters) return;
    this.#parts.push(text);
    this.#length += text.length;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inGuide = false;
  }

  end(where: string): string {
    this.#isOpen = false;
    return cellText(this.#parts.length === 1 ? this.#parts[0]! : this.#parts.join(''), where);
  }
}
