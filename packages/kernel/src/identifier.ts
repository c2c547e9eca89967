import { randomBytes } from 'node:crypto';

/** A new opaque id: UUID version 7 (RFC 9562), so that indexes grow at their end. */
export function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** `legalRepresentative` -> `legal_representative`: how properties are named in tables. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `foundedOn` -> `FOUNDED_ON`: how enum values are spelled. */
export function constantCase(name: string): string {
  return snakeCase(name).toUpperCase();
}
