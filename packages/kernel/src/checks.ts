import {
  getNamedType, type GraphQLNamedType, type GraphQLSchema, isEnumType, isInputObjectType, isIntrospectionType, isObjectType, isSpecifiedScalarType, isUnionType,
} from 'graphql';
import { deniedWordIn } from './denied-names.ts';
import type { DomainModule } from './domain.ts';
import { type Flow, type FlowHandler, modelCheck } from './flow.ts';
import { type NounMeta, nounOf, type RelationMeta } from './noun.ts';
import { findPolicy, PUBLIC, SIGNED_IN } from './policy.ts';

type Problems = readonly string[];

/** Everything that must hold before a graph is served; each problem says where and what to do. */
export function problemsOf(schema: GraphQLSchema, modules: readonly DomainModule[]): Problems {
  // The history of rows is the kernel's; who reads it is for the domains to say, whose rows they are.
  const permissions = new Set(modules.flatMap((module) => Object.keys(module.permissions)));
  const undeclared = (where: string, named: readonly string[]): Problems => named.filter((permission) => !permissions.has(permission)).map((permission) => `${where}: no domain declares permission ${permission}`);
  const handlers = modules.flatMap((module) => module.flowHandler ?? []);
  return [
    ...modules.flatMap((module, index) => moduleProblems(module, modules.slice(0, index).map(({ name }) => name))),
    ...modules.flatMap((module) => undeclared(`grants of ${module.name}`, [...Object.values(module.grants ?? {}).flat(), ...(module.publicGrants ?? [])])),
    ...modules.flatMap((module) => module.flows ?? []).flatMap((flow) => [...undeclared(`flow ${flow.name}`, Object.values(flow.actions).map((step) => step.permission)), ...flowProblems(flow, handlers)]),
    ...operationProblems(schema, undeclared), ...typeProblems(schema),
  ];
}

function moduleProblems(module: DomainModule, before: readonly string[]): Problems {
  return [
    ...(before.includes(module.name) ? [`there are two domains ${module.name}`] : []),
    ...module.requires.filter((name) => !before.includes(name)).map((name) => `${module.name} requires ${name}, which is not composed before it`),
    ...Object.keys(module.permissions).filter((permission) => !permission.startsWith(`${module.name}.`)).map((permission) => `permission ${permission} must begin with ${module.name}.`),
    ...module.entities.flatMap((type) => nounProblems(module, nounOf(type))),
  ];
}

function nounProblems(module: DomainModule, meta: NounMeta): Problems {
  const fields = [...meta.columns.values(), ...meta.relations.values()];
  return [
    ...(meta.table.startsWith(`${module.name}_`) ? [] : [`table ${meta.table} must begin with ${module.name}_`]),
    ...(meta.columns.has('scope') ? [] : [`${meta.name} has no scope column: extend Row`]),
    ...(findPolicy(meta.type) ? [] : [`${meta.name} has no policy: say with policyFor who sees which rows`]),
    ...(meta.defaultOrder === undefined || meta.orders.has(meta.defaultOrder) ? [] : [`${meta.name} has no order ${meta.defaultOrder} to be its default`]),
    ...[...meta.columns.values()].filter((field) => field.permission && !field.nullable).map((field) => `${meta.name}.${field.property} is hidden from some viewers and must be nullable`),
    ...[...meta.relations.values()].flatMap((relation) => relationProblems(meta, relation)),
    ...fields.flatMap(({ property }) => deniedProblems(`${meta.name}.${property}`, property)),
  ];
}

function relationProblems(meta: NounMeta, { property, to }: RelationMeta): Problems {
  const has = (noun: NounMeta, name: string | undefined): boolean => name === undefined || noun.columns.has(name) || noun.relations.get(name)?.to.kind === 'one';
  const stored = [...meta.columns.values()].map(({ column }) => column);
  const fits = to.kind === 'oneOf' ? to.branches.every(({ column }) => stored.includes(column)) : has(nounOf(to.noun()), to.kind === 'many' ? to.by : to.key);
  return fits ? [] : [`${meta.name}.${property} goes by a column that is not there`];
}

function flowProblems(flow: Flow, handlers: readonly FlowHandler[]): Problems {
  const { unreachable, unknown } = modelCheck(flow);
  const handles = (word: FlowHandler['words'][number]): boolean => handlers.some(({ words }) => words.includes(word));
  return [
    ...unreachable.map((state) => `flow ${flow.name}: nothing reaches state ${state}`),
    ...unknown.map((state) => `flow ${flow.name}: there is no state ${state}`),
    ...handlers.flatMap(({ problems }) => problems?.(flow) ?? []),
    ...Object.entries(flow.states).filter(([, state]) => state.within && !handles('within')).map(([key]) => `flow ${flow.name}: state ${key} has a period, but no package handles \`within\``),
    ...Object.entries(flow.actions).filter(([, step]) => step.decides && !handles('decides')).map(([key]) => `flow ${flow.name}: action ${key} decides, but no package handles \`decides\``),
  ];
}

function operationProblems(schema: GraphQLSchema, undeclared: (where: string, named: readonly string[]) => Problems): Problems {
  const [queries, mutations] = [schema.getQueryType(), schema.getMutationType()].map((type) => Object.values(type?.getFields() ?? {}));
  const answersRefusal = (type: GraphQLNamedType): boolean => isUnionType(type) && type.getTypes().some(({ name }) => name === 'Refusal');
  return [
    ...[...queries!, ...mutations!].flatMap(({ name, extensions: { allow } }) => {
      if (typeof allow !== 'string') return [`operation ${name} has no @Allow`];
      return allow === PUBLIC || allow === SIGNED_IN ? [] : undeclared(`operation ${name}`, [allow]);
    }),
    ...mutations!.filter((field) => !answersRefusal(getNamedType(field.type))).map((field) => `mutation ${field.name} must return a union with Refusal: declare it with @Command`),
  ];
}

function typeProblems(schema: GraphQLSchema): Problems {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
  const own = types.filter((type) => type !== schema.getQueryType() && type !== schema.getMutationType()).map(({ name, description }) => ({ where: name, name, description }));
  const members = types.flatMap((type) => membersOf(type).map(({ name, description }) => ({ where: `${type.name}.${name}`, name, description })));
  return [...own, ...members].flatMap(({ where, name, description }) => [...(/\p{Script=Han}/u.test(description ?? '') ? [] : [`${where} has no Chinese description`]), ...deniedProblems(where, name)]);
}

function membersOf(type: GraphQLNamedType): readonly { name: string; description?: string | null }[] {
  if (isEnumType(type)) return type.getValues();
  return isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
}

function deniedProblems(where: string, name: string): Problems {
  const word = deniedWordIn(name);
  return word ? [`${where}: names with "${word}" have no place in this schema`] : [];
}
