// Nothing in such a text changes; most cells are of this kind.
const ALREADY_PLAIN = /^[\u4E00-\u9FA50-9A-Za-z-]*$/;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]|(?!\p{White_Space})\p{Cc}/gu;
const SPACE = /\p{White_Space}+/gu;
const SPACE_ONCE = /\p{White_Space}/u;
const LATIN = /[A-Za-z0-9]/;

const EMPTY_WORDS = new Set([
  '', '/', '\\', '-', '--', '---', '—', '——', '–', '_', '.', '*', '无', '暂无', '没有', '空', '(空)', '（空）', '略', '不详', '未知', '不清楚',
  'n/a', 'na', 'null', 'none',
]);
const DITTO = new Set(['同上', '〃', '同前']);

/** Compatibility forms folded and invisible characters dropped; white space stays as it is. */
export function visibleText(raw: string): string {
  return raw.normalize('NFKC').replace(INVISIBLE, '');
}

function spaceTidied(text: string): string {
  if (!SPACE_ONCE.test(text)) return text;
  return text.replace(SPACE, (run, at: number) => (LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at + run.length)) ? ' ' : ''));
}

/** Rule 4 without the brackets: for codes, numbers, dates, telephones and words that are looked up. */
export function plainText(raw: string): string {
  if (ALREADY_PLAIN.test(raw)) return raw;
  const tidied = spaceTidied(visibleText(raw));
  // Without the white space two characters may have come together that fold into one.
  return tidied.normalize('NFKC') === tidied ? tidied : plainText(tidied);
}

/** Rule 4: names and other text, with brackets of full width. */
export function properText(raw: string): string {
  return plainText(raw).replaceAll('(', '（').replaceAll(')', '）');
}

/** Rule 4.1: the words people write where there is nothing to say. */
export function isEmptyText(plain: string): boolean {
  return plain.length <= 4 && EMPTY_WORDS.has(plain.toLowerCase());
}

/** 同上 and the like: the value of the row above is meant. */
export function isDitto(plain: string): boolean {
  return plain.length <= 2 && DITTO.has(plain);
}

/** Rule 4.4: text that a spreadsheet would take for a formula begins with an apostrophe. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@]/.test(text);
}
