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

export interface ColumnMeta extends Visibility {
  readonly property: string;
  readonly column: string;
  readonly title: string;
  readonly kind: ColumnKind;
  readonly nullable: boolean;
  readonly enumeration?: Enumeration;
  /** In the database only, no GraphQL field. */
  readonly hidden: boolean;
  readonly filter: boolean;
  readonly order: boolean;
  /** Changes of it are not recorded (bookkeeping columns). */
  readonly silent: boolean;
}

export interface RelationMeta extends Visibility {
  readonly property: string;
  readonly title: string;
  readonly nullable: boolean;
  readonly filter: boolean;
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
  readonly condition: (value: never) => Filter;
}

/** How a noun's free-text search reads SQL: given the table alias and a placeholder maker, a condition. */
export type SearchSql = (alias: string, parameter: (value: unknown) => string, text: string) => string;

export interface NounMeta {
  readonly type: Class;
  readonly name: string;
  readonly title: string;
  readonly table: string;
  key: string;
  readonly columns: Map<string, ColumnMeta>;
  readonly relations: Map<string, RelationMeta>;
  readonly computed: Map<string, ComputedMeta>;
  readonly filters: Map<string, CustomFilterMeta>;
  readonly orders: Map<string, OrderMeta>;
  readonly search?: SearchSql;
  /** The order of a list when none is asked for; the key when unset. */
  readonly defaultOrder?: string;
}

export interface OrderMeta {
  readonly property: string;
  readonly title: string;
  /** SQL that is never null and has an index together with the key; `$` stands for the table alias. */
  readonly sql: string;
}

type Draft = Pick<NounMeta, 'columns' | 'relations' | 'computed'> & { key?: string };

const drafts = new Map<Function, Draft>();
interface Declared {
  readonly name: string;
  readonly title: string;
  readonly options: NounOptions;
}
const declared = new Map<Function, Declared>();
const nouns = new Map<Function, NounMeta>();

/** What the decorators of one class have said so far. */
export function draftOf(type: Function): Draft {
  let draft = drafts.get(type);
  if (!draft) drafts.set(type, (draft = { columns: new Map(), relations: new Map(), computed: new Map() }));
  return draft;
}

function chainOf(type: Function): Function[] {
  const parent = Object.getPrototypeOf(type) as Function | null;
  return parent && parent !== Function.prototype ? [...chainOf(parent), type] : [type];
}

export interface NounOptions {
  readonly table: string;
  readonly search?: SearchSql;
  readonly defaultOrder?: string;
  readonly orders?: Readonly<Record<string, { title: string; sql: string }>>;
  readonly filters?: Readonly<Record<string, Omit<CustomFilterMeta, 'property'>>>;
}

/** A noun of the domain: MikroORM entity and GraphQL type in one class. */
export function Noun(name: string, title: string, options: NounOptions): ClassDecorator {
  return (target) => {
    Entity({ tableName: options.table })(target as never);
    ObjectType(name, { description: title })(target as never);
    declared.set(target, { name, title, options });
  };
}

// Built at first use, so that another domain's added fields are there.
function buildNoun(type: Function, { name, title, options }: Declared): NounMeta {
  const named = <Entry>(entries: Readonly<Record<string, Entry>> = {}) => new Map(Object.entries(entries).map(([property, entry]) => [property, { property, ...entry }]));
  const meta: NounMeta = {
    type: type as Class, name, title, table: options.table, key: 'id', columns: new Map(), relations: new Map(), computed: new Map(),
    filters: named(options.filters), orders: named(options.orders), search: options.search, defaultOrder: options.defaultOrder,
  };
  for (const draft of chainOf(type).map(draftOf)) {
    draft.columns.forEach((column) => meta.columns.set(column.property, column));
    draft.relations.forEach((relation) => meta.relations.set(relation.property, relation));
    draft.computed.forEach((computed) => meta.computed.set(computed.property, computed));
    if (draft.key) meta.key = draft.key;
  }
  for (const column of meta.columns.values()) {
    if (column.order) meta.orders.set(column.property, { property: column.property, title: column.title, sql: orderSql(column) });
  }
  return meta;
}

function orderSql(column: ColumnMeta): string {
  if (!column.nullable) return `$.${column.column}`;
  const least = column.kind === 'integer' || column.kind === 'fen' ? '-1' : column.kind === 'instant' ? "'-infinity'::timestamptz" : "''";
  return `coalesce($.${column.column}, ${least})`;
}

/** The description of a noun; fails for a class without `@Noun`. */
export function nounOf(type: Function): NounMeta {
  const meta = findNoun(type);
  if (!meta) throw new Error(`${type.name} is no noun: decorate it with @Noun`);
  return meta;
}

export function findNoun(type: Function): NounMeta | null {
  let meta = nouns.get(type);
  const declaration = declared.get(type);
  if (!meta && declaration) nouns.set(type, (meta = buildNoun(type, declaration)));
  return meta ?? null;
}

/** A noun by its GraphQL name. */
export function nounNamed(name: string): NounMeta | null {
  const found = [...declared].find(([, declaration]) => declaration.name === name);
  return found ? nounOf(found[0]) : null;
}
