import { LIMITS } from '../limits.ts';
import { ImportRefused } from '../refusal.ts';

const wrongShape = (what: string): ImportRefused => new ImportRefused('JSON_SHAPE', what);

/** Cuts the text of a JSON array into the texts of its items, portion by portion, without building the whole. */
export class JsonItems {
  #finished: string[] = [];
  #state: 'before' | 'inside' | 'after' = 'before';
  #parts: string[] = [];
  #length = 0;
  #depth = 0;
  #isString = false;
  #isEscaped = false;

  take(): string[] {
    const items = this.#finished;
    this.#finished = [];
    return items;
  }

  write(text: string): void {
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
      const character = text.charAt(at);
      if (this.#isString) this.#inString(character);
      else if (this.#state === 'inside') start = this.#structure(text, at, start);
      else if (!/\s/.test(character)) {
        this.#outside(character);
        start = at + 1;
      }
    }
    if (this.#state === 'inside') this.#add(text.slice(start));
  }

  end(): void {
    if (this.#state === 'before') throw wrongShape('现在不是数组');
    if (this.#state === 'inside') throw wrongShape('现在没有写完');
  }

  #inString(character: string): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (character === '\\') this.#isEscaped = true;
    else if (character === '"') this.#isString = false;
  }

  #outside(character: string): void {
    if (this.#state === 'after') throw wrongShape('数组之后还有内容');
    if (character !== '[') throw wrongShape('现在不是数组');
    this.#state = 'inside';
  }

  /** Takes one character outside strings; returns where the text not yet taken begins. */
  #structure(text: string, at: number, start: number): number {
    const character = text.charAt(at);
    if (character === '"') this.#isString = true;
    else if (character === '{' || character === '[') this.#depth += 1;
    else if (this.#depth > 0 && (character === '}' || character === ']')) this.#depth -= 1;
    else if (this.#depth === 0 && (character === ',' || character === ']')) return this.#cut(text.slice(start, at), at, character);
    return start;
  }

  #cut(part: string, at: number, character: string): number {
    this.#add(part);
    const item = this.#parts.join('');
    this.#parts = [];
    this.#length = 0;
    if (character === ']') this.#state = 'after';
    // An empty array has no item; an empty place between commas is an error that parsing reports.
    if (item.trim() !== '' || character === ',') this.#finished.push(item);
    return at + 1;
  }

  #add(part: string): void {
    if (part === '') return;
    this.#parts.push(part);
    this.#length += part.length;
    if (this.#length > LIMITS.jsonItemCharacters) throw wrongShape('其中一项过长');
  }
}
