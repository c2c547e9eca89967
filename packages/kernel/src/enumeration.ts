import { registerEnumType } from 'type-graphql';

/** A closed list of values with its Chinese labels, spelled alike in database, TypeScript and GraphQL. */
export interface Enumeration<Value extends string = string> {
  readonly name: string;
  readonly title: string;
  readonly labels: Readonly<Record<Value, string>>;
  readonly values: readonly Value[];
  /** The object that type-graphql knows the enum by. */
  readonly graphql: Readonly<Record<Value, Value>>;
}

export type ValueOf<E> = E extends Enumeration<infer Value> ? Value : never;

/** Declares an enum once for database, TypeScript and GraphQL; each label becomes the value's description. */
export function defineEnumeration<const Labels extends Record<string, string>>(name: string, title: string, labels: Labels): Enumeration<Extract<keyof Labels, string>> {
  type Value = Extract<keyof Labels, string>;
  const values = Object.keys(labels) as Value[];
  const graphql = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  const valuesConfig = Object.fromEntries(values.map((value) => [value, { description: labels[value] }]));
  registerEnumType(graphql, { name, description: title, valuesConfig: valuesConfig as never });
  return { name, title, labels, values, graphql };
}
