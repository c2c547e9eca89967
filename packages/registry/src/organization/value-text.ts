import { display, type NounMeta, nounNamed } from '@gongqiao/kernel';
import { REGIONS } from '../import/samples.ts';

// By name: nouns that stand beside organizations use this while the organization's own class is being made.
const meta = (): NounMeta => nounNamed('Organization')!;

/** The Chinese name of a recorded property of an organization. */
export function fieldTitle(field: string): string {
  return meta().columns.get(field)?.title ?? meta().relations.get(field)?.title ?? field;
}

/** A recorded value of an organization in words; null where nothing is known. */
export function valueText(field: string, value: unknown): string | null {
  if (Array.isArray(value) && value.length === 0) return null;
  // A related row is recorded by its key.
  return (field === 'region' ? REGIONS.find(({ code }) => code === value)?.name : undefined) ?? display(meta(), field, value);
}
