import { type Field, inputOf, shownOf, yuanOfFen } from '@gongqiao/ui/light/signed-in';
import { dateText } from '../organization-words.ts';

/** A value of the record as people read it; null where none is kept. */
export function valueText(field: Field, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (field.kind === 'money') return `${yuanOfFen(String(value))} 元`;
  if (field.kind === 'date') return dateText(String(value));
  return shownOf(field, inputOf(field, value)) || null;
}
