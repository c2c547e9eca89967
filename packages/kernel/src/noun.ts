import { Entity } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import type { Enumeration } from './enumeration.ts';
import type { Filter } from './filter.ts';
import type { Viewer } from './viewer.ts';

export type Class<T = object> = abstract new (...args: never[]) => T;
export type ColumnKind = 'text' | 'id' | 'integer' | 'boolean' | 'fen' | 'date' | 'partialDate' | 'instant' | 'enum' | 'textList' | 'enumList' | 'json';

/** Who may select a field: everybody signed in, those with a permission, or the public too. */
export interface Visibility {
  readonly public?: boolean;
  /** A viewer without this permission gets null, and the column is not selected. */
  readonly permission?: string;
}

export interface ColumnOptions extends Visibility {
  readonly nullable?: boolean;
  /** In the database only, no GraphQL field. */
  readonly hidden?: boolean;
  readonly filter?: boolean;
  readonly order?: boolean;
  /** Changes of it are not recorded (bookkeeping columns). */
  readonly silent?: boolean;
  /** The column's name where it is not the property's in snake case. */
  readonly column?: string;
  /** The value that the database gives when none is set, as SQL. */
  readonly default?: string;
  /** Kept by the database (a generated column or a trigger); never written by us. */
  readonly generated?: boolean;
}

export interface ColumnMeta extends Visibility, Required<Pick<ColumnOptions, 'nullable' | 'hidden' | 'filter' | 'order' | 'silent' | 'column'>> {
  readonly property: string;
  readonly title: string;
  readonly kind: ColumnKind;
  readonly enumeration?: Enumeration;
}

export type RelationOptions = Visibility & Pick<ColumnOptions, 'nullable' | 'filter' | 'column'>;

export interface RelationMeta extends Visibility, Required<Pick<RelationOptions, 'nullable' | 'filter'>> {
  readonly property: string;
  readonly title: string;
  /** One row by a column of ours, one of several nouns by a column each, or many rows that name us. */
  readonly to:
    | { readonly kind: 'one'; readonly noun: () => Class; readonly column: string; readonly key?: string }
    | { readonly kind: 'oneOf'; readonly union: string; readonly branches: readonly { readonly noun: () => Class; readonly column: string }[] }
    | { readonly kind: 'many'; readonly noun: () => Class; readonly by: string };
}

export interface ComputedMeta extends Visibility {
  readonly property: string;
  readonly title: string;
  /** The properties that `compute` reads; they may depend on who looks. */
  readonly needs: (viewer: Viewer) => readonly string[];
  readonly compute: (row: Readonly<Record<string, unknown>>, viewer: Viewer) => unknown;
}

export interface CustomFilterMeta {
  readonly property: string;
  readonly title: string;
  readonly type: () => unknown;
  readonly condition: (value: never, viewer: Viewer) => Filter;
}

/** How a noun's free text is searched, in SQL: a query of the keys found, which has an index, and the same condition on the row under an alias, which needs none. `property` is the one that `$search` stands at: `search`, or what else the noun looks up; with `scopes`, those of other scopes may be left out. `stretches` asks for the bounds (low, high) between which an order's finds may stand, where that is kept. */
export interface Search {
  readonly found: (parameter: (value: unknown) => string, text: string, property: string, scopes?: readonly string[] | null) => string;
  readonly holds: (alias: string, parameter: (value: unknown) => string, text: string) => string;
  readonly stretches?: (parameter: (value: unknown) => string, text: string, order: string) => string | null;
}

export interface NounOptions {
  readonly table: string;
  readonly search?: Search;
  /** A column that names the row which took this one's place: reading the old key gives the row that stands. */
  readonly redirect?: string;
  /** The order of a list when none is asked for; the key when unset. */
  readonly defaultOrder?: string;
  readonly orders?: Readonly<Record<string, Omit<OrderMeta, 'property'>>>;
  readonly filters?: Readonly<Record<string, Omit<CustomFilterMeta, 'property'>>>;
}

