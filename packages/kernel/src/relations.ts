import { Args, createUnionType, Field } from 'type-graphql';
import { connectionArgumentsOf, connectionOf } from './connection.ts';
import type { RelationOptions } from './columns.ts';
import { type Class, type ComputedMeta, draftOf, type RelationMeta, type Visibility } from './noun.ts';
import type { Viewer } from './viewer.ts';

function declare(prototype: object, property: string, title: string, options: RelationOptions, to: RelationMeta['to']): void {
  draftOf(prototype.constructor).relations.set(property, {
    property, title, nullable: options.nullable ?? true, filter: options.filter ?? false, public: options.public, permission: options.permission, to,
  });
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
  const type = createUnionType({
    name: union, description: title, types: () => branches.map((branch) => branch.noun()) as never, resolveType: (value: { __typename?: string }) => value.__typename,
  });
  return (prototype, key) => {
    Field(() => type, { nullable: true, description: title })(prototype, String(key));
    declare(prototype, String(key), title, options, { kind: 'oneOf', union, branches });
  };
}

export interface ComputedOptions extends Visibility {
  readonly nullable?: boolean;
  readonly needs: readonly string[] | ((viewer: Viewer) => readonly string[]);
  readonly compute: ComputedMeta['compute'];
}

/** A field worked out from columns of the same row, which it names. */
export function Computed(type: () => unknown, title: string, options: ComputedOptions): PropertyDecorator {
  return (prototype, key) => {
    const property = String(key);
    const { needs } = options;
    Field(type as never, { nullable: options.nullable ?? options.permission !== undefined, description: title })(prototype, property);
    draftOf(prototype.constructor).computed.set(property, {
      property, title, public: options.public, permission: options.permission,
      needs: typeof needs === 'function' ? needs : () => needs, compute: options.compute,
    });
  };
}

/** Adds a field to a noun of a domain upstream: `addField(Unit, 'region', Link(() => Region, '所在区市', { column: 'region_code' }))`. */
export function addField(type: Class, property: string, decorator: PropertyDecorator): void {
  if (property in type.prototype) throw new Error(`${type.name}.${property} exists already`);
  decorator(type.prototype as object, property);
}
