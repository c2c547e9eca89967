import { createHash, randomBytes } from 'node:crypto';

/** A seed that nobody chooses. */
export const newSeed = (): string => randomBytes(16).toString('hex');

/** What decides a ticket's place: anybody may work it out again by `printf '<seed> <ticket>' | sha256sum`. */
export const lotOf = (seed: string, ticket: number): string => createHash('sha256').update(`${seed} ${ticket}`).digest('hex');

/** The tickets in the order in which they were drawn: by the digest of seed and ticket, from small to large. */
export const drawOrder = (tickets: readonly number[], seed: string): number[] => tickets.toSorted((one, other) => (lotOf(seed, one) < lotOf(seed, other) ? -1 : 1));
