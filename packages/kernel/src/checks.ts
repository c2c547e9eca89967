import { type GraphQLNamedType, type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import { deniedWordIn } from './denied-names.ts';
import type { DomainModule } from './domain.ts';
import { modelCheck } from './flow.ts';
import { nounOf } from './noun.ts';
import { findPolicy, PUBLIC, SIGNED_IN } from './policy.ts';

const chinese = /\p{Script=Han}/u;
type Problems = string[];

/** Everything that must hold before a graph is served; each problem says where and what to do. */
export function problemsOf(schema: GraphQLSchema, modules: readonly DomainModule[]): Problems {
  return [...moduleProblems(modules), ...flowProblems(modules), ...operationProblems(schema, modules), ...typeProblems(schema)];
}

function moduleProblems(modules: readonly DomainModule[]): Problems {
  const names = modules.map((module) => module.name);
  // The history of rows is the kernel's; who reads it is for the domains to say, whose rows they are.
  const permissions = new Set(modules.flatMap((module) => Object.keys(module.permissions)));
  return modules.flatMap((module) => [
    ...module.requires.filter((name) => !names.slice(0, names.indexOf(module.name)).includes(name)).map((name) => `${module.name} requires ${name}, which is not composed before it`),
    ...Object.keys(module.permissions).filter((permission) => !permission.startsWith(`${module.name}.`)).map((permission) => `permission ${permission} must begin with ${module.name}.`),
    ...module.entities.flatMap((type) => entityProblems(module, type)),
    ...[...Object.values(module.grants ?? {}).flat(), ...(module.publicGrants ?? [])].filter((permission) => !permissions.has(permission)).map((permission) => `${module.name} grants ${permission}, which no domain declares`),
  ]);
}

function entityProblems(module: DomainModule, type: Function): Problems {
  const meta = nounOf(type);
  const fields = [...meta.columns.values(), ...meta.relations.values()];
  return [
    ...(meta.table.startsWith(`${module.name}_`) ? [] : [`table ${meta.table} must begin with ${module.name}_`]),
    ...(meta.columns.has('scope') ? [] : [`${meta.name} has no scope column: extend Row`]),
    ...(findPolicy(type) ? [] : [`${meta.name} has no policy: say with policyFor who sees which rows`]),
    ...fields.filter((field) => field.permission && !field.nullable && 'kind' in field).map((field) => `${meta.name}.${field.property} is hidden from some viewers and must be nullable`),
    ...fields.flatMap((field) => deniedProblem(`${meta.name}.${field.property}`, field.property)),
  ];
}

function flowProblems(modules: readonly DomainModule[]): Problems {
  const handles = (word: 'within' | 'decides') => modules.some((module) => module.flowHandlers?.[word]);
  const permissions = new Set(modules.flatMap((module) => Object.keys(module.permissions)));
  return modules.flatMap((module) => module.flows ?? []).flatMap((flow) => {
    const { unreachable, unknown } = modelCheck(flow);
    return [
      ...unreachable.map((state) => `flow ${flow.name}: nothing reaches state ${state}`),
      ...unknown.map((state) => `flow ${flow.name}: there is no state ${state}`),
      ...Object.values(flow.actions).filter((step) => !permissions.has(step.permission)).map((step) => `flow ${flow.name}: permission ${step.permission} is not declared`),
      ...(handles('within') ? [] : Object.entries(flow.states).filter(([, state]) => state.within).map(([key]) => `flow ${flow.name}: state ${key} has a period, but no package handles \`within\``)),
      ...(handles('decides') ? [] : Object.entries(flow.actions).filter(([, step]) => step.decides).map(([key]) => `flow ${flow.name}: action ${key} decides, but no package handles \`decides\``)),
    ];
  });
}

function operationProblems(schema: GraphQLSchema, modules: readonly DomainModule[]): Problems {
  const permissions = new Set([SIGNED_IN, PUBLIC, ...modules.flatMap((module) => Object.keys(module.permissions))]);
  const operations = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.values(type?.getFields() ?? {}));
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  return [
    ...operations.flatMap((field) => {
      const allow = field.extensions['allow'];
      if (typeof allow !== 'string') return [`operation ${field.name} has no @Allow`];
      return permissions.has(allow) ? [] : [`operation ${field.name}: permission ${allow} is not declared`];
    }),
    ...mutations.filter((field) => !('ofType' in field.type && isUnionType(field.type.ofType) && field.type.ofType.getTypes().some((type) => type.name === 'Refusal')))
      .map((field) => `mutation ${field.name} must return a union with Refusal: declare it with @Command`),
  ];
}

function typeProblems(schema: GraphQLSchema): Problems {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !BUILT_IN.has(type.name));
  return types.flatMap((type) => [...described(type.name, type.description), ...deniedProblem(type.name, type.name), ...memberProblems(type)]);
}

const BUILT_IN = new Set(['String', 'Int', 'Float', 'Boolean', 'ID', 'Query', 'Mutation']);

function memberProblems(type: GraphQLNamedType): Problems {
  const members = isEnumType(type) ? type.getValues() : isObjectType(type) || isInputObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  return members.flatMap((member) => [...described(`${type.name}.${member.name}`, member.description), ...deniedProblem(`${type.name}.${member.name}`, member.name)]);
}

function described(where: string, description: string | null | undefined): Problems {
  return description && chinese.test(description) ? [] : [`${where} has no Chinese description`];
}

function deniedProblem(where: string, name: string): Problems {
  const word = deniedWordIn(name);
  return word ? [`${where}: names with "${word}" have no place in this schema`] : [];
}
