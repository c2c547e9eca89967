import type { MoneyUnit } from '../field.ts';
import { multiplied } from './decimal.ts';
import { findNumber, type FoundNumber } from './numeral.ts';
import { plainText } from './text.ts';

/** A number read by rule 7; `approximate` says that the cell was not just this number. */
export interface ReadNumber {
  readonly value: number | null;
  readonly approximate: boolean;
}

const NONE: ReadNumber = { value: null, approximate: true };
// The registry keeps counts in four bytes.
const MOST_PERSONS = 2_147_483_647;
const MONEY_FACTORS: Readonly<Record<string, number>> = { 元: 1, 千元: 1e3, 万: 1e4, 万元: 1e4, 亿: 1e8, 亿元: 1e8 };

// What may stand between a number and the unit that still belongs to it: 30余万, 20-30万元.
const BETWEEN = '(?:[-~—–〜至到]\\d+(?:\\.\\d+)?)?[余多来几]?';
const PERSONS_EXACT = /^(万?)[人名位个]?$/;
const PERSONS_AROUND = new RegExp(`^${BETWEEN}(万?)`);
const MONEY_EXACT = /^(亿元|亿|万元|万|千元|元)?$/;
const MONEY_AROUND = new RegExp(`^${BETWEEN}(亿元|亿|万元|万|千元|元)?`);

/** Rule 7, first half: without separators and currency. */
function bareNumber(plain: string): string {
  if (/^\d+$/.test(plain)) return plain;
  const bare = plain.replace(/人民币|¥|RMB/gi, '');
  const grouped = bare.replace(/(?<!\d)\d{1,3}(?: \d{3})+(?!\d)/g, (digits) => digits.replaceAll(' ', ''));
  return plainText(grouped.replace(/(?<=\d)[,'](?=\d{3}(?!\d))/g, ''));
}

function isNegative(found: FoundNumber): boolean {
  return /[-−负]$/.test(found.before);
}

/** Counts of persons, from the plain text of a cell. */
export function readPersons(plain: string): ReadNumber {
  const found = findNumber(bareNumber(plain));
  if (!found?.value || isNegative(found)) return NONE;
  const exact = found.before === '' ? PERSONS_EXACT.exec(found.after) : null;
  const unit = (exact ?? PERSONS_AROUND.exec(found.after))?.[1];
  const { whole, exact: noFraction } = multiplied(found.value, unit ? 1e4 : 1);
  if (!noFraction || whole > MOST_PERSONS) return NONE;
  return { value: Number(whole), approximate: !exact };
}

/** Money in fen, from the plain text of a cell; `headerUnit` holds where the cell names no unit itself. */
export function readMoney(plain: string, headerUnit: MoneyUnit | null): ReadNumber {
  const found = findNumber(bareNumber(plain));
  if (!found?.value || isNegative(found)) return NONE;
  const exact = found.before === '' ? MONEY_EXACT.exec(found.after) : null;
  const unit = (exact ?? MONEY_AROUND.exec(found.after))?.[1] ?? headerUnit;
  if (!unit) return NONE;
  const { whole } = multiplied(found.value, MONEY_FACTORS[unit]! * 100);
  if (whole > Number.MAX_SAFE_INTEGER) return NONE;
  return { value: Number(whole), approximate: !exact };
}
