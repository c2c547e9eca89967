import { ArrayType, BigIntType, JsonType } from '@mikro-orm/core';
import { ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int } from 'type-graphql';
import type { Enumeration } from './enumeration.ts';
import { snakeCase } from './identifier.ts';
import { type Class, type ColumnKind, type Visibility, draftOf } from './noun.ts';
import { Fen as FenScalar, Instant as InstantScalar, LocalDate as LocalDateScalar, PartialDate as PartialDateScalar } from './scalars.ts';

export interface ColumnOptions extends Visibility {
  readonly nullable?: boolean;
  readonly hidden?: boolean;
  readonly filter?: boolean;
  readonly order?: boolean;
  readonly silent?: boolean;
  /** The column's name where it is not the property's in snake case. */
  readonly column?: string;
  /** The value that the database gives when none is set, as SQL. */
  readonly default?: string;
  /** Kept by the database (a generated column or a trigger); never written by us. */
  readonly generated?: boolean;
}

const SQL_TYPES: Record<ColumnKind, string> = {
  text: 'text', id: 'uuid', integer: 'integer', boolean: 'boolean', fen: 'bigint', date: 'date', partialDate: 'text', instant: 'timestamptz',
  enum: 'text', textList: 'text[]', enumList: 'text[]', json: 'jsonb',
};
const ORM_TYPES: Partial<Record<ColumnKind, unknown>> = {
  fen: new BigIntType('number'), textList: new ArrayType(), enumList: new ArrayType(), json: JsonType, date: 'string', instant: 'Date', integer: 'integer', boolean: 'boolean',
};

function column(kind: ColumnKind, title: string, graphql: () => unknown, options: ColumnOptions = {}, enumeration?: Enumeration): PropertyDecorator {
  return (prototype, key) => {
    const property = String(key);
    const nullable = options.nullable ?? false;
    const name = options.column ?? snakeCase(property);
    const isKey = kind === 'id' && property === 'id';
    (isKey ? PrimaryKey : Property)({
      fieldName: name, columnType: SQL_TYPES[kind], type: (ORM_TYPES[kind] ?? 'string') as never, nullable,
      ...(options.default === undefined ? {} : { defaultRaw: options.default }), ...(options.generated ? { persist: false } : {}),
      ...(property === 'version' ? { version: true } : {}),
    } as never)(prototype, property);
    if (!options.hidden) Field(graphql as never, { nullable, description: title })(prototype, property);
    draftOf(prototype.constructor).columns.set(property, {
      property, column: name, title, kind, nullable, enumeration, hidden: options.hidden ?? false, filter: options.filter ?? false,
      order: options.order ?? false, silent: options.silent ?? false, public: options.public, permission: options.permission,
    });
  };
}

export const Id = (title: string, options?: ColumnOptions) => column('id', title, () => ID, options);
export const Text = (title: string, options?: ColumnOptions) => column('text', title, () => String, options);
export const Integer = (title: string, options?: ColumnOptions) => column('integer', title, () => Int, options);
export const Flag = (title: string, options?: ColumnOptions) => column('boolean', title, () => Boolean, options);
export const Money = (title: string, options?: ColumnOptions) => column('fen', title, () => FenScalar, options);
export const CalendarDate = (title: string, options?: ColumnOptions) => column('date', title, () => LocalDateScalar, options);
export const RoughDate = (title: string, options?: ColumnOptions) => column('partialDate', title, () => PartialDateScalar, options);
export const Moment = (title: string, options?: ColumnOptions) => column('instant', title, () => InstantScalar, options);
export const TextList = (title: string, options?: ColumnOptions) => column('textList', title, () => [String], options);
export const Choice = (enumeration: Enumeration, title: string, options?: ColumnOptions) => column('enum', title, () => enumeration.graphql, options, enumeration);
export const ChoiceList = (enumeration: Enumeration, title: string, options?: ColumnOptions) => column('enumList', title, () => [enumeration.graphql], options, enumeration);
/** A structured value of the database; shown through computed fields. */
export const Json = (title: string, options?: Omit<ColumnOptions, 'hidden'>) => column('json', title, () => String, { ...options, hidden: true });

/** A primary key that is a code of its own, such as a region's. */
export function Code(title: string, options: ColumnOptions = {}): PropertyDecorator {
  return (prototype, key) => {
    const property = String(key);
    PrimaryKey({ fieldName: snakeCase(property), columnType: 'text', type: 'string' } as never)(prototype, property);
    Field(() => ID, { description: title })(prototype, property);
    const draft = draftOf(prototype.constructor);
    draft.key = property;
    draft.columns.set(property, {
      property, column: snakeCase(property), title, kind: 'text', nullable: false, hidden: false, silent: false,
      filter: options.filter ?? false, order: options.order ?? false, public: options.public, permission: options.permission,
    });
  };
}

export interface RelationOptions extends Visibility {
  readonly nullable?: boolean;
  readonly filter?: boolean;
  readonly column?: string;
}

/** A row of another noun (or this one) that a column of ours names. */
export function One(noun: () => Class, title: string, options: RelationOptions = {}): PropertyDecorator {
  return (prototype, key) => {
    const property = String(key);
    const name = options.column ?? `${snakeCase(property)}_id`;
    const nullable = options.nullable ?? false;
    ManyToOne({ entity: noun as never, fieldName: name, nullable, deleteRule: 'restrict', updateRule: 'no action' } as never)(prototype, property);
    // A row rule may hide the other row, so the field is null for some viewers whatever the column says.
    Field(noun as never, { nullable: true, description: title })(prototype, property);
    draftOf(prototype.constructor).relations.set(property, {
      property, title, nullable, filter: options.filter ?? false, public: options.public, permission: options.permission, to: { kind: 'one', noun, column: name },
    });
  };
}
