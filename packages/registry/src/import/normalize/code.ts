import { creditCodeFault } from '../../organization/credit-code.ts';
import type { ReasonCode } from '../field.ts';
import { isEmptyText } from './text.ts';

interface ReadCode {
  readonly code: string | null;
  readonly fault: ReasonCode | null;
}

// One digit before the point: the way spreadsheets write a number too long for the column.
const SCIENTIFIC = /^(\d)(?:\.(\d+))?[eE]\+?(\d{1,2})$/;
const WITH_DECIMALS = /^(\d+)\.0+$/;

/** The digits of a number that a spreadsheet made of a code; null where the text is a code as it should be. */
function writtenOut(text: string): string | null {
  const scientific = SCIENTIFIC.exec(text);
  if (!scientific) return WITH_DECIMALS.exec(text)?.[1] ?? null;
  const [, first, fraction = '', exponent] = scientific;
  return `${first}${fraction.slice(0, Number(exponent))}`.padEnd(Number(exponent) + 1, '0');
}

/**
 * Rule 4.3, from the plain text of a cell: the code as it is kept, and the first thing wrong with it. A number is never
 * trusted, for it has lost digits.
 */
export function readCode(plain: string, isNumber = false): ReadCode {
  if (isEmptyText(plain)) return { code: null, fault: null };
  const number = isNumber ? plain.replace(/\..*$/, '') : writtenOut(plain.replace(/[ ']/g, ''));
  const code = number ?? plain.replace(/[\s\-–—_.']/g, '').toUpperCase();
  if (code === '') return { code: null, fault: null };
  const fault = creditCodeFault(code) ?? (number === null ? null : 'CHECKSUM');
  return { code, fault: fault && `CODE_${fault}` };
}
