import { CITY_CODE, REGIONS } from '../samples.ts';
import { findOnlyTownship } from './township.ts';

export interface Place {
  readonly regionCode: string;
  readonly street: string | null;
}

const regionByWord = new Map<string, string>();
for (const region of REGIONS) {
  for (const word of [...region.aliases, region.code, ...region.formerCodes]) regionByWord.set(word, region.code);
}
const longAliases = REGIONS.flatMap((region) => region.aliases.map((alias) => ({ alias, code: region.code })))
  .filter(({ alias }) => alias.length >= 3)
  .sort((one, other) => other.alias.length - one.alias.length);

function local(text: string): string {
  const inProvince = text.startsWith('山东省') ? text.slice(3) : text;
  return inProvince.startsWith('青岛市') && inProvince.length > 3 ? inProvince.slice(3) : inProvince;
}

function aliasThenTownship(text: string): Place | null {
  for (const { alias, code } of longAliases) {
    const township = text.startsWith(alias) ? findOnlyTownship(text.slice(alias.length), code) : null;
    if (township) return { regionCode: code, street: township.name };
  }
  return null;
}

/** The district with which an address begins. One that names only the city names none. */
export function districtOfAddress(address: string): string | null {
  const words = local(address);
  return longAliases.find(({ alias, code }) => code !== CITY_CODE && words.startsWith(alias))?.code ?? null;
}

/** Rule 5: the region that the words of a filled cell name, with the street where they name that too. */
export function findPlace(text: string): Place | null {
  const words = local(text).replace(/^(\d{6})\.0+$/, '$1');
  const regionCode = regionByWord.get(words);
  if (regionCode) return { regionCode, street: null };
  const township = findOnlyTownship(words);
  return township ? { regionCode: township.regionCode, street: township.name } : aliasThenTownship(words);
}
