import { createHash, createHmac } from 'node:crypto';
import { keyFor, openFor, sealFor } from '../person/sealed-box.ts';
import { SECRET_LENGTH } from './totp.ts';

/** How long, in milliseconds, somebody may take to set up an app. */
export const SETUP_LIMIT = 15 * 60_000;

/** Keeps the secrets of second factors: sealed under a key that the database does not hold, each for its account alone. */
export class FactorVault {
  /** Of the key, to be told apart from a later one; says nothing about it. */
  readonly keyId: string;
  readonly #sealing: Buffer;
  readonly #hashing: Buffer;

  constructor(key: Buffer) {
    const derive = (use: string) => keyFor(key, `second factor ${use}`);
    [this.#sealing, this.#hashing] = [derive('sealing'), derive('hashing')];
    this.keyId = createHash('sha256').update(derive('identifier')).digest('hex').slice(0, 16);
  }

  seal(accountId: string, secret: Buffer): string {
    return sealFor(this.#sealing, `factor ${accountId}`, secret);
  }

  /** The secret; throws where it was altered, moved from another account, or sealed under another key. */
  open(accountId: string, sealed: string, keyId: string): Buffer {
    if (keyId !== this.keyId) throw new Error(`a second factor was sealed under the key ${keyId}, and the folder keys holds ${this.keyId}`);
    return openFor(this.#sealing, `factor ${accountId}`, sealed);
  }

  /** A secret on its way to an app: kept by whoever sets it up, readable to nobody, good for a while. */
  ticket(accountId: string, secret: Buffer, now: Date): string {
    const until = Buffer.alloc(8);
    until.writeBigUInt64BE(BigInt(now.getTime() + SETUP_LIMIT));
    return sealFor(this.#sealing, `setup ${accountId}`, Buffer.concat([until, secret]));
  }

  /** The secret of a ticket, or null when it is over or none of this account's. */
  openTicket(accountId: string, ticket: string, now: Date): Buffer | null {
    try {
      const text = openFor(this.#sealing, `setup ${accountId}`, ticket);
      return text.length === 8 + SECRET_LENGTH && Number(text.readBigUInt64BE()) > now.getTime() ? text.subarray(8) : null;
    } catch {
      return null;
    }
  }

  /** How a recovery code is stored. It is random, so that a hash under a key is enough. */
  hashOf(accountId: string, code: string): string {
    return createHmac('sha256', this.#hashing).update(`${accountId} ${code}`).digest('base64url');
  }
}
