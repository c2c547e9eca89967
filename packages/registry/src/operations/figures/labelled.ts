import { type DimensionName, dimensions, labelOf } from '../../organization/organization.dimensions.ts';

export interface Labelled {
  /** Null for what has no value. */
  readonly key: string | null;
  readonly label: string;
  /** Null where it is not told. */
  readonly count: number | null;
}

/** The keys of a dimension in their order, also those under which nothing stands; at the end what has no key, where that can be. */
export function labelled(name: DimensionName, counted: readonly Readonly<{ key: string | null; count: number }>[]): Labelled[] {
  const dimension = dimensions[name];
  const counts = new Map(counted.map(({ key, count }) => [key, count]));
  const known = Object.keys(dimension.labels ?? {});
  const keys = [...known, ...[...counts.keys()].filter((key) => key !== null && !known.includes(key))] as string[];
  const lines: Labelled[] = keys.map((key) => ({ key, label: labelOf(dimension, key), count: counts.get(key) ?? 0 }));
  return dimension.missing ? [...lines, { key: null, label: dimension.missing, count: counts.get(null) ?? 0 }] : lines;
}
