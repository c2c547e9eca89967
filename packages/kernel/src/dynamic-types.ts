import { Field } from 'type-graphql';
import type { Class } from './noun.ts';

/** Makes one thing for each noun, when it is first asked for. */
export function perNoun<Made>(make: (noun: Class) => Made): (noun: Class) => Made {
  const made = new Map<Class, Made>();
  return (noun) => made.get(noun) ?? made.set(noun, make(noun)).get(noun)!;
}

/** Gives a type that is made at run time a field. */
export function field(type: Class, property: string, of: () => unknown, description: string, nullable = false): void {
  Field(of as never, { description, nullable })(type.prototype as object, property);
}
