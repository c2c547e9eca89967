import { createHash } from 'node:crypto';
import { type DefinitionNode, type DocumentNode, Kind, print, visit } from 'graphql';

const nameOf = (definition: DefinitionNode): string => `${definition.kind} ${'name' in definition ? (definition.name?.value ?? '') : ''}`;

/** One hash for all ways to write a document: whatever the order of its definitions, its spaces, and where a client's cache adds `__typename`. */
export function hashOfDocument(document: DocumentNode): string {
  const plain = visit(document, { Field: (field) => (field.name.value === '__typename' ? null : undefined) }) as DocumentNode;
  const definitions = plain.definitions.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  return createHash('sha256').update(print({ kind: Kind.DOCUMENT, definitions })).digest('base64url');
}
