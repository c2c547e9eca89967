import { randomUUID } from 'node:crypto';

let moment = 0;
let count = 0;

/** A new opaque id: UUID version 7 (RFC 9562), so that indexes grow at their end; later ones of this process sort after earlier ones. */
export function newId(): string {
  const now = Date.now();
  [moment, count] = now > moment ? [now, 0] : count < 0xfff ? [moment, count + 1] : [moment + 1, 0];
  const time = moment.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}-${randomUUID().slice(19)}`;
}

/** Whether a text is a uuid; PostgreSQL would call anything else an error. */
export const isId = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** `legalRepresentative` -> `legal_representative`: how properties are named in tables. */
export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `foundedOn` -> `FOUNDED_ON`: how enum values are spelled. */
export const constantCase = (name: string): string => snakeCase(name).toUpperCase();
