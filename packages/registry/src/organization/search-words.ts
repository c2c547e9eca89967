import { pinyin } from 'pinyin-pro';

/** How a text is compared in searches: NFKC, lower case, without spaces and punctuation. */
export function searchForm(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '');
}

const syllables = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).map((part) => part.toLowerCase());

/** Sorts names as a Chinese reader expects: by syllables, then by the characters themselves. */
export function nameOrder(name: string): string {
  return `${syllables(searchForm(name)).join(' ')} ${name}`;
}

function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, index) => characters[index]! + character);
}

/**
 * What an organization is found by: the text for substrings of three and more characters, the pairs for two. Pairs of letters inside
 * syllables and of digits inside codes stand in nearly every row and are left out; syllables of two letters count.
 */
export function searchWords(names: readonly string[], creditCode: string | null): { words: string; pairs: string[] } {
  const forms = names.map(searchForm);
  const sounds = forms.map(syllables);
  const initials = sounds.map((parts) => parts.map((part) => (/^[a-z]/.test(part) ? part[0] : part)).join(''));
  const words = [...forms, ...(creditCode ? [creditCode.toLowerCase()] : []), ...sounds.map((parts) => parts.join('')), ...initials];
  const pairs = [...[...forms, ...initials].flatMap(pairsOf), ...sounds.flat().filter((part) => part.length === 2)];
  return { words: words.join('\n'), pairs: [...new Set(pairs)] };
}
