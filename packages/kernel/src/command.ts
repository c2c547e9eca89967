import { OptimisticLockError } from '@mikro-orm/core';
import type { GraphQLResolveInfo } from 'graphql';
import { createUnionType, Mutation, UseMiddleware } from 'type-graphql';
import type { Context } from './context.ts';
import { type Class, findNoun } from './noun.ts';
import { Refusal, refuse, Refused } from './refusal.ts';

const unions = new Map<string, object>();
const declarations: (() => void)[] = [];

/** Makes the unions of all commands; type-graphql must know them before it builds. */
export function declareResults(): void {
  declarations.forEach((declare) => declare());
}

function resultUnion(type: Class, name: string): object {
  let union = unions.get(name);
  if (!union) {
    unions.set(name, (union = createUnionType({
      name: `${name}Result`, description: `${findNoun(type)?.title ?? name}，或未能办理的原因`, types: () => [type, Refusal] as never,
      resolveType: (value: { __typename?: string }) => value.__typename ?? name,
    })));
  }
  return union;
}

/**
 * A mutation: `@Command(() => Organization, '更正')` above `@Allow(...)` and the method. It runs in one transaction; a `Refused` that it throws
 * rolls back and is returned as `Refusal`; a row that it returns is read again with the selection that was asked for.
 * `name` names the union for results that are no nouns.
 */
export function Command(type: () => Class, title: string, name?: string): MethodDecorator {
  return (prototype, key, descriptor) => {
    const nameOf = () => name ?? findNoun(type())?.name ?? type().name;
    declarations.push(() => void resultUnion(type(), nameOf()));
    Mutation(() => resultUnion(type(), nameOf()) as never, { description: title })(prototype, String(key), descriptor as never);
    UseMiddleware(async ({ context, info }, next) => carryOut(context as Context, info, nameOf(), next))(prototype, String(key), descriptor as never);
  };
}

async function carryOut(context: Context, info: GraphQLResolveInfo, name: string, next: () => Promise<unknown>): Promise<unknown> {
  try {
    return await present(context, info, name, await inTransaction(context, next));
  } catch (error) {
    if (error instanceof Refused) return error.toData();
    throw error;
  }
}

/** Runs work in one transaction of the context's unit of work: flushed and committed at its end, rolled back when it throws. */
export async function inTransaction<T>(context: Context, work: () => Promise<T>): Promise<T> {
  await context.em.begin();
  try {
    const result = await work();
    await context.em.commit();
    return result;
  } catch (error) {
    await context.em.rollback();
    context.em.clear();
    // Two writers passed the version check together; the database let one through.
    throw error instanceof OptimisticLockError ? refuse('CONFLICT') : error;
  }
}

async function present(context: Context, info: GraphQLResolveInfo, name: string, result: unknown): Promise<unknown> {
  const type = (result as object | null)?.constructor;
  if (!type || !findNoun(type)) return result instanceof Object ? Object.assign(result, { __typename: name }) : result;
  const row = await context.reader.row(context, info, type, (result as { id: string }).id);
  if (row === null) throw refuse('NOT_FOUND');
  return row;
}
