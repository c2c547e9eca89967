import { refuse as refuseAnyway } from '@gongqiao/kernel';
import { refuse } from '../refusals.ts';

/** A reason that was written down, tidied. */
export function reasonOf(text: string | null | undefined, field = 'reason'): string {
  const reason = (text ?? '').trim();
  if (reason === '') throw refuseAnyway('REASON_REQUIRED', {}, [field]);
  return shortEnough(reason, 2_000, field);
}

export function shortEnough(text: string, most: number, field: string): string {
  if ([...text].length > most) throw refuse('TEXT_LONG', { most }, [field]);
  return text;
}
