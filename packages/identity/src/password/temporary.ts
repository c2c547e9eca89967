import { randomInt } from 'node:crypto';
import type { Context } from '@gongqiao/kernel';
import { hashPassword } from './password.ts';

const DAY = 86_400_000;
/** A password made for somebody else is good for so many days, and for one sign-in. */
export const TEMPORARY_DAYS = 7;

// Without characters that are read wrongly from paper.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const makePassword = (): string => Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join('-');

/** A one-time password, and how an account keeps it. */
export async function temporaryPassword({ clock }: Pick<Context, 'clock'>): Promise<{ readonly password: string; readonly values: { readonly passwordHash: string; readonly passwordTemporaryUntil: Date } }> {
  const password = makePassword();
  return { password, values: { passwordHash: await hashPassword(password), passwordTemporaryUntil: new Date(clock.now().getTime() + TEMPORARY_DAYS * DAY) } };
}
