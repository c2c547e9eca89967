import { randomInt } from 'node:crypto';

/** How often one delivery is tried, about two and a half hours in all, before it counts as undelivered. A test is tried once. */
export const ATTEMPTS = { CHANGES: 12, TEST: 1 } as const;

const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 3_600_000;
// Those who failed together do not come back together.
const SPREAD = 0.2;

/** Milliseconds until the next attempt, after so many. `random` gives 0 to 1. */
export function waitAfter(attempts: number, random: () => number = () => randomInt(1_000) / 1_000): number {
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempts - 1));
  return Math.round(wait * (1 - SPREAD + 2 * SPREAD * random()));
}
