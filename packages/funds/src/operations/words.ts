import { refuse as refuseAnyway } from '@gongqiao/kernel';
import { refuse } from '../refusals.ts';

/** What has to be written, tidied. */
export function wordsOf(typed: string | null | undefined, field: string, label: string, most = 500): string {
  const words = typed?.trim() ?? '';
  if (words === '') throw refuse('TEXT_MISSING', { field: label }, [field]);
  if ([...words].length > most) throw refuse('TEXT_LONG', { field: label, most }, [field]);
  return words;
}

/** What may be written, tidied; empty is null. */
export const maybeWords = (typed: string | null | undefined, field: string, label: string, most = 500): string | null => (typed?.trim() ? wordsOf(typed, field, label, most) : null);

/** A reason, tidied. */
export function reasonOf(typed: string | null | undefined): string {
  if (!typed?.trim()) throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  return wordsOf(typed, 'reason', '理由', 2_000);
}

/** An amount of money of the graph, in fen, more than none. */
export function fenOf(digits: string, field = 'amount'): number {
  const fen = Number(digits);
  if (!Number.isSafeInteger(fen) || fen <= 0) throw refuse('AMOUNT_INVALID', {}, [field]);
  return fen;
}
