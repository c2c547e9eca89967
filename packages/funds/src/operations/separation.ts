import { askedByAnother } from '@gongqiao/identity';
import { type Context, matches, type Row } from '@gongqiao/kernel';
import { refuse } from '../refusals.ts';

type Property<T> = Extract<{ [K in keyof T]: T[K] extends string | null ? K : never }[keyof T], string>;

/** Refuses whoever had a hand in an earlier step, in person or in whose stead they act; the flows' row rules say the same of the buttons. */
export function checkAnother<T extends Row>({ viewer }: Context, permission: string, row: T, property: Property<T>, did: string, does: string): void {
  if (!matches(askedByAnother(viewer, permission, property), { [property]: row[property] ?? '' })) throw refuse('SAME_PERSON', { did, does });
}
