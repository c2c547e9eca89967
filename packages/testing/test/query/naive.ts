import { all, type Class, constantCase, COUNT_LIMIT, filterOf, type Filter, isOperators, may, type NounMeta, nounOf, type OrderMeta, PAGE_DEFAULT, rowsSeen, type Viewer } from '@gongqiao/kernel';

/** A row of the test data: columns by property, relations by the other row's key, as the fixture made them. */
export type Row = Record<string, unknown>;
export type Data = ReadonlyMap<Class, readonly Row[]>;

/** One field of a selection, as the generator made it: what the printed document says, as a value. */
export interface Wanted {
  readonly key: string;
  readonly name: string;
  readonly args?: Record<string, unknown>;
  readonly fields?: readonly Wanted[];
  /** Fields by union member. */
  readonly on?: Readonly<Record<string, readonly Wanted[]>>;
  readonly skipped?: boolean;
}

/** Evaluates selections in memory, as simply as can be: the oracle of the planner. */
export class Naive {
  constructor(readonly data: Data, readonly viewer: Viewer) {}

  root(type: Class, wanted: Wanted): unknown {
    if (wanted.name === 'club') return this.one(type, (wanted.args as { id: string }).id, 'id', wanted.fields!);
    return this.connection(nounOf(type), wanted, () => true);
  }

  private visible(noun: NounMeta, filter: Filter = true): Row[] {
    return this.data.get(noun.type)!.filter((row) => this.holds(all(rowsSeen(noun.type, this.viewer), filter), noun, row));
  }

  /** The kernel's `matches` decides columns; relations are followed here, and search is plain containment. */
  private holds(filter: Filter, noun: NounMeta, row: Row): boolean {
    return this.decide(filter, noun, row) === true;
  }

  private decide(filter: Filter, noun: NounMeta, row: Row): boolean | null {
    if (typeof filter === 'boolean') return filter;
    let verdict: boolean | null = true;
    for (const [key, test] of Object.entries(filter)) {
      const part = this.decidePart(key, test, noun, row);
      verdict = verdict === false || part === false ? false : verdict === null || part === null ? null : true;
    }
    return verdict;
  }

  private decidePart(key: string, test: unknown, noun: NounMeta, row: Row): boolean | null {
    const parts = () => (test as Filter[]).map((part) => this.decide(part, noun, row));
    if (key === '$and') return parts().includes(false) ? false : parts().includes(null) ? null : true;
    if (key === '$or') return parts().includes(true) ? true : parts().includes(null) ? null : false;
    if (key === '$not') return this.decide(test as Filter, noun, row) !== true;
    if (isOperators(test) && test.$search !== undefined) return String(row['name']).includes(test.$search);
    const relation = noun.relations.get(key);
    if (relation?.to.kind === 'one' && typeof test === 'object' && test !== null && !Array.isArray(test)) {
      const other = nounOf(relation.to.noun());
      const found = this.data.get(other.type)!.find((each) => each[other.key] === row[key]);
      return found !== undefined && this.decide(test as Filter, other, found) === true;
    }
    return this.decideColumn(row[key], test);
  }

  private decideColumn(value: unknown, test: unknown): boolean | null {
    if (test === null) return value === null;
    if (Array.isArray(test)) return value === null ? (test.length === 0 ? false : null) : test.includes(value);
    if (!isOperators(test)) return value === null ? null : value === test;
    if (value === null) return null;
    const { $gte, $lte, $overlap } = test as { $gte?: never; $lte?: never; $overlap?: unknown[] };
    return ($gte === undefined || (value as never) >= $gte) && ($lte === undefined || (value as never) <= $lte) && ($overlap === undefined || $overlap.some((one) => (value as unknown[]).includes(one)));
  }

