import { Arg, Args, Extensions, ID, Query } from 'type-graphql';
import { connectionArgumentsOf, connectionOf } from './connection.ts';
import type { Class } from './noun.ts';
import { Allow } from './policy.ts';

/** What the planner reads from a root field's extensions. */
export interface ReadMeta {
  readonly kind: 'many' | 'one';
  readonly noun: () => Class;
}

function read(meta: ReadMeta, result: () => Class, argument: ReturnType<typeof Arg>, title: string, permission: string): PropertyDecorator {
  return (prototype, key) => {
    Query(result as never, { nullable: meta.kind === 'one', description: title })(prototype, key as string, {});
    argument(prototype, key, 0);
    Extensions({ read: meta })(prototype, key);
    Allow(permission)(prototype, key);
  };
}

/** A root field that lists a noun: `@ReadMany(() => Organization, '社会组织名录', 'registry.read') organizations!: never`. */
export function ReadMany(noun: () => Class, title: string, permission: string): PropertyDecorator {
  return read({ kind: 'many', noun }, () => connectionOf(noun()), Args(() => connectionArgumentsOf(noun()) as never), title, permission);
}

/** A root field that gives one row by its key, or null when there is none that the viewer may see. */
export function ReadOne(noun: () => Class, title: string, permission: string): PropertyDecorator {
  return read({ kind: 'one', noun }, noun, Arg('id', () => ID, { description: '标识' }), title, permission);
}
