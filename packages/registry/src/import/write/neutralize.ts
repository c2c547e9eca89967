// What spreadsheets take for the beginning of a formula, in full width too, also behind white space.
const DANGEROUS = /^[\p{White_Space}\u0000\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n\u0000]/u;

/** Text that is safe in a cell of an exported file: what looks like a formula begins with an apostrophe. */
export function neutralizeText(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** The same for any value; numbers stay numbers. */
export function neutralize<Value>(value: Value): Value | string {
  return typeof value === 'string' ? neutralizeText(value) : value;
}
