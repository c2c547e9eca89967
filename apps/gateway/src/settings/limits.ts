/** Requests a minute that are answered before somebody is asked to wait; 0 counts nothing. Kept by each gateway for itself. */
export interface Limits {
  /** Sign-in and what belongs to it, of one address: many people of one office come in at half past eight, in three requests each. */
  readonly entry: number;
  /** Queries of people who are not signed in, of one address. */
  readonly anonymous: number;
  /** Uploads, in chunks, and downloads: of one account, or of one address without one. */
  readonly files: number;
  /** Tokens for partners' programs, of one address. */
  readonly token: number;
  /** Tokens for one program, of one address. */
  readonly client: number;
}

export const usualLimits: Limits = { entry: 1_200, anonymous: 1_200, files: 600, token: 120, client: 30 };

/** Limits as they are set, such as `anonymous=3000,files=0`, in place of the usual ones; null when they cannot be read. */
export function readLimits(text: string): Limits | null {
  const parts = text.split(',').map((part) => part.trim()).filter(Boolean).map((part) => /^([a-z]+)=(\d{1,7})$/.exec(part));
  if (!parts.every((part) => part !== null && Object.hasOwn(usualLimits, part[1]!))) return null;
  return { ...usualLimits, ...Object.fromEntries(parts.map((part) => [part![1], Number(part![2])])) };
}
