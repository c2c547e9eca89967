import { type GraphQLEnumType, type GraphQLSchema, isEnumType } from 'graphql';

const byName = (one: GraphQLEnumType, other: GraphQLEnumType): number => (one.name < other.name ? -1 : 1);

const quoted = (text: string): string => `'${text.replace(/[\\']/g, (sign) => `\\${sign}`)}'`;

function constantOf(type: GraphQLEnumType): string {
  const values = type.getValues().map((value) => `  ${value.name}: ${quoted(value.description ?? value.name)},`);
  return [`/** ${type.description} */`, `export const ${type.name} = {`, ...values, '} as const;', ''].join('\n');
}

/** Each enum of the graph as a constant of its own, so that a page carries only the labels that it shows. */
export function labelsOf(schema: GraphQLSchema): string {
  const enums = Object.values(schema.getTypeMap()).filter(isEnumType).filter((type) => !type.name.startsWith('__'));
  return ['// Generated from the graph by `pnpm generate`.\n', ...enums.sort(byName).map(constantOf)].join('\n');
}
