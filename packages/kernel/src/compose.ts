import { type GraphQLSchema, isUnionType } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { problemsOf } from './checks.ts';
import { declareResults } from './command.ts';
import { connectionArgumentsOf, connectionOf } from './connection.ts';
import { defineDomain, type DomainModule } from './domain.ts';
import { Event, eventPolicy } from './event.ts';
import { registerFlows } from './flow.ts';
import type { Class } from './noun.ts';

/** The kernel's own part of every graph: the history of rows. */
export const kernelDomain = defineDomain({
  name: 'kernel', title: '基础', requires: [], entities: [Event], policies: [eventPolicy], resolvers: [], permissions: { 'kernel.history': '查看修改记录' },
});

/** Modules put together: one schema, one list of entities, and what every role may do. */
export interface Graph {
  readonly schema: GraphQLSchema;
  readonly modules: readonly DomainModule[];
  readonly entities: readonly Class[];
  /** Permission -> Chinese title. */
  readonly permissions: ReadonlyMap<string, string>;
  /** Role -> permissions. */
  readonly grants: ReadonlyMap<string, readonly string[]>;
  readonly publicGrants: readonly string[];
}

/** A graph that may not be served; `problems` names each reason. */
export class ComposeError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`the graph does not compose:\n- ${problems.join('\n- ')}`);
  }
}

/** Composes domains into one graph, in the order given; throws ComposeError with every problem at once. */
export function compose(domains: readonly DomainModule[]): Graph {
  const modules = [kernelDomain, ...domains];
  const entities = modules.flatMap((module) => module.entities);
  // Dynamic types must be known to type-graphql before it builds.
  for (const type of entities) [connectionOf, connectionArgumentsOf].forEach((make) => make(type));
  declareResults();
  const schema = buildSchemaSync({ resolvers: modules.flatMap((module) => module.resolvers) as unknown as NonEmptyArray<Function>, validate: false });
  // type-graphql makes resolveType asynchronous, which graphql-jit cannot use; every member of our unions names its type.
  for (const type of Object.values(schema.getTypeMap())) if (isUnionType(type)) type.resolveType = (value: { __typename: string }) => value.__typename;
  const problems = problemsOf(schema, modules);
  if (problems.length > 0) throw new ComposeError(problems);
  registerFlows(modules.flatMap((module) => module.flows ?? []), modules.flatMap((module) => module.flowHandler ?? []));
  const roles = [...new Set(modules.flatMap((module) => Object.keys(module.grants ?? {})))];
  const rights = { grants: new Map(roles.map((role) => [role, modules.flatMap((module) => module.grants?.[role] ?? [])])), publicGrants: modules.flatMap((module) => module.publicGrants ?? []) };
  // For operations that ask what somebody else may do.
  schema.extensions = rights as never;
  return { schema, modules, entities, permissions: new Map(modules.flatMap((module) => Object.entries(module.permissions))), ...rights };
}
