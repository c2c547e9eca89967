import { type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, isUnionType, type OperationDefinitionNode, visit } from 'graphql';

/** What is worked out once for a document. */
export interface DocumentIndex {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly unionMembers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Variables that stand inside an input literal: when one of them is left out, graphql-jit would put null in its place. */
  readonly nestedVariables: ReadonlySet<string>;
}

const indexes = new WeakMap<DocumentNode, DocumentIndex>();
const members = new WeakMap<GraphQLSchema, ReadonlyMap<string, ReadonlySet<string>>>();

export function indexOf(document: DocumentNode, schema: GraphQLSchema): DocumentIndex {
  let index = indexes.get(document);
  if (!index) {
    const fragments = document.definitions.filter((definition) => definition.kind === 'FragmentDefinition');
    index = { fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])), unionMembers: unionMembersOf(schema), nestedVariables: nestedVariablesOf(document) };
    indexes.set(document, index);
  }
  return index;
}

function unionMembersOf(schema: GraphQLSchema): ReadonlyMap<string, ReadonlySet<string>> {
  let map = members.get(schema);
  if (!map) {
    const unions = Object.values(schema.getTypeMap()).filter(isUnionType);
    members.set(schema, (map = new Map(unions.map((union) => [union.name, new Set(union.getTypes().map((type) => type.name))]))));
  }
  return map;
}

function nestedVariablesOf(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  let depth = 0;
  const container = { enter: () => void depth++, leave: () => void depth-- };
  visit(document, { ObjectValue: container, ListValue: container, Variable: (node) => void (depth > 0 && names.add(node.name.value)) });
  return names;
}

/** The operation that a request names; the only one when it names none. */
export function operationOf(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode | null {
  const operations = document.definitions.filter((definition) => definition.kind === 'OperationDefinition');
  if (name) return operations.find((operation) => operation.name?.value === name) ?? null;
  return operations.length === 1 ? operations[0]! : null;
}
