import { refuse } from '../refusals.ts';

/** A mobile number as eleven digits, however it was typed: with spaces, full width, +86; or null. */
export function phoneOf(typed: string): string | null {
  const digits = typed.normalize('NFKC').replaceAll(/[\s()\-—·]/g, '').replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null;
}

/** The same, or a refusal. */
export function getPhone(typed: string): string {
  const phone = phoneOf(typed);
  if (!phone) throw refuse('PHONE_FORM', {}, ['phone']);
  return phone;
}

/** For its owner to recognize it, and nobody to call it: 138******78. */
export const maskedPhone = (phone: string): string => `${phone.slice(0, 3)}${'*'.repeat(6)}${phone.slice(-2)}`;
