import { digitsOf, smallNumeral } from './numeral.ts';

export interface DateContext {
  /** The day of the import, `YYYY-MM-DD`: nothing is founded later. */
  readonly today: string;
  /** The workbook counts its days from 1904. */
  readonly date1904: boolean;
}

interface Parts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const FIRST_DAY = '1949-10-01';
const FIRST_SERIAL = 18264;
const LAST_SERIAL = 73415;
const DAYS_TO_1904 = 1462;

const TIME = /(?:[ T]|(?<=[日号])|(?=[上下]午))(?:[上下]午)?\d{1,2}(?::\d{1,2}(?::\d{1,2}(?:\.\d+)?)?|[时点](?:\d{1,2}分?(?:\d{1,2}秒)?)?)(?: ?[AaPp][Mm])?(?:Z|[+-]\d{2}:?\d{2})?$/;
const YEAR_FIRST = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/;
const YEAR_LAST = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/;
const COMPACT = /^(\d{4})(?:(\d{2})(\d{2})?)?$/;
const DIGIT = '[0-9〇○零一二三四五六七八九十]';
const CHINESE = new RegExp(`^([0-9〇○零一二三四五六七八九]{4})年(?:(${DIGIT}{1,3})月(?:份|(${DIGIT}{1,3})[日号])?)?$`);

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function isPossible({ year, month, day }: Parts): boolean {
  if (month === undefined) return true;
  return month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= daysIn(year, month)));
}

function fromSerial(days: number, date1904: boolean): Parts {
  const date = new Date(Date.UTC(1899, 11, 30) + (Math.floor(days) + (date1904 ? DAYS_TO_1904 : 0)) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function serial(text: string, context: DateContext): Parts | null {
  const days = /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  const from1900 = days + (context.date1904 ? DAYS_TO_1904 : 0);
  return days > 0 && from1900 >= FIRST_SERIAL && from1900 <= LAST_SERIAL ? fromSerial(days, context.date1904) : null;
}

function chineseDate(text: string): Parts | null {
  const match = CHINESE.exec(text);
  if (!match) return null;
  const number = (part: string): number => (/^\d+$/.test(part) ? Number(part) : smallNumeral(part));
  const [, year, month, day] = match;
  return { year: Number(digitsOf(year!)), ...(month && { month: number(month) }), ...(day && { day: number(day) }) };
}

function compact(text: string): Parts | null {
  const match = COMPACT.exec(text.replace(/^(\d{6}|\d{8})\.0+$/, '$1'));
  const year = Number(match?.[1]);
  if (!match || year < 1949 || year > 2100) return null;
  return { year, ...(match[2] && { month: Number(match[2]) }), ...(match[3] && { day: Number(match[3]) }) };
}

/** D/M/Y or M/D/Y: only where one of the two can be meant. */
function yearLast(text: string): Parts | null {
  const match = YEAR_LAST.exec(text);
  if (!match) return null;
  const [one, other, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const readings = [{ year, month: other, day: one }, { year, month: one, day: other }].filter(isPossible);
  return readings.length === 1 || one === other ? readings[0] ?? null : null;
}

function yearFirst(text: string): Parts | null {
  const match = YEAR_FIRST.exec(text);
  return match && { year: Number(match[1]), month: Number(match[2]), ...(match[3] && { day: Number(match[3]) }) };
}

function parts(text: string, context: DateContext, shownAsDate: boolean): Parts | null {
  if (shownAsDate && Number(text) < 100_000) return fromSerial(Number(text), context.date1904);
  const date = text.replace(TIME, '');
  const found = yearFirst(date) ?? chineseDate(date) ?? compact(date) ?? serial(date, context) ?? yearLast(date);
  return found && date !== text && found.day === undefined ? null : found;
}

const padded = (value: number): string => String(value).padStart(2, '0');

/**
 * Rule 9, from the plain text of a cell: the date as precise as it was given, null where no date is sure.
 * `shownAsDate`: a number whose cell has a date format.
 */
export function readDate(plain: string, context: DateContext, shownAsDate = false): string | null {
  const found = parts(plain, context, shownAsDate);
  if (!found || !isPossible(found)) return null;
  const { year, month, day } = found;
  const earliest = `${year}-${padded(month ?? 1)}-${padded(day ?? 1)}`;
  const latest = `${year}-${padded(month ?? 12)}-${padded(day ?? 31)}`;
  if (String(year).length !== 4 || latest < FIRST_DAY || earliest > context.today) return null;
  return earliest.slice(0, day ? 10 : month ? 7 : 4);
}
