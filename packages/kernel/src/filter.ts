/**
 * A condition on rows, as data: what a row rule returns, what a list's `filter` becomes, what a mutation's lookup uses.
 * `true` is every row, `false` none. A bare value means equal, a list any of, null is null; a relation's own condition may be nested.
 */
export type Filter = boolean | Condition;
export interface Condition {
  readonly [property: string]: Test | Condition | readonly Filter[] | Filter | undefined;
  readonly $and?: readonly Filter[];
  readonly $or?: readonly Filter[];
  readonly $not?: Filter;
}
export type Scalar = string | number | boolean | null;
export type Test = Scalar | readonly Scalar[] | Operators;
export interface Operators {
  readonly $ne?: Scalar;
  readonly $gte?: Scalar;
  readonly $lte?: Scalar;
  /** A list column shares a value with this list. */
  readonly $overlap?: readonly Scalar[];
  /** A list column has no value. */
  readonly $empty?: boolean;
  /** A search text, answered by the noun's own search. */
  readonly $search?: string;
}

const OPERATORS = new Set(['$ne', '$gte', '$lte', '$overlap', '$empty', '$search']);

export function isOperators(value: unknown): value is Operators {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).some((key) => OPERATORS.has(key));
}

/** Every row that satisfies all of the filters; folds `true` and `false` away. */
export const all = (...filters: Filter[]): Filter => fold('$and', true, filters);
/** Every row that satisfies one of the filters; folds `true` and `false` away. */
export const any = (...filters: Filter[]): Filter => fold('$or', false, filters);

function fold(word: '$and' | '$or', neutral: boolean, filters: readonly Filter[]): Filter {
  if (filters.includes(!neutral)) return !neutral;
  const rest = filters.filter((filter) => filter !== neutral);
  return rest.length > 1 ? { [word]: rest } : (rest[0] ?? neutral);
}

/** The properties of the row itself that a filter reads, so that a plan can select them. */
export function propertiesOf(filter: Filter): string[] {
  if (typeof filter === 'boolean') return [];
  return Object.entries(filter).flatMap(([key, value]) =>
    key === '$not' ? propertiesOf(value as Filter) : key.startsWith('$') ? (value as Filter[]).flatMap(propertiesOf) : [key]);
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Decides a filter on one row in memory, as SQL would; relations are nested rows. SQL has a third value, unknown, but unknown is no row, and `$not`
 * means "not known to hold", so that "not X" finds empty values too: so two values suffice.
 */
export function matches(filter: Filter, row: Row): boolean {
  if (typeof filter === 'boolean') return filter;
  return Object.entries(filter).every(([key, value]) => {
    if (key === '$and') return (value as Filter[]).every((part) => matches(part, row));
    if (key === '$or') return (value as Filter[]).some((part) => matches(part, row));
    if (key === '$not') return !matches(value as Filter, row);
    return value === undefined || passes(row[key] ?? null, value as Test | Condition);
  });
}

function passes(actual: unknown, test: Test | Condition): boolean {
  if (test === null) return actual === null;
  if (isOperators(test)) return Object.entries(test).every(([operator, operand]) => holds(operator, actual, operand));
  if (actual === null) return false;
  if (Array.isArray(test)) return test.includes(actual as Scalar);
  if (typeof test !== 'object') return actual === test;
  if (typeof actual !== 'object') throw new Error('a condition on a related row is decided by the database only: here is nothing but its key');
  return matches(test as Condition, actual as Row);
}

function holds(operator: string, actual: unknown, operand: Scalar | readonly Scalar[]): boolean {
  if (actual === null) return false;
  switch (operator) {
    case '$ne': return actual !== operand;
    case '$gte': return (actual as never) >= (operand as never);
    case '$lte': return (actual as never) <= (operand as never);
    case '$empty': return ((actual as Scalar[]).length === 0) === operand;
    case '$overlap': return (operand as readonly Scalar[]).some((value) => (actual as Scalar[]).includes(value));
    default: throw new Error(`${operator} is decided by the database only`);
  }
}
