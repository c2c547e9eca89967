import { pinyin } from 'pinyin-pro';

// What districts were called before, and are still called: 即墨撤市设区 (2017)，胶南并入黄岛、四方并入市北 (2012)，西海岸新区与黄岛区合署
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = { 即墨区: ['即墨市'], 即墨市: ['即墨区'], 市北区: ['四方区'], 黄岛区: ['胶南市', '西海岸新区'], 胶南市: ['黄岛区'], 西海岸新区: ['黄岛区'] };

/** A name with the other names of the district that stands in it. */
export function withOtherDistricts(name: string): string[] {
  const district = Object.keys(OTHER_NAMES).find((word) => name.includes(word));
  return district ? [name, ...OTHER_NAMES[district]!.map((other) => name.replace(district, other))] : [name];
}

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
