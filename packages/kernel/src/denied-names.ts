/** Words that no table, field or enum may carry: this software holds no political assessment of anyone, and no verdict on a person. */
export const deniedNames: readonly string[] = [
  'politic', 'belief', 'religion', 'ideolog', 'loyal', 'reliab', 'stabil', 'petition', 'opinion', 'socialmedia', 'partymember', 'faction', 'watchlist', 'blacklist', 'riskscore', 'creditscore', 'ethnic', 'dissent',
];

/** The denied word in a name, if there is one. */
export function deniedWordIn(name: string): string | null {
  const plain = name.toLowerCase().replace(/[^a-z]/g, '');
  return deniedNames.find((word) => plain.includes(word)) ?? null;
}
