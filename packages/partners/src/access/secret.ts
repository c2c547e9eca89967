import { createHash, timingSafeEqual } from 'node:crypto';

/** A secret of 256 random bits needs no slow hash: nobody can try them all. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export function secretMatches(hash: string, secret: string): boolean {
  return timingSafeEqual(Buffer.from(hash, 'hex'), createHash('sha256').update(secret).digest());
}
