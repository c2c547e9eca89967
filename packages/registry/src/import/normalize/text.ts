// Nothing in such a text changes; most cells are of this kind.
const ALREADY_PLAIN = /^[\u4E00-\u9FA50-9A-Za-z-]*$/;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]|(?!\p{White_Space})\p{Cc}/gu;
const SPACE = /\p{White_Space}+/gu;
const LATIN = /[A-Za-z0-9]/;

const EMPTY_WORDS = new Set([
  '', '/', '\\', '-', '--', '---', '—', '——', '–', '_', '.', '*', '无', '暂无', '没有', '空', '(空)', '（空）', '略', '不详', '未知', '不清楚',
  'n/a', 'na', 'null', 'none',
]);
const DITTO = new Set(['同上', '〃', '同前']);

// Lists repeat themselves: what a short text becomes is remembered while it may come again.
const REMEMBERED = 5_000;
const REMEMBERED_CHARACTERS = 100;
let remembered = new Map<string, string>();

/** Compatibility forms folded and invisible characters dropped; white space stays as it is. */
export function visibleText(raw: string): string {
  return raw.normalize('NFKC').replace(INVISIBLE, '');
}

function spaceTidied(text: string): string {
  return text.replace(SPACE, (run, at: number) => (LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at + run.length)) ? ' ' : ''));
}

function tidied(raw: string): string {
  const text = spaceTidied(visibleText(raw));
  // Without the white space two characters may have come together that fold into one.
  return text.normalize('NFKC') === text ? text : tidied(text);
}

/** Rule 4 without the brackets: for codes, numbers, dates, telephones and words that are looked up. */
export function plainText(raw: string): string {
  if (ALREADY_PLAIN.test(raw)) return raw;
  if (raw.length > REMEMBERED_CHARACTERS) return tidied(raw);
  const known = remembered.get(raw);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED) remembered = new Map();
  const text = tidied(raw);
  remembered.set(raw, text);
  return text;
}

export function withWideBrackets(plain: string): string {
  return plain.includes('(') || plain.includes(')') ? plain.replaceAll('(', '（').replaceAll(')', '）') : plain;
}

/** Rule 4: names and other text, with brackets of full width. */
export function properText(raw: string): string {
  return withWideBrackets(plainText(raw));
}

/** Rule 4.1: the words people write where there is nothing to say. */
export function isEmptyText(plain: string): boolean {
  return plain.length <= 4 && (EMPTY_WORDS.has(plain) || (LATIN.test(plain) && EMPTY_WORDS.has(plain.toLowerCase())));
}

/** 同上 and the like: the value of the row above is meant. */
export function isDitto(plain: string): boolean {
  return plain.length <= 2 && DITTO.has(plain);
}

/** Rule 4.4: text that a spreadsheet would take for a formula begins with one of these. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@]/.test(text);
}
