import { useMay, urlChoice, urlFlag, type UrlShape, urlText, useUrlState } from '@gongqiao/ui';
import { useQuery } from 'urql';
import { KnownDocument, type KnownValue } from './known.documents.ts';

const shape = { on: urlText, view: urlChoice(['KNOWN', 'HELD'], 'KNOWN'), sources: urlFlag } satisfies UrlShape;

export type View = 'KNOWN' | 'HELD';
type Values = ReadonlyMap<string, KnownValue>;

export interface Known {
  /** The day that is looked at; null for now. */
  readonly on: string | null;
  readonly view: View;
  readonly sources: boolean;
  readonly set: (patch: { on?: string | null; view?: View; sources?: false | null }, options?: { replace?: boolean }) => void;
  /** As they stand now. */
  readonly present: Values;
  /** As they were on that day. */
  readonly past: Values;
  readonly firstKnown: string | null;
}

const byField = (values: readonly KnownValue[] = []): Values => new Map(values.map((value) => [value.field, value]));

// Read again when what it tells of has changed.
const context = { additionalTypenames: ['Organization', 'Statement'] };

/** Where the values of an organization come from: now, and on the day that stands in the address. */
export function useKnown(id: string): Known {
  const { values: { on: text, view, sources }, set } = useUrlState(shape);
  const may = useMay()('kernel.history');
  const on = may && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
  const [{ data: now }] = useQuery({ query: KnownDocument, variables: { id, on: null, view: 'KNOWN' }, pause: !may, context });
  const [{ data: then }] = useQuery({ query: KnownDocument, variables: { id, on, view }, pause: on === null, context });
  return {
    on, view, sources: sources !== false, set, present: byField(now?.knownOrganization?.values), past: byField(then?.knownOrganization?.values), firstKnown: now?.knownOrganization?.firstKnown ?? null,
  };
}
