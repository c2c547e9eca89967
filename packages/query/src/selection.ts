import { type FieldNode, getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, type OperationDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { DocumentIndex } from './document.ts';

/** Response key -> the nodes that ask for it, merged, in the order of the document. */
export type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** The operation under way: its document, its coerced variables. */
export interface Request {
  readonly index: DocumentIndex;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

// What one selection asks of a type, in documents without conditions: collected once.
const collected = new WeakMap<SelectionSetNode, Map<string, Fields>>();

/** The fields that are asked of one object type, fragments spread, `@skip` and `@include` obeyed. */
export function fieldsOf(nodes: readonly FieldNode[], typeName: string, request: Request): Fields {
  const sets = nodes.flatMap((node) => node.selectionSet ?? []);
  return sets.length === 1 && !request.index.conditional ? remembered(sets[0]!, typeName, request) : collectAll(sets, typeName, request);
}

/** The root fields of the operation. */
export function rootFieldsOf(request: Request, typeName: string): Fields {
  return collectAll([request.operation.selectionSet], typeName, request);
}

function remembered(set: SelectionSetNode, typeName: string, request: Request): Fields {
  let known = collected.get(set);
  if (!known) collected.set(set, (known = new Map()));
  let fields = known.get(typeName);
  if (!fields) known.set(typeName, (fields = collectAll([set], typeName, request)));
  return fields;
}

function collectAll(sets: readonly SelectionSetNode[], typeName: string, request: Request): Fields {
  const fields = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  for (const set of sets) collect(set, typeName, request, fields, seen);
  return fields;
}

function collect(set: SelectionSetNode, typeName: string, request: Request, into: Map<string, FieldNode[]>, seen: Set<string>): void {
  for (const node of set.selections) {
    if (!isWanted(node, request)) continue;
    if (node.kind === 'Field') {
      const key = node.alias?.value ?? node.name.value;
      const known = into.get(key);
      if (known) known.push(node);
      else into.set(key, [node]);
    } else if (node.kind === 'InlineFragment') {
      if (!node.typeCondition || applies(node.typeCondition.name.value, typeName)) collect(node.selectionSet, typeName, request, into, seen);
    } else if (!seen.has(node.name.value)) {
      seen.add(node.name.value);
      const fragment = request.index.fragments.get(node.name.value);
      if (fragment && applies(fragment.typeCondition.name.value, typeName)) collect(fragment.selectionSet, typeName, request, into, seen);
    }
  }

  function applies(condition: string, name: string): boolean {
    return condition === name || (request.index.unionMembers.get(condition)?.has(name) ?? false);
  }
}

function isWanted(node: SelectionNode, request: Request): boolean {
  if (!node.directives || node.directives.length === 0) return true;
  const variables = request.variables as Record<string, unknown>;
  return getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true && getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
}
