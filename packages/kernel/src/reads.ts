import { Args, ArgsType, Extensions, Field, ID, Query } from 'type-graphql';
import { connectionArgumentsOf, connectionOf } from './connection.ts';
import type { Class } from './noun.ts';
import { Allow, PUBLIC, SIGNED_IN } from './policy.ts';

/** What the planner reads from a root field's extensions. */
export interface ReadMeta {
  readonly kind: 'many' | 'one';
  readonly noun: () => Class;
}

@ArgsType()
class KeyArguments {
  @Field(() => ID, { description: '标识' }) id!: string;
}

function allow(permission: string): PropertyDecorator {
  return permission === PUBLIC ? Allow.public() : permission === SIGNED_IN ? Allow.anyone() : Allow(permission);
}

/** A root field that lists a noun: `@ReadMany(() => Organization, '社会组织名录', 'registry.read') organizations!: never`. */
export function ReadMany(noun: () => Class, title: string, permission: string): PropertyDecorator {
  return (prototype, key) => {
    const property = String(key);
    Query(() => connectionOf(noun()), { description: title })(prototype, property, {});
    Args(() => connectionArgumentsOf(noun()))(prototype, property, 0);
    Extensions({ read: { kind: 'many', noun } satisfies ReadMeta })(prototype, property);
    allow(permission)(prototype, property);
  };
}

/** A root field that gives one row by its key, or null when there is none that the viewer may see. */
export function ReadOne(noun: () => Class, title: string, permission: string): PropertyDecorator {
  return (prototype, key) => {
    const property = String(key);
    Query(noun as never, { nullable: true, description: title })(prototype, property, {});
    Args(() => KeyArguments)(prototype, property, 0);
    Extensions({ read: { kind: 'one', noun } satisfies ReadMeta })(prototype, property);
    allow(permission)(prototype, property);
  };
}
