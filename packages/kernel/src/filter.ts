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
export function all(...filters: Filter[]): Filter {
  if (filters.includes(false)) return false;
  const rest = filters.filter((filter) => filter !== true);
  return rest.length === 0 ? true : rest.length === 1 ? rest[0]! : { $and: rest };
}

/** Every row that satisfies one of the filters; folds `true` and `false` away. */
export function any(...filters: Filter[]): Filter {
  if (filters.includes(true)) return true;
  const rest = filters.filter((filter) => filter !== false);
  return rest.length === 0 ? false : rest.length === 1 ? rest[0]! : { $or: rest };
}

/** The properties of the row itself that a filter reads, so that a plan can select them. */
export function propertiesOf(filter: Filter): string[] {
  if (typeof filter === 'boolean') return [];
  return Object.entries(filter).flatMap(([key, value]) =>
    key === '$not' ? propertiesOf(value as Filter) : key.startsWith('$') ? (value as Filter[]).flatMap(propertiesOf) : [key]);
}

type Row = Readonly<Record<string, unknown>>;

/** Decides a filter on one row in memory, with SQL's meaning of null; relations are nested rows. */
export function matches(filter: Filter, row: Row): boolean {
  return decide(filter, row) === true;
}

// SQL decides in three values: unknown (null) is neither true nor false. `$not` means "not known to hold", so that "not X" finds empty values too.
type Verdict = boolean | null;

const both = (verdicts: Verdict[]): Verdict => (verdicts.includes(false) ? false : verdicts.includes(null) ? null : true);
const either = (verdicts: Verdict[]): Verdict => (verdicts.includes(true) ? true : verdicts.includes(null) ? null : false);

export function decide(filter: Filter, row: Row): Verdict {
  if (typeof filter === 'boolean') return filter;
  return both(Object.entries(filter).filter(([, value]) => value !== undefined).map(([key, value]) => {
    if (key === '$and') return both((value as Filter[]).map((part) => decide(part, row)));
    if (key === '$or') return either((value as Filter[]).map((part) => decide(part, row)));
    if (key === '$not') return decide(value as Filter, row) !== true;
    return decideTest(row[key], value as Test | Condition);
  }));
}

function decideTest(actual: unknown, test: Test | Condition): Verdict {
  if (test === null) return actual === null || actual === undefined;
  if (isOperators(test)) return both(Object.entries(test).map(([operator, operand]) => decideOperator(operator, actual, operand)));
  if (actual === null || actual === undefined) return Array.isArray(test) && test.length === 0 ? false : typeof test === 'object' && !Array.isArray(test) ? false : null;
  if (Array.isArray(test)) return test.includes(actual as Scalar);
  if (typeof test === 'object') return decide(test as Condition, actual as Row) === true;
  return actual === test;
}

function decideOperator(operator: string, actual: unknown, operand: Scalar | readonly Scalar[]): Verdict {
  if (operator === '$ne' && operand === null) return actual !== null && actual !== undefined;
  if (actual === null || actual === undefined) return null;
  if (operator === '$ne') return actual !== operand;
  if (operator === '$gte') return (actual as never) >= (operand as never);
  if (operator === '$lte') return (actual as never) <= (operand as never);
  if (operator === '$empty') return ((actual as Scalar[]).length === 0) === operand;
  if (operator === '$overlap') return (operand as readonly Scalar[]).some((value) => (actual as Scalar[]).includes(value));
  throw new Error(`${operator} is decided by the database only`);
}
