import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { hashOfDocument } from './document-hash.ts';
import { limits } from './limits.ts';

const mostKept = 2_000;

/** The documents of our own frontends; in production no others are answered. */
export class KnownDocuments {
  readonly #hashes: ReadonlySet<string>;
  readonly #texts = new Set<string>();

  constructor(hashes: Iterable<string>) {
    this.#hashes = new Set(hashes);
  }

  get size(): number {
    return this.#hashes.size;
  }

  /** Whether a document is one of ours; nothing of an unknown one is validated or run. */
  has(text: unknown): boolean {
    if (typeof text !== 'string') return false;
    if (this.#texts.has(text)) return true;
    if (!this.#isKnown(text)) return false;
    if (this.#texts.size >= mostKept) this.#texts.clear();
    this.#texts.add(text);
    return true;
  }

  #isKnown(text: string): boolean {
    try {
      return this.#hashes.has(hashOfDocument(parse(text, { noLocation: true, maxTokens: limits.tokens })));
    } catch {
      return false;
    }
  }
}

/** Reads the list that the build wrote; none at all when there is no such file. */
export function readKnownDocuments(file: string): KnownDocuments {
  return new KnownDocuments(existsSync(file) ? Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object) : []);
}
