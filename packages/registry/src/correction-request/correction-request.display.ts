import type { ValueOf } from '@gongqiao/kernel';
import { fieldTitle, valueText } from '../organization/value-text.ts';
import type { ChangeOutcome } from './correction-request.enums.ts';
import type { RequestedChange } from './correction-request.types.ts';

type Row = Readonly<Record<string, unknown>>;

function outcomeOf({ state, accepted }: Row, field: string): ValueOf<typeof ChangeOutcome> | null {
  if (state === 'ACCEPTED') return (accepted as string[]).includes(field) ? 'ACCEPTED' : 'DECLINED';
  return state === 'DECLINED' ? 'DECLINED' : null;
}

/** What was asked, field by field, in words. */
export function changesAsked(row: Row): RequestedChange[] {
  const [asked, before] = [row['asked'] as Row, row['before'] as Row];
  return Object.keys(asked).map((field) => ({
    field, label: fieldTitle(field), before: valueText(field, before[field]), asked: valueText(field, asked[field]), outcome: outcomeOf(row, field),
  }));
}