  private connection(noun: NounMeta, { args = {}, fields = [] }: Wanted, among: (row: Row) => boolean): unknown {
    const { first, last, filter, orderBy } = args as { first?: number; last?: number; filter?: Row; orderBy?: { field: string; direction: string } };
    const rows = this.visible(noun, filterOf(noun.type, filter, this.viewer)).filter(among);
    const sorted = sort(noun, rows, orderBy);
    const size = last ?? first ?? PAGE_DEFAULT;
    const page = last === undefined ? sorted.slice(0, size) : sorted.slice(-size);
    const more = sorted.length > size;
    return this.pick(fields, (field) => {
      if (field.name === 'nodes') return page.map((row) => this.object(noun, row, field.fields!));
      if (field.name === 'edges') return page.map((row) => this.pick(field.fields!, (part) => (part.name === 'cursor' ? ANY_TEXT : this.object(noun, row, part.fields!))));
      if (field.name === 'totalCount') return Math.min(rows.length, (field.args as { upTo?: number } | undefined)?.upTo ?? COUNT_LIMIT);
      return this.pick(field.fields!, (part) =>
        part.name === 'hasNextPage' ? last === undefined && more : part.name === 'hasPreviousPage' ? last !== undefined && more : page.length > 0 ? ANY_TEXT : null);
    }, `${noun.name}Connection`);
  }

  private one(type: Class, key: unknown, property: string, fields: readonly Wanted[]): unknown {
    const noun = nounOf(type);
    const row = key === null ? undefined : this.visible(noun).find((each) => each[property] === key);
    return row ? this.object(noun, row, fields) : null;
  }

  private object(noun: NounMeta, row: Row, fields: readonly Wanted[]): unknown {
    return this.pick(fields, (field) => this.field(noun, row, field), noun.name);
  }

  private field(noun: NounMeta, row: Row, field: Wanted): unknown {
    const column = noun.columns.get(field.name);
    const relation = noun.relations.get(field.name);
    const computed = noun.computed.get(field.name);
    const permission = (column ?? relation ?? computed)!.permission;
    if (permission && !may(this.viewer, permission)) return null;
    if (computed) return this.pickAll(computed.compute(row, this.viewer), field.fields);
    if (column) return shown(column.kind, row[field.name]);
    const { to } = relation!;
    if (to.kind === 'one') return this.one(to.noun(), row[field.name], to.key ?? nounOf(to.noun()).key, field.fields!);
    if (to.kind === 'many') return this.connection(nounOf(to.noun()), field, (child) => child[to.by] === row[noun.key]);
    const branch = to.branches.map(({ noun: other }) => nounOf(other())).find((other) => row[`patron${other.name}Id`] !== null);
    return branch ? this.one(branch.type, row[`patron${branch.name}Id`], 'id', field.on![branch.name] ?? []) : null;
  }

  private pickAll(value: unknown, fields: readonly Wanted[] | undefined): unknown {
    if (!fields) return value;
    return (value as Row[]).map((each) => this.pick(fields, (part) => each[part.name]));
  }

  private pick(fields: readonly Wanted[], value: (field: Wanted) => unknown, typename?: string): Row {
    return Object.fromEntries(fields.filter((field) => !field.skipped).map((field) => [field.key, field.name === '__typename' ? typename : value(field)]));
  }
}

/** Stands for cursors, whose text is nobody's business. */
export const ANY_TEXT = '«text»';

function shown(kind: string, value: unknown): unknown {
  if (value === null) return null;
  return kind === 'fen' ? String(value) : kind === 'instant' ? (value as Date).toISOString() : value;
}

function sort(noun: NounMeta, rows: readonly Row[], orderBy?: { field: string; direction: string }): Row[] {
  const orders = [...noun.orders.values()];
  const order: OrderMeta | undefined = orderBy ? orders.find((each) => constantCase(each.property) === orderBy.field) : noun.orders.get(noun.defaultOrder!);
  const column = noun.columns.get(order!.property)!;
  const least = column.kind === 'integer' ? -1 : column.kind === 'instant' ? '' : '';
  const value = (row: Row): string | number => (row[column.property] === null ? least : row[column.property] instanceof Date ? (row[column.property] as Date).toISOString() : (row[column.property] as string));
  const compare = (a: string | number, b: string | number): number => (typeof a === 'string' ? Buffer.compare(Buffer.from(a), Buffer.from(String(b))) : a - (b as number));
  const sign = orderBy?.direction === 'DESC' ? -1 : 1;
  return [...rows].sort((a, b) => sign * (compare(value(a), value(b)) || compare(String(a[noun.key]), String(b[noun.key]))));
}
