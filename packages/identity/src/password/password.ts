import { hash, type Options, parseOptions, verify } from '@node-rs/argon2';
import { isGuessable } from './guessable.ts';

// argon2id; 46 MiB and two passes take some 60 ms of one core.
const cost = { memoryCost: 47_104, timeCost: 2, parallelism: 1 } as const satisfies Options;

/** Fewest characters of a staff password. */
export const SHORTEST_PASSWORD = 12;
const longest = 256;

// The same password typed on another keyboard may come as other code points.
const normalized = (password: string): string => password.normalize('NFKC');

/** What is wrong with a new password, in Chinese, or null. `words`: names of its owner, which make no password. */
export function passwordFault(password: string, words: readonly string[] = []): string | null {
  const length = [...normalized(password)].length;
  if (length < SHORTEST_PASSWORD) return `密码至少要有 ${SHORTEST_PASSWORD} 个字符。`;
  if (length > longest) return `密码最多 ${longest} 个字符。`;
  return isGuessable(normalized(password), words) ? '这个密码太容易猜到：常见、重复，或者是键盘上挨着的。请换一个，例如三四个不相干的词。' : null;
}

/** The encoded argon2id hash that is stored. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalized(password), cost);
}

let decoy: Promise<string> | undefined;

/** Whether a password belongs to a stored hash. Without a hash (no such account) it is refused after the same work. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const against = stored ?? (await decoy);
  const matches = await verify(against, normalized(password).slice(0, longest + 1));
  return matches && stored !== null;
}

/** Whether a hash was made with other parameters than today's. */
export function isOutdated(stored: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(stored);
  return memoryCost !== cost.memoryCost || timeCost !== cost.timeCost || parallelism !== cost.parallelism;
}
