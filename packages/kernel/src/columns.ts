import { ArrayType, BigIntType, JsonType } from '@mikro-orm/core';
import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int } from 'type-graphql';
import type { Enumeration } from './enumeration.ts';
import { snakeCase } from './identifier.ts';
import { type ColumnKind, type ColumnOptions, draftOf } from './noun.ts';
import { Fen as FenScalar, Instant as InstantScalar, LocalDate as LocalDateScalar, PartialDate as PartialDateScalar } from './scalars.ts';

const SQL_TYPES: Record<ColumnKind, string> = {
  text: 'text', id: 'uuid', integer: 'integer', boolean: 'boolean', fen: 'bigint', date: 'date', partialDate: 'text', instant: 'timestamptz',
  enum: 'text', textList: 'text[]', enumList: 'text[]', json: 'jsonb',
};

/** Money in fen as a number; what a number does not hold exactly is refused on the way in and on the way out. */
class FenType extends BigIntType<'number'> {
  override convertToDatabaseValue = (value: never) => super.convertToDatabaseValue(exact(value));
  override convertToJSValue = (value: never) => exact(super.convertToJSValue(value));
}

function exact<Value>(value: Value): Value {
  if (value !== null && value !== undefined && !Number.isSafeInteger(Number(value))) throw new RangeError(`${String(value)} is no whole number of fen that can be kept exactly`);
  return value;
}

const ORM_TYPES: Partial<Record<ColumnKind, unknown>> = {
  fen: new FenType('number'), textList: new ArrayType(), enumList: new ArrayType(), json: JsonType, date: 'string', instant: 'Date', integer: 'integer', boolean: 'boolean',
};

function column(kind: ColumnKind, title: string, graphql: () => unknown, options: ColumnOptions = {}, enumeration?: Enumeration): PropertyDecorator {
  return (prototype, key) => {
    const property = String(key);
    const nullable = options.nullable ?? false;
    const name = options.column ?? snakeCase(property);
    const draft = draftOf(prototype.constructor);
    const isKey = property === (draft.key ?? 'id');
    (isKey ? PrimaryKey : Property)({
      fieldName: name, columnType: SQL_TYPES[kind], type: (ORM_TYPES[kind] ?? 'string') as never, nullable,
      ...(options.default === undefined ? {} : { defaultRaw: options.default }), ...(options.generated ? { persist: false } : {}),
      ...(property === 'version' ? { version: true } : {}),
    } as never)(prototype, property);
    if (!options.hidden) Field(graphql as never, { nullable, description: title })(prototype, property);
    draft.columns.set(property, { hidden: false, filter: false, order: false, silent: false, ...options, property, column: name, title, kind, nullable, enumeration });
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
export function Code(title: string, options?: ColumnOptions): PropertyDecorator {
  return (prototype, key) => {
    draftOf(prototype.constructor).key = String(key);
    column('text', title, () => ID, options)(prototype, key);
  };
}
