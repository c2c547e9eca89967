import { type FieldNode, getArgumentValues, type GraphQLObjectType } from 'graphql';
import type { Plan } from './plan.ts';

/** The arguments of a field that the type `declaring` has, coerced. */
export function argumentsOf(declaring: string, node: FieldNode, { schema, request }: Plan): Record<string, unknown> {
  const field = (schema.getType(declaring) as GraphQLObjectType).getFields()[node.name.value]!;
  return getArgumentValues(field, node, request.variables as Record<string, unknown>);
}
