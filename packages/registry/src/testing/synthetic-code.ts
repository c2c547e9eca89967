import { innerCheckHolds, outerCheckCharacter } from '../organization/credit-code.ts';

const INNER_CHARACTERS = '0123456789X';

/**
 * A code with both checks right that nobody can have: its body begins with XX, which no authority issues. `prefix` is the first two characters,
 * `authority` the division of whoever issued it, `serial` six digits.
 */
export function syntheticCode(prefix: string, authority: string, serial: number): string {
  const body = `${prefix}${authority}XX${String(serial).padStart(6, '0')}`;
  const inner = [...INNER_CHARACTERS].find((character) => innerCheckHolds(`${body}${character}0`))!;
  return `${body}${inner}${outerCheckCharacter(`${body}${inner}`)}`;
}

/** The same with a wrong last character. */
export function miscopied(code: string): string {
  return code.slice(0, 17) + (code.endsWith('1') ? '2' : '1');
}
