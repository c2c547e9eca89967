import { OptimisticLockError } from '@mikro-orm/core';
import { getNamedType, type GraphQLResolveInfo, type GraphQLUnionType } from 'graphql';
import { createUnionType, Mutation, UseMiddleware } from 'type-graphql';
import type { Context, Errand } from './context.ts';
import { isId } from './identifier.ts';
import { type Class, findNoun } from './noun.ts';
import { Refusal, refuse, Refused } from './refusal.ts';
import { actingBy } from './viewer.ts';

const unions = new Map<string, object>();
const declarations: (() => object)[] = [];

/** Makes the unions of all commands; type-graphql must know them before it builds. */
export const declareResults = (): void => declarations.forEach((declare) => declare());

function resultUnion(type: Class, name: string): object {
  const union = unions.get(name) ?? createUnionType({ name: `${name}Result`, description: `${findNoun(type)?.title ?? name}，或未能办理的原因`, types: () => [type, Refusal] as never });
  unions.set(name, union);
  return union;
}

/**
 * A mutation: `@Command(() => Organization, '更正')` above `@Allow(...)` and the method. It runs in one transaction; a `Refused` that it throws
 * rolls back and is returned as `Refusal`; a row that it returns is read again with the selection that was asked for.
 * `name` names the union for results that are no nouns.
 */
export function Command(type: () => Class, title: string, name?: string): MethodDecorator {
  return (prototype, key, descriptor) => {
    const union = (): object => resultUnion(type(), name ?? findNoun(type())?.name ?? type().name);
    declarations.push(union);
    Mutation(union as never, { description: title })(prototype, String(key), descriptor as never);
    UseMiddleware(async (call, next) => carryOut((call.context = acting(call.context as Context, call.info)) as Context, call.info, call.args, next))(prototype, String(key), descriptor as never);
  };
}

// Whoever holds the operation's permission in another's stead does it under both names, whatever it goes on to do afterwards.
function acting(context: Context, { parentType, fieldName }: GraphQLResolveInfo): Context {
  const viewer = actingBy(context.viewer, String(parentType.getFields()[fieldName]!.extensions['allow']));
  return viewer === context.viewer ? context : { ...context, viewer, later: (work) => context.later((own) => work({ ...own, viewer })) };
}

async function carryOut(context: Context, info: GraphQLResolveInfo, { id }: Readonly<Record<string, unknown>>, next: () => Promise<unknown>): Promise<unknown> {
  try {
    return await present(context, info, await inTransaction(context, next, { action: info.fieldName, noun: resultType(info), id: isId(id) ? id : null }));
  } catch (error) {
    if (error instanceof Refused) return error.toData();
    throw error;
  }
}

/** Runs work in one transaction of the context's unit of work: flushed and committed at its end, rolled back when it throws. */
export async function inTransaction<T>(context: Context, work: () => Promise<T>, errand?: Errand): Promise<T> {
  await context.em.begin();
  let undone: ((reason: unknown) => Promise<void>) | undefined;
  try {
    undone = await context.witness?.(context, errand);
    const result = await work();
    await context.em.commit();
    return result;
  } catch (error) {
    await context.em.rollback();
    context.em.clear();
    // Two writers passed the version check together; the database let one through.
    const reason = error instanceof OptimisticLockError ? refuse('CONFLICT') : error;
    await undone?.(reason);
    throw reason;
  }
}

async function present(context: Context, info: GraphQLResolveInfo, result: unknown): Promise<unknown> {
  const type = (result as object | null)?.constructor;
  const noun = type && findNoun(type);
  if (!noun) return result instanceof Object ? Object.assign(result, { __typename: resultType(info) }) : result;
  const row = await context.reader.row(context, info, noun.type, String((result as Record<string, unknown>)[noun.key]));
  // It is done, and cannot be undone by saying otherwise.
  if (row === null) throw refuse('OUT_OF_SIGHT');
  return row;
}

function resultType(info: GraphQLResolveInfo): string {
  return (getNamedType(info.returnType) as GraphQLUnionType).getTypes().find(({ name }) => name !== 'Refusal')!.name;
}
