import { canonical, sha256 } from '@gongqiao/audit';

/** SHA-256 over a value as JSON with its keys in alphabetical order and no spaces, in hexadecimal digits. */
export const digestOf = (value: unknown): string => sha256(canonical(value));
