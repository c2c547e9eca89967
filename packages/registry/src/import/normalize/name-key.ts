import { CITY_CODE, REGIONS } from '../samples.ts';
import { properText } from './text.ts';

const PROVINCE = ['山东省'];
const CITY = ['青岛市', '青岛'];
const DISTRICTS = REGIONS.filter((region) => region.code !== CITY_CODE)
  .flatMap((region) => region.aliases)
  .filter((alias) => alias.length >= 3)
  .sort((one, other) => other.length - one.length);

function withoutFront(text: string, fronts: readonly string[]): string {
  const front = fronts.find((it) => text.startsWith(it) && Array.from(text.slice(it.length)).length >= 4);
  return front === undefined ? text : text.slice(front.length);
}

/**
 * What two spellings of one organization's name have in common (rule 4.2): without punctuation and spaces, in lower
 * case, without province, city and district in front. Empty where the name is nothing but punctuation.
 */
export function nameKey(name: string): string {
  const bare = properText(name).replace(/[\p{P}\p{S}\p{Z}]/gu, '').toLowerCase();
  return withoutFront(withoutFront(withoutFront(bare, PROVINCE), CITY), DISTRICTS);
}
