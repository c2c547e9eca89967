import { type Decimal, readDecimal, wholeDecimal } from './decimal.ts';

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, '○': 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const LARGE_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

const DIGIT = '[一二两三四五六七八九壹贰叁肆伍陆柒捌玖]';
// 百 and 千 may stand alone: 近百人, 百万元.
const SECTION = `(?:(?=${DIGIT}|[十拾百佰千仟])(?:${DIGIT}?[千仟]零?)?(?:${DIGIT}?[百佰]零?)?(?:${DIGIT}?[十拾])?${DIGIT}?)`;
// Positional writing (二〇、一二〇) must show a zero or be long: 三五 alone means three to five.
const POSITIONAL = '(?=[一二三四五六七八九]*[〇○零]|[一二三四五六七八九]{3})[一二三四五六七八九][〇○零一二三四五六七八九]+(?![十百千])';
const NUMERAL = new RegExp(`${POSITIONAL}|${SECTION}(?:亿零?${SECTION}(?:万(?:零?${SECTION})?)?|万零?${SECTION})?|[零〇]`);
const ARABIC = /\d+(?:\.\d+)?(?:[eE][+-]?\d{1,2}(?!\d))?|\.\d+/;

/** 一百二 means 120, 一万二 12000: a last digit without its unit stands for the next lower one. */
function lastDigitFactor(text: string, at: number): number {
  const before = text.charAt(at - 1);
  const unit = UNITS[before] ?? LARGE_UNITS[before] ?? 1;
  return at === text.length - 1 && unit >= 100 ? unit / 10 : 1;
}

function spokenValue(text: string): number {
  let total = 0;
  let section = 0;
  [...text].forEach((character, at) => {
    const next = text.charAt(at + 1);
    if (character in LARGE_UNITS) {
      total += section * LARGE_UNITS[character]!;
      section = 0;
    } else if (character in UNITS) {
      section += (at > 0 && text.charAt(at - 1) in DIGITS && DIGITS[text.charAt(at - 1)]! > 0 ? 0 : 1) * UNITS[character]!;
    } else {
      section += DIGITS[character]! * (UNITS[next] ?? lastDigitFactor(text, at));
    }
  });
  return total + section;
}

function numeralValue(text: string): number {
  const positional = [...text].every((character) => character in DIGITS);
  return positional ? Number([...text].map((character) => DIGITS[character]).join('')) : spokenValue(text);
}

export interface FoundNumber {
  readonly value: Decimal | null;
  readonly before: string;
  readonly after: string;
}

/** The first number in a text, Arabic or Chinese, with what stands around it; null where there is none. */
export function findNumber(text: string): FoundNumber | null {
  const arabic = ARABIC.exec(text);
  const chinese = NUMERAL.exec(text);
  const match = chinese && (!arabic || chinese.index < arabic.index) ? chinese : arabic;
  if (!match) return null;
  const value = match === chinese ? wholeDecimal(numeralValue(match[0])) : readDecimal(match[0]);
  return { value, before: text.slice(0, match.index), after: text.slice(match.index + match[0].length) };
}

/** A short Chinese number such as 十二, 三十一, 〇三 or 一〇; NaN where it is none. */
export function smallNumeral(text: string): number {
  if (/^[〇○零]?[一二三四五六七八九]$/.test(text)) return DIGITS[text.slice(-1)]!;
  if (/^[一二三]?十[一二三四五六七八九]?$/.test(text)) return spokenValue(text);
  return /^[一二三][〇○零一二三四五六七八九]$/.test(text) ? numeralValue(text) : Number.NaN;
}

export function digitsOf(text: string): string {
  return [...text].map((character) => DIGITS[character] ?? character).join('');
}
