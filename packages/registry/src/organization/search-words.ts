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

// 多音字：词典只给一个读音，人却可能想着另一个（海都、同乐、长行）
const READINGS: Readonly<Record<string, readonly string[]>> = {
  都: ['du', 'dou'], 乐: ['le', 'yue'], 行: ['xing', 'hang'], 长: ['chang', 'zhang'], 重: ['zhong', 'chong'], 调: ['tiao', 'diao'], 朝: ['chao', 'zhao'],
  曾: ['zeng', 'ceng'], 单: ['dan', 'shan'], 传: ['chuan', 'zhuan'], 盛: ['sheng', 'cheng'], 参: ['can', 'shen'], 藏: ['zang', 'cang'], 厦: ['xia', 'sha'], 校: ['xiao', 'jiao'],
};

// 一个名称最多存几种读法：多了，人也不会这样找
const SOUNDS_LIMIT = 4;

/** A name's syllables, and again with the other readings of its characters. */
function soundsOf(form: string): string[][] {
  const parts = syllables(form);
  // Letters and digits are one part, so characters and syllables go in step only where all is Chinese.
  const characters = [...form];
  if (characters.length !== parts.length) return [parts];
  const others = (sound: string[], index: number): string[][] => (READINGS[characters[index]!] ?? []).filter((reading) => reading !== parts[index]).map((reading) => sound.with(index, reading));
  return characters.reduce((sounds, _, index) => [...sounds, ...sounds.flatMap((sound) => others(sound, index))].slice(0, SOUNDS_LIMIT), [parts]);
}

/** Sorts names as a Chinese reader expects: by syllables, then by the characters themselves. */
export function nameOrder(name: string): string {
  return `${syllables(searchForm(name)).join(' ')} ${name}`;
}

function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, index) => characters[index]! + character);
}

/**
 * What an organization is found by: the text for substrings of three and more characters, the pairs for two, and single Chinese characters
 * beside them. Pairs of letters inside syllables and of digits inside codes stand in nearly every row and are left out; syllables of two letters count.
 */
export function searchWords(names: readonly string[], codes: readonly string[]): { words: string; pairs: string[] } {
  const forms = names.map(searchForm);
  const sounds = forms.flatMap(soundsOf);
  const initials = new Set(sounds.map((parts) => parts.map((part) => (/^[a-z]/.test(part) ? part[0] : part)).join('')));
  const words = [...forms, ...codes.map((code) => code.toLowerCase()), ...sounds.map((parts) => parts.join('')), ...initials];
  const characters = forms.flatMap((form) => form.match(/\p{Script=Han}/gu) ?? []);
  const pairs = [...characters, ...[...forms, ...initials].flatMap(pairsOf), ...sounds.flat().filter((part) => part.length === 2)];
  return { words: words.join('\n'), pairs: [...new Set(pairs)] };
}
