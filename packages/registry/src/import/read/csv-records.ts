import { LIMITS } from '../limits.ts';
import { ImportRefused } from '../refusal.ts';

/** Splits text into records and fields (RFC 4180), portion by portion; an empty line is a record of one empty field. */
export class CsvRecords {
  readonly #delimiter: string;
  #finished: string[][] = [];
  #fields: string[] = [];
  #parts: string[] = [];
  #length = 0;
  #isQuoted = false;
  #wasQuoted = false;
  #quoteAtEnd = false;
  #returnAtEnd = false;
  #records = 0;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  take(): string[][] {
    const records = this.#finished;
    this.#finished = [];
    return records;
  }

  write(text: string): void {
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
      const character = text.charCodeAt(at);
      if (this.#isQuoted) {
        if (character !== 34) continue;
        this.#add(text.slice(start, at));
        this.#isQuoted = false;
        this.#quoteAtEnd = true;
        start = at + 1;
      } else {
        start = this.#outsideQuotes(text, at, start);
      }
    }
    this.#add(text.slice(start));
  }

  /** Takes one character outside quotes; returns where the text not yet taken begins. */
  #outsideQuotes(text: string, at: number, start: number): number {
    const character = text.charAt(at);
    const afterReturn = this.#returnAtEnd;
    const afterQuote = this.#quoteAtEnd;
    this.#returnAtEnd = false;
    this.#quoteAtEnd = false;
    if (character === '"') return this.#quote(at, start, afterQuote);
    if (character === '\n' && afterReturn) return at + 1;
    if (character !== this.#delimiter && character !== '\n' && character !== '\r') return start;
    this.#add(text.slice(start, at));
    this.#endField();
    if (character !== this.#delimiter) this.#endRecord();
    this.#returnAtEnd = character === '\r';
    return at + 1;
  }

  #quote(at: number, start: number, afterQuote: boolean): number {
    if (afterQuote) {
      this.#add('"');
      this.#isQuoted = true;
      return at + 1;
    }
    if (this.#length > 0 || at > start || this.#wasQuoted) return start;
    this.#isQuoted = true;
    this.#wasQuoted = true;
    return at + 1;
  }

  /** Takes what is left after the last portion; a last line without its end is a record too. */
  end(): void {
    if (this.#isQuoted) throw new ImportRefused('OPEN_QUOTE', `第 ${this.#records + 1} 条记录`);
    if (this.#length === 0 && this.#fields.length === 0 && !this.#wasQuoted) return;
    this.#endField();
    this.#endRecord();
  }

  #add(part: string): void {
    if (part === '') return;
    this.#parts.push(part);
    this.#length += part.length;
    if (this.#length <= LIMITS.cellCharacters) return;
    throw new ImportRefused(this.#isQuoted ? 'OPEN_QUOTE' : 'LONG_TEXT', `第 ${this.#records + 1} 条记录`);
  }

  #endField(): void {
    this.#fields.push(this.#parts.length === 1 ? this.#parts[0]! : this.#parts.join(''));
    if (this.#fields.length > LIMITS.columns) throw new ImportRefused('TOO_MANY_CELLS');
    this.#parts = [];
    this.#length = 0;
    this.#wasQuoted = false;
  }

  #endRecord(): void {
    this.#finished.push(this.#fields);
    this.#fields = [];
    this.#records += 1;
    if (this.#records > LIMITS.sheetRows) throw new ImportRefused('TOO_MANY_ROWS');
  }
}
