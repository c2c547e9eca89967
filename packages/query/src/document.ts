import { type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, isUnionType, type OperationDefinitionNode, visit } from 'graphql';

/** What is worked out once for a document. */
export interface DocumentIndex {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly unionMembers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Variables that stand inside an input literal: when one of them is left out, graphql-jit would put null in its place. */
  readonly nestedVariables: ReadonlySet<string>;
  /** Some of it is only asked for when `@skip` or `@include` says so. */
  readonly conditional: boolean;
}

const indexes = new WeakMap<DocumentNode, DocumentIndex>();
const ofOperations = new WeakMap<OperationDefinitionNode, DocumentIndex>();
const members = new WeakMap<GraphQLSchema, ReadonlyMap<string, ReadonlySet<string>>>();

export function indexOf(document: DocumentNode, schema: GraphQLSchema): DocumentIndex {
  let index = indexes.get(document);
  if (!index) {
    const fragments = document.definitions.filter((definition) => definition.kind === 'FragmentDefinition');
    index = { fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])), unionMembers: unionMembersOf(schema), ...traitsOf(document) };
    indexes.set(document, index);
    for (const definition of document.definitions) if (definition.kind === 'OperationDefinition') ofOperations.set(definition, index);
  }
  return index;
}

/** The index of the document that an operation under way came from. */
export function indexOfOperation(operation: OperationDefinitionNode, fragments: Readonly<Record<string, FragmentDefinitionNode>>, schema: GraphQLSchema): DocumentIndex {
  return ofOperations.get(operation) ?? indexOf({ kind: 'Document', definitions: [operation, ...Object.values(fragments)] } as never, schema);
}

function unionMembersOf(schema: GraphQLSchema): ReadonlyMap<string, ReadonlySet<string>> {
  let map = members.get(schema);
  if (!map) {
    const unions = Object.values(schema.getTypeMap()).filter(isUnionType);
    members.set(schema, (map = new Map(unions.map((union) => [union.name, new Set(union.getTypes().map((type) => type.name))]))));
  }
  return map;
}

function traitsOf(document: DocumentNode): Pick<DocumentIndex, 'nestedVariables' | 'conditional'> {
  const nestedVariables = new Set<string>();
  let conditional = false;
  let depth = 0;
  const container = { enter: () => void depth++, leave: () => void depth-- };
  visit(document, {
    ObjectValue: container, ListValue: container, Variable: (node) => void (depth > 0 && nestedVariables.add(node.name.value)), Directive: () => void (conditional = true),
  });
  return { nestedVariables, conditional };
}

/** The operation that a request names; the only one when it names none. */
export function operationOf(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode | null {
  const operations = document.definitions.filter((definition) => definition.kind === 'OperationDefinition');
  if (name) return operations.find((operation) => operation.name?.value === name) ?? null;
  return operations.length === 1 ? operations[0]! : null;
}
