const STAND_IN = '本申请人';
const HIDDEN = '（已隐去）';
/** A shorter run of digits is a year, a sum or a number of people. */
const SHORTEST_CODE = 7;

interface Glyph {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

// 全角半角、空格、标点、零宽字符都不能把名称藏起来
const SKIPPED = /[\p{Z}\p{P}\p{S}\p{C}\p{M}]/u;

/** A text as it is compared: one letter or digit each, with where it stands. */
function glyphsOf(text: string): Glyph[] {
  const glyphs: Glyph[] = [];
  let at = 0;
  for (const point of text) {
    const to = at + point.length;
    for (const letter of point.normalize('NFKC').toLowerCase()) if (!SKIPPED.test(letter)) glyphs.push({ text: letter, from: at, to });
    at = to;
  }
  return glyphs;
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

function occurrences(glyphs: readonly Glyph[], name: readonly string[]): Range[] {
  const found: Range[] = [];
  for (let start = 0; start + name.length <= glyphs.length; start += 1) {
    if (name.every((letter, index) => glyphs[start + index]!.text === letter)) found.push({ from: glyphs[start]!.from, to: glyphs[start + name.length - 1]!.to, by: STAND_IN });
  }
  return found;
}

// Telephone numbers, credit codes and the like, however they are grouped.
function codes(text: string): Range[] {
  const pattern = /[0-9０-９](?:[\s\p{P}\p{S}\p{Cf}]{0,2}[0-9０-９A-Za-zＡ-Ｚａ-ｚ]){6,}/gu;
  const addresses = /[\p{L}\p{N}._%+-]+\s*[@＠]\s*[\p{L}\p{N}.-]+|(?:https?:\/\/|www\.)\S+/giu;
  const long = [...text.matchAll(pattern)].filter(([run]) => (run.normalize('NFKC').match(/\d/g) ?? []).length >= SHORTEST_CODE);
  return [...long, ...text.matchAll(addresses)].map((match) => ({ from: match.index, to: match.index + match[0].length, by: HIDDEN }));
}

function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
    const last = result.at(-1);
    if (last && range.from < last.to) result[result.length - 1] = { ...last, to: Math.max(last.to, range.to) };
    else result.push(range);
  }
  return result;
}

/** A text without the names: each is replaced by "本申请人" however it is spelled; numbers and addresses that lead to somebody are left out. */
export function blindText(text: string, names: readonly string[]): string {
  const glyphs = glyphsOf(text);
  const spelled = names.map((name) => glyphsOf(name).map((glyph) => glyph.text)).filter(({ length }) => length > 1);
  const ranges = joined([...spelled.flatMap((name) => occurrences(glyphs, name)), ...codes(text)]);
  let [result, at] = ['', 0];
  for (const { from, to, by } of ranges) [result, at] = [result + text.slice(at, from) + by, to];
  return result + text.slice(at);
}

/** A name without the places in front of it: 青岛市城阳区甲中心 is known as 甲中心 too. */
function withoutPlaces(name: string, places: readonly string[]): string {
  const place = places.find((one) => one !== '' && name.startsWith(one));
  return place ? withoutPlaces(name.slice(place.length), places) : name;
}

/** The names by which somebody could be known: as given, without what stands in brackets, and without the places in front. */
export function namesOf(given: readonly (string | null | undefined)[], places: readonly string[]): string[] {
  const names = given.flatMap((text) => (text ?? '').split(/[、，,;；\n/]+/u)).map((name) => name.trim());
  const bare = names.map((name) => withoutPlaces(name.normalize('NFKC'), places)).filter((name) => [...name].length > 3);
  const unbracketed = [...names, ...bare].map((name) => name.replace(/[（(].*?[）)]/gu, '').trim());
  return [...new Set([...names, ...bare, ...unbracketed])].filter((name) => [...name].length > 1);
}
