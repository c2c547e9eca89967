import { findRole } from '@gongqiao/identity';
import { findNoun, type Graph, nounOf, PUBLIC, SIGNED_IN } from '@gongqiao/kernel';
import type { GraphQLObjectType } from 'graphql';

/** The public, before all roles. */
export const EVERYBODY = '公众';

/** One line of who may do what: an operation or a field, what it is called, and those who may. */
export interface MatrixRow {
  readonly name: string;
  readonly title: string;
  readonly holders: ReadonlySet<string>;
}

/** Those who hold no role of the union's: of a noun they see its public fields only. */
export const isOutsider = (audience: string): boolean => ['ORGANIZATION', 'OWN'].includes(findRole(audience)?.reach ?? 'ORGANIZATION');

export const audiencesOf = (graph: Graph): readonly string[] => [EVERYBODY, ...[...graph.grants.keys()].sort()];

const heldBy = (graph: Graph, audience: string): readonly string[] => (audience === EVERYBODY ? graph.publicGrants : (graph.grants.get(audience) ?? []));

function rowOf(graph: Graph, name: string, title: string, may: (audience: string) => boolean): MatrixRow {
  return { name, title, holders: new Set(audiencesOf(graph).filter(may)) };
}

function calls(graph: Graph, allow: unknown): (audience: string) => boolean {
  if (allow === PUBLIC) return () => true;
  return (audience) => (allow === SIGNED_IN ? audience !== EVERYBODY : heldBy(graph, audience).includes(String(allow)));
}

function operationsOf(graph: Graph, type: GraphQLObjectType | null | undefined): MatrixRow[] {
  return Object.values(type?.getFields() ?? {}).map(({ name, description, extensions }) => rowOf(graph, name, description ?? '', calls(graph, extensions['allow'])));
}

/** Every query and every mutation of the graph. */
export function operationMatrix(graph: Graph): readonly MatrixRow[] {
  return [...operationsOf(graph, graph.schema.getQueryType()), ...operationsOf(graph, graph.schema.getMutationType())];
}

/** Every field of every noun, where somebody comes to its rows at all. */
export function fieldMatrix(graph: Graph): readonly MatrixRow[] {
  return graph.entities.filter((entity) => findNoun(entity)).flatMap((entity) => {
    const { name, columns, relations, computed } = nounOf(entity);
    const fields = [...columns.values(), ...relations.values(), ...computed.values()].filter((field) => !('hidden' in field && field.hidden));
    return fields.map((field) => rowOf(graph, `${name}.${field.property}`, field.title, (audience) => (isOutsider(audience) ? (field.public ?? false) : !field.permission || heldBy(graph, audience).includes(field.permission))));
  });
}
