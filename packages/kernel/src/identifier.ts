import { randomBytes } from 'node:crypto';

let moment = 0;
let count = 0;

/** A new opaque id: UUID version 7 (RFC 9562), so that indexes grow at their end; later ones of this process sort after earlier ones. */
export function newId(): string {
  const now = Date.now();
  [moment, count] = now > moment ? [now, 0] : count < 0xfff ? [moment, count + 1] : [moment + 1, 0];
  const bytes = randomBytes(16);
  bytes.writeUIntBE(moment, 0, 6);
  bytes.writeUInt16BE(0x7000 | count, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Whether a text is a uuid; PostgreSQL would call anything else an error. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** `legalRepresentative` -> `legal_representative`: how properties are named in tables. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `foundedOn` -> `FOUNDED_ON`: how enum values are spelled. */
export function constantCase(name: string): string {
  return snakeCase(name).toUpperCase();
}
