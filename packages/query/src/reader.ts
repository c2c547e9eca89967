import { type ComputedMeta, type Context, findNoun, type Graph, may, type NounMeta, nounOf, type Reader } from '@gongqiao/kernel';
import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { indexOf } from './document.ts';
import { needKey } from './plan.ts';
import { answerOf, type Planned, plannedRoots, planQuery, planRow } from './statement.ts';
import type { Request } from './selection.ts';

type Row = Readonly<Record<string, unknown>>;

/** Told once for each field that a plan left to its own resolver. */
export type Warn = (what: string) => void;

/** What an operation reads: its planned root fields, asked for once, however many resolvers wait for them. */
const pending = new WeakMap<Context, () => Promise<Row>>();

/** Announces a query to the resolvers that will run in this context. */
export function announce(context: Context, schema: GraphQLSchema, request: Request, warn: Warn): void {
  let answer: Promise<Row> | undefined;
  pending.set(context, () => (answer ??= read(context, planQuery(schema, request, context.viewer, plannedRoots(schema, request).planned, false), warn) as Promise<Row>));
}

async function read(context: Context, { statement, uncovered }: Planned, warn: Warn): Promise<unknown> {
  uncovered.forEach(warn);
  return JSON.parse(await answerOf(context, statement));
}

/** A reader of one graph, for contexts. */
export function createReader(graph: Graph, warn: Warn = () => {}): Reader {
  const { schema } = graph;
  return {
    row: (context, info, type, id) => read(context, planRow(schema, requestOf(info, schema), context.viewer, type, id, info.fieldNodes), warn),
  };
}

function requestOf(info: GraphQLResolveInfo, schema: GraphQLSchema): Request {
  const document = { kind: 'Document', definitions: [info.operation, ...Object.values(info.fragments)] } as never;
  return { index: indexOf(document, schema), operation: info.operation, variables: info.variableValues };
}

const byResponseKey: GraphQLFieldResolver<Row, Context> = (source, _args, _context, info) => source[info.path.key];
const root: GraphQLFieldResolver<unknown, Context> = async (_source, _args, context, info) => (await pending.get(context)!())[info.path.key];

/** Gives the fields that plans cover their resolvers: rows pass through, computed fields are worked out on them. */
export function attachResolvers(graph: Graph): void {
  for (const field of Object.values(graph.schema.getQueryType()!.getFields())) if (field.extensions['read']) field.resolve = root;
  for (const type of graph.entities.filter((entity) => findNoun(entity))) attachNoun(graph.schema, nounOf(type));
}

function attachNoun(schema: GraphQLSchema, noun: NounMeta): void {
  const fields = (name: string) => (schema.getType(name) as GraphQLObjectType | undefined)?.getFields() ?? {};
  for (const field of [...Object.values(fields(`${noun.name}Connection`)), ...Object.values(fields(`${noun.name}Edge`))]) field.resolve = byResponseKey;
  for (const [name, field] of Object.entries(fields(noun.name))) {
    const computed = noun.computed.get(name);
    if (computed) field.resolve = compute(noun, computed);
    else if (noun.relations.has(name)) field.resolve = byResponseKey;
    else if (noun.columns.has(name)) field.resolve = (source: Row) => source[name];
  }
}

function compute(noun: NounMeta, computed: ComputedMeta): GraphQLFieldResolver<Row, Context> {
  return (source, _args, { viewer }) => {
    if (computed.permission && !may(viewer, computed.permission)) return null;
    const row = Object.fromEntries(computed.needs(viewer).map((need) => [need, plain(noun, need, source[needKey(need)])]));
    return computed.compute(row, viewer);
  };
}

// Money leaves the database as digits; those who compute with it want the number.
function plain(noun: NounMeta, property: string, value: unknown): unknown {
  return noun.columns.get(property)?.kind === 'fen' && value !== null ? Number(value) : value;
}
