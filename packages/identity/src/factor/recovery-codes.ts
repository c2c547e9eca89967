import { randomInt } from 'node:crypto';

/** How many recovery codes somebody is given at a time. */
export const RECOVERY_CODES = 10;

// Digits alone: the keys that a phone shows for a code of six digits type these too.
const four = (): string => String(randomInt(10_000)).padStart(4, '0');

/** New recovery codes, in groups of four as they are read from paper. */
export const makeRecoveryCodes = (): string[] => Array.from({ length: RECOVERY_CODES }, () => [four(), four(), four()].join('-'));

/** What was typed, without the spaces and lines between groups, and with digits of full width as plain ones. */
export const typedCode = (text: string): string => text.normalize('NFKC').replace(/[\s‐-―−-]/g, '');

/** Whether what was typed is of the length of a recovery code. */
export const isRecoveryCode = (typed: string): boolean => /^\d{12}$/.test(typed);
