import { createHash, createHmac } from 'node:crypto';
import { keyFor, openFor, sealFor } from './sealed-box.ts';

interface Key {
  readonly id: string;
  readonly sealing: Buffer;
  readonly indexing: Buffer;
  readonly hashing: Buffer;
}

function keyOf(bytes: Buffer): Key {
  const derive = (use: string) => keyFor(bytes, `person ${use}`);
  return { id: createHash('sha256').update(derive('identifier')).digest('hex').slice(0, 16), sealing: derive('sealing'), indexing: derive('indexing'), hashing: derive('hashing') };
}

const macOf = (key: Buffer, text: string): string => createHmac('sha256', key).update(text).digest('base64url');

type Sealed = 'phone' | 'mail';

/**
 * Keeps telephone numbers of persons, and their mail addresses: sealed, each for its account alone, and found by a blind index, both under a key that the database does not hold.
 * Of several keys the first is used; what the others sealed still opens and is still found, until it was sealed anew. `read` gives the keys each time:
 * the same list as long as they are the same.
 */
export class PersonVault {
  readonly #read: () => readonly Buffer[];
  #bytes: readonly Buffer[] = [];
  #derived: readonly Key[] = [];

  constructor(read: () => readonly Buffer[]) {
    this.#read = read;
  }

  get #keys(): readonly Key[] {
    const bytes = this.#read();
    if (bytes !== this.#bytes) [this.#bytes, this.#derived] = [bytes, bytes.map(keyOf)];
    return this.#derived;
  }

  get #first(): Key {
    return this.#keys[0]!;
  }

  /** Identifies the key that is used; says nothing about it. */
  get keyId(): string {
    return this.#first.id;
  }

  /** `what` it is, beside a number: sealed as the one, it does not open as the other. */
  seal(accountId: string, text: string, what: Sealed = 'phone'): string {
    return `${this.keyId}.${sealFor(this.#first.sealing, `${what} ${accountId}`, Buffer.from(text))}`;
  }

  /** What was sealed; throws where it was altered, moved from another account, or sealed under a key that is not here. */
  open(accountId: string, kept: string, what: Sealed = 'phone'): string {
    const [id, sealed = ''] = kept.split('.');
    const key = this.#keys.find((each) => each.id === id);
    if (!key) throw new Error(`${what === 'phone' ? 'a telephone number' : 'a mail address'} was sealed under the key ${id}, which the folder keys does not hold`);
    return openFor(key.sealing, `${what} ${accountId}`, sealed).toString();
  }

  /** By which a number is found, and known to be the same: nothing else can be told from it without the key. */
  indexOf(phone: string): string {
    return macOf(this.#first.indexing, phone);
  }

  /** Under every key that something may still be kept under. */
  indexesOf(phone: string): string[] {
    return this.#keys.map(({ indexing }) => macOf(indexing, phone));
  }

  /** How a code that was sent to a number is stored. */
  hashOf(phone: string, code: string): string {
    return macOf(this.#first.hashing, `${phone} ${code}`);
  }
}
