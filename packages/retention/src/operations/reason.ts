import { refuse } from '../refusals.ts';

const LONGEST = 500;

/** A reason as it was typed, tidied; refused when there is none or it is too long. */
export function reasonOf(text: string): string {
  const reason = text.trim();
  if (reason === '' || [...reason].length > LONGEST) throw refuse('RETENTION_REASON', { most: LONGEST }, ['reason']);
  return reason;
}
