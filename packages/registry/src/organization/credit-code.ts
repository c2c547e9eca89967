// GB 32100-2015: the letters I, O, S, V and Z are left out because they are misread.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const INNER_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

export type CreditCodeFault = 'LENGTH' | 'ALPHABET' | 'CHECKSUM';

const KIND_BY_PREFIX = {
  51: 'SOCIAL_ASSOCIATION',
  52: 'SOCIAL_SERVICE_INSTITUTION',
  53: 'FOUNDATION',
  31: 'LAW_FIRM',
  33: 'GRASSROOTS_LEGAL_SERVICE',
  91: 'SOCIAL_ENTERPRISE',
  81: 'PRIMARY_UNION',
} as const;

type CreditCodeKind = (typeof KIND_BY_PREFIX)[keyof typeof KIND_BY_PREFIX];

function weightedSum(code: string, weights: readonly number[], valueOf: (character: string) => number): number {
  return weights.reduce((sum, weight, index) => sum + weight * valueOf(code.charAt(index)), 0);
}

/** The 18th character that the first 17 ask for (GB 32100-2015). */
export function outerCheckCharacter(body: string): string {
  const remainder = weightedSum(body, WEIGHTS, (character) => ALPHABET.indexOf(character)) % 31;
  return ALPHABET.charAt((31 - remainder) % 31);
}

/** The first thing wrong with a code written in capitals, or null: the check that decides. */
export function creditCodeFault(code: string): CreditCodeFault | null {
  const characters = [...code];
  if (characters.length !== 18) return 'LENGTH';
  if (!characters.every((character) => ALPHABET.includes(character))) return 'ALPHABET';
  return outerCheckCharacter(code) === code.charAt(17) ? null : 'CHECKSUM';
}

/**
 * The organization code inside (characters 9 to 17, GB 11714), a warning only: real codes that fail it exist.
 * Letters count as in that standard, A=10 to Z=35.
 */
export function innerCheckHolds(code: string): boolean {
  const sum = weightedSum(code.slice(8, 16), INNER_WEIGHTS, (character) => Number.parseInt(character, 36));
  const check = 11 - (sum % 11);
  const expected = check === 10 ? 'X' : check === 11 ? '0' : String(check);
  return code.charAt(16) === expected;
}

/** The legal form that the first two characters tell, or null where they leave it open. */
export function kindOfCreditCode(code: string): CreditCodeKind | null {
  const prefix = code.slice(0, 2);
  return prefix in KIND_BY_PREFIX ? KIND_BY_PREFIX[prefix as unknown as keyof typeof KIND_BY_PREFIX] : null;
}
