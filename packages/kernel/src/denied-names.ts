/** Words that no table, field or enum may carry: this software holds no political assessment of anyone, and no verdict on a person. */
export const deniedNames: readonly string[] = [
  'politic', 'belief', 'religion', 'ideolog', 'loyal', 'reliab', 'stabil', 'petition', 'opinion', 'socialmedia', 'partymember', 'faction', 'watchlist', 'blacklist', 'riskscore', 'creditscore', 'ethnic', 'dissent',
];

/** The denied word in a name, if there is one: where a word begins, or its opposite (`unreliable`), so that `satisfaction` and `competition` pass. */
export function deniedWordIn(name: string): string | null {
  const words = name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase());
  const endings = words.map((_, index) => words.slice(index).join(''));
  return deniedNames.find((denied) => endings.some((ending) => new RegExp(`^(un|dis|in|non|a)?${denied}`).test(ending))) ?? null;
}
