import { ManyToOne } from '@mikro-orm/decorators/legacy';
import { Args, createUnionType, Field } from 'type-graphql';
import { connectionArgumentsOf, connectionOf } from './connection.ts';
import { snakeCase } from './identifier.ts';
import { type Class, type ComputedMeta, draftOf, type RelationMeta, type RelationOptions, type Visibility } from './noun.ts';

function declare(prototype: object, property: string, title: string, options: RelationOptions, to: RelationMeta['to']): void {
  draftOf(prototype.constructor).relations.set(property, { nullable: true, filter: false, ...options, property, title, to });
}

/** A row of another noun (or this one) that a column of ours names. */
export function One(noun: () => Class, title: string, options: RelationOptions = {}): PropertyDecorator {
  return (prototype, key) => {
    const property = String(key);
    const [column, nullable] = [options.column ?? `${snakeCase(property)}_id`, options.nullable ?? false];
    ManyToOne({ entity: noun as never, fieldName: column, nullable, deleteRule: 'restrict', updateRule: 'no action' } as never)(prototype, property);
    // A row rule may hide the other row, so the field is null for some viewers whatever the column says.
    Field(noun as never, { nullable: true, description: title })(prototype, property);
    declare(prototype, property, title, { ...options, nullable }, { kind: 'one', noun, column });
  };
}

/** The rows that name this one, as a connection; `by` is their relation's property. */
export function Many(noun: () => Class, by: string, title: string, options: Visibility = {}): PropertyDecorator {
  return (prototype, key) => {
    const property = String(key);
    Field(() => connectionOf(noun()), { description: title, nullable: options.permission !== undefined })(prototype, property);
    Args(() => connectionArgumentsOf(noun()))(prototype, property, 0);
    declare(prototype, property, title, options, { kind: 'many', noun, by });
  };
}

/** A row found by a column that another field already keeps: for fields that one domain adds to another's type. */
export function Link(noun: () => Class, title: string, options: RelationOptions & { column: string; key?: string }): PropertyDecorator {
  return (prototype, key) => {
    Field(noun as never, { nullable: true, description: title })(prototype, String(key));
    declare(prototype, String(key), title, options, { kind: 'one', noun, column: options.column, key: options.key });
  };
}

/** One row of one of several nouns; `branches` names the column that holds each noun's id, at most one of them filled. */
export function OneOf(union: string, title: string, branches: readonly { readonly noun: () => Class; readonly column: string }[], options: Visibility = {}): PropertyDecorator {
  const type = createUnionType({ name: union, description: title, types: () => branches.map((branch) => branch.noun()) as never });
  return (prototype, key) => {
    Field(() => type, { nullable: true, description: title })(prototype, String(key));
    declare(prototype, String(key), title, options, { kind: 'oneOf', union, branches });
  };
}

export interface ComputedOptions extends Visibility, Pick<ComputedMeta, 'compute'> {
  readonly nullable?: boolean;
  readonly needs: readonly string[] | ComputedMeta['needs'];
}

/** A field worked out from columns of the same row, which it names. */
export function Computed(type: () => unknown, title: string, options: ComputedOptions): PropertyDecorator {
  return (prototype, key) => {
    const property = String(key);
    const { needs } = options;
    Field(type as never, { nullable: options.nullable ?? options.permission !== undefined, description: title })(prototype, property);
    draftOf(prototype.constructor).computed.set(property, { ...options, property, title, needs: typeof needs === 'function' ? needs : () => needs });
  };
}

/** Adds a field to a noun of a domain upstream: `addField(Unit, 'region', Link(() => Region, '所在区市', { column: 'region_code' }))`. */
export function addField(type: Class, property: string, decorator: PropertyDecorator): void {
  if (property in type.prototype) throw new Error(`${type.name}.${property} exists already`);
  decorator(type.prototype as object, property);
}
