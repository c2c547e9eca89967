import { type Context, type Graph, nounOf, type ReadMeta } from '@gongqiao/kernel';
import { type FieldNode, getArgumentValues, type GraphQLError } from 'graphql';
import { RawJson } from './raw-json.ts';
import { type Request, rootFieldsOf } from './selection.ts';

/** Told what was refused to whom and who read what, for those who keep an account of it. Answers do not wait for it. */
export interface Observer {
  /** Whether it wants to know who reads single rows of this noun. */
  watches(noun: string): boolean;
  /** An operation was refused: `FORBIDDEN` or `UNAUTHENTICATED`. */
  refused(context: Context, operation: string, code: string): void;
  /** A row was given, by its key. */
  read(context: Context, noun: string, id: string): void;
}

/** The names of the root fields, as the schema spells them. */
const namesOf = (request: Request, typeName: string): string[] => [...rootFieldsOf(request, typeName).values()].map(([node]) => node!.name.value);

export function tellRefusal(observer: Observer, context: Context, request: Request, { extensions: { code } }: GraphQLError): void {
  if (code !== 'FORBIDDEN' && code !== 'UNAUTHENTICATED') return;
  observer.refused(context, namesOf(request, request.operation.operation === 'mutation' ? 'Mutation' : 'Query').join(' '), code);
}

/** Tells of the single rows among the root fields of a query that were answered with something. */
export function tellReads(observer: Observer, { schema }: Graph, context: Context, request: Request, data: unknown): void {
  if (request.operation.operation !== 'query') return;
  const fields = schema.getQueryType()!.getFields();
  for (const [key, nodes] of rootFieldsOf(request, 'Query')) {
    const field = fields[nodes[0]!.name.value];
    const read = field?.extensions['read'] as ReadMeta | undefined;
    if (read?.kind !== 'one' || !observer.watches(nounOf(read.noun()).name) || !wasAnswered(data, key)) continue;
    observer.read(context, nounOf(read.noun()).name, idOf(field!, nodes[0]!, request));
  }
}

function wasAnswered(data: unknown, key: string): boolean {
  const answer = (data instanceof RawJson ? data.toJSON() : data) as Readonly<Record<string, unknown>> | null | undefined;
  return answer?.[key] !== null && answer?.[key] !== undefined;
}

const idOf = (field: Parameters<typeof getArgumentValues>[0], node: FieldNode, { variables }: Request): string => String(getArgumentValues(field, node, variables as never)['id']);