export interface NounMeta extends Omit<NounOptions, 'orders' | 'filters'> {
  readonly type: Class;
  readonly name: string;
  readonly title: string;
  readonly key: string;
  readonly columns: Map<string, ColumnMeta>;
  readonly relations: Map<string, RelationMeta>;
  readonly computed: Map<string, ComputedMeta>;
  readonly filters: Map<string, CustomFilterMeta>;
  readonly orders: Map<string, OrderMeta>;
}

export interface OrderMeta {
  readonly property: string;
  readonly title: string;
  /** SQL that is never null and has an index together with the key; `$` stands for the table alias. */
  readonly sql: string;
}

/** What the decorators of one class have said so far. */
interface Draft extends Pick<NounMeta, 'columns' | 'relations' | 'computed'> {
  key?: string;
  noun?: { readonly name: string; readonly title: string; readonly options: NounOptions };
}

const drafts = new Map<Function, Draft>();
const nouns = new Map<Function, NounMeta>();

export function draftOf(type: Function): Draft {
  let draft = drafts.get(type);
  if (!draft) drafts.set(type, (draft = { columns: new Map(), relations: new Map(), computed: new Map() }));
  return draft;
}

/** A noun of the domain: MikroORM entity and GraphQL type in one class. */
export function Noun(name: string, title: string, options: NounOptions): ClassDecorator {
  return (target) => {
    Entity({ tableName: options.table })(target as never);
    ObjectType(name, { description: title })(target as never);
    draftOf(target).noun = { name, title, options };
  };
}

// Built at first use, so that another domain's added fields are there.
function buildNoun(type: Class, { name, title, options }: NonNullable<Draft['noun']>): NounMeta {
  const chain: Draft[] = [];
  for (let each: Function = type; each !== Function.prototype; each = Object.getPrototypeOf(each) as Function) chain.unshift(draftOf(each));
  const together = <Entry>(part: (draft: Draft) => ReadonlyMap<string, Entry>) => new Map(chain.flatMap((draft) => [...part(draft)]));
  const named = <Entry>(entries: Readonly<Record<string, Entry>> = {}) => new Map(Object.entries(entries).map(([property, entry]) => [property, { property, ...entry }]));
  const columns = together((draft) => draft.columns);
  const ordered = [...columns.values()].filter((column) => column.order).map((column) => [column.property, { property: column.property, title: column.title, sql: orderSql(column) }] as const);
  return {
    ...options, type, name, title, key: chain.findLast((draft) => draft.key)?.key ?? 'id', columns, relations: together((draft) => draft.relations),
    computed: together((draft) => draft.computed), filters: named(options.filters), orders: new Map([...named(options.orders), ...ordered]),
  };
}

// What stands for an empty value in an order, so that cursors compare. A case, for coalesce is not leakproof: under row-level security a cursor would walk from the list's head.
const LEAST: Partial<Record<ColumnKind, string>> = { integer: '-1', fen: '-1', boolean: 'false', date: "'-infinity'::date", instant: "'-infinity'::timestamptz" };

function orderSql({ column, kind, nullable }: ColumnMeta): string {
  return nullable ? `case when $.${column} is null then ${LEAST[kind] ?? "''"} else $.${column} end` : `$.${column}`;
}

/** The description of a noun; fails for a class without `@Noun`. */
export function nounOf(type: Function): NounMeta {
  const meta = findNoun(type);
  if (!meta) throw new Error(`${type.name} is no noun: decorate it with @Noun`);
  return meta;
}

export function findNoun(type: Function): NounMeta | null {
  const said = drafts.get(type)?.noun;
  if (said && !nouns.has(type)) nouns.set(type, buildNoun(type as Class, said));
  return nouns.get(type) ?? null;
}

/** A noun by its GraphQL name. */
export function nounNamed(name: string): NounMeta | null {
  const found = [...drafts].find(([, draft]) => draft.noun?.name === name);
  return found ? nounOf(found[0]) : null;
}
