import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, visit } from 'graphql';
import { hashOfDocument } from './document-hash.ts';

const sources = ['packages/*/src/**/*.{ts,tsx}', 'apps/*/src/**/*.{ts,tsx}'];
const literal = /\bgraphql\(\s*(?:\/\*.*?\*\/\s*)?`([^`]*)`/gs;

function spreadsOf(node: OperationDefinitionNode | FragmentDefinitionNode): string[] {
  const names: string[] = [];
  visit(node, { FragmentSpread: (spread) => void names.push(spread.name.value) });
  return names;
}

function withFragments(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): (OperationDefinitionNode | FragmentDefinitionNode)[] {
  const used = new Map<string, FragmentDefinitionNode>();
  const queue = spreadsOf(operation);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const fragment = fragments.get(name);
    if (!fragment) throw new Error(`no frontend declares the fragment ${name}`);
    if (!used.has(name)) queue.push(...spreadsOf(fragment));
    used.set(name, fragment);
  }
  return [operation, ...used.values()];
}

// gql.tada takes out what is said to it alone, such as `@_unmask`.
function asSent(document: DocumentNode): DocumentNode {
  return visit(document, { Directive: (directive) => (directive.name.value.startsWith('_') ? null : undefined) }) as DocumentNode;
}

function definitionsIn(root: string): (OperationDefinitionNode | FragmentDefinitionNode)[] {
  const files = globSync(sources, { cwd: root }).filter((file) => !file.includes('.test.'));
  const texts = files.flatMap((file) => [...readFileSync(path.join(root, file), 'utf8').matchAll(literal)].map((match) => match[1]!));
  return texts.flatMap((text) => asSent(parse(text)).definitions).filter((each) => each.kind === Kind.OPERATION_DEFINITION || each.kind === Kind.FRAGMENT_DEFINITION);
}

/** Every operation that our frontends send, with its fragments, as they stand in the sources: hash -> text. */
export function ownDocuments(root: string): ReadonlyMap<string, { name: string; document: { kind: Kind.DOCUMENT; definitions: (OperationDefinitionNode | FragmentDefinitionNode)[] } }> {
  const definitions = definitionsIn(root);
  const fragments = new Map(definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])));
  const operations = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  return new Map(operations.map((operation) => {
    const document = { kind: Kind.DOCUMENT as const, definitions: withFragments(operation, fragments) };
    return [hashOfDocument(document), { name: operation.name?.value ?? '', document }];
  }));
}
