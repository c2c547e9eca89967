import { display, nounOf, type ValueOf } from '@gongqiao/kernel';
import { REGIONS } from '../import/samples.ts';
import { Organization } from '../organization/organization.entity.ts';
import { labelOf } from '../organization/organization.reading.ts';
import type { ChangeOutcome } from './correction-request.enums.ts';
import type { RequestedChange } from './correction-request.types.ts';

type Row = Readonly<Record<string, unknown>>;

/** A value of an organization as people read it; null where there is none. */
export function valueShown(field: string, value: unknown): string | null {
  if (field === 'region') return REGIONS.find(({ code }) => code === value)?.name ?? null;
  return display(nounOf(Organization), field, value) || null;
}

function outcomeOf({ state, accepted }: Row, field: string): ValueOf<typeof ChangeOutcome> | null {
  if (state === 'ACCEPTED') return (accepted as string[]).includes(field) ? 'ACCEPTED' : 'DECLINED';
  return state === 'DECLINED' ? 'DECLINED' : null;
}

/** What was asked, field by field, in words. */
export function changesAsked(row: Row): RequestedChange[] {
  const [asked, before] = [row['asked'] as Row, row['before'] as Row];
  return Object.keys(asked).map((field) => ({
    field, label: labelOf(field), before: valueShown(field, before[field]), asked: valueShown(field, asked[field]), outcome: outcomeOf(row, field),
  }));
}
