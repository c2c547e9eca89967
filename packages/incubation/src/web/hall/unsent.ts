import { readStored, writeStored } from '@gongqiao/ui';

/** Points of a sheet as they were typed on this phone: kept until the server has them. */
export interface Typed {
  readonly points: Readonly<Record<string, number>>;
  readonly comment: string;
  /** Handed in, but not answered yet. */
  readonly unsent: boolean;
}

const keyOf = (sheet: string): string => `hall:${sheet}`;

export const readTyped = (sheet: string): Typed | null => readStored<Typed>(keyOf(sheet));
export const writeTyped = (sheet: string, typed: Typed | null): void => writeStored(keyOf(sheet), typed);
