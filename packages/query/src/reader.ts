import { type Class, type ComputedMeta, type Context, findNoun, type Graph, may, type NounMeta, nounOf, type Reader } from '@gongqiao/kernel';
import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { indexOfOperation } from './document.ts';
import { lockRow } from './lock.ts';
import { columnName, fieldName } from './plan.ts';
import { answerOf, type Planned, planQuery, planRow } from './statement.ts';
import type { Fields, Request } from './selection.ts';

type Row = Readonly<Record<string, unknown>>;

/** Told once for each field that a plan left to its own resolver. */
export type Warn = (what: string) => void;

/** The root value of a query: its planned root fields, asked for once, however many resolvers wait for them. */
export interface Root {
  readonly planned: () => Promise<Row>;
}

/** Plans the root fields now, so that what must be refused is refused before anything runs; reads them when the first resolver asks. */
export function rootOf(context: Context, schema: GraphQLSchema, request: Request, roots: Fields, warn: Warn): Root {
  const planned = planQuery(schema, request, context.viewer, roots, false);
  let answer: Promise<Row> | undefined;
  return { planned: () => (answer ??= read(context, planned, warn) as Promise<Row>) };
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
    lock: (context, type, id, rule) => lockRow(context, nounOf(type), id, rule),
  };
}

function requestOf({ operation, fragments, variableValues }: GraphQLResolveInfo, schema: GraphQLSchema): Request {
  return { index: indexOfOperation(operation, fragments, schema), operation, variables: variableValues };
}

/** Gives the fields that plans cover their resolvers: rows pass through, computed fields are worked out on them. */
export function attachResolvers(graph: Graph): void {
  for (const field of Object.values(graph.schema.getQueryType()!.getFields())) if (field.extensions['read']) field.resolve = rootField;
  for (const type of graph.entities.filter((entity) => findNoun(entity))) attachNoun(graph.schema, type);
}

const rootField: GraphQLFieldResolver<Root, Context> = async ({ planned }, _args, _context, info) => (await planned())[info.path.key];
const ownField: GraphQLFieldResolver<Row, Context> = (source, _args, _context, info) => partOf(source, fieldName(String(info.path.key)), info);
const column: GraphQLFieldResolver<Row, Context> = (source, _args, _context, info) => partOf(source, columnName(info.fieldName), info);

// An entity in place of a planned row would show columns that the viewer may not see, and no relations.
function partOf(source: Row, key: string, { parentType, fieldName: name }: Pick<GraphQLResolveInfo, 'parentType' | 'fieldName'>): unknown {
  if (!(key in source)) throw new Error(`${parentType.name}.${name} of a row that was not planned: resolvers give rows of nouns by context.reader.row`);
  return source[key];
}

function attachNoun(schema: GraphQLSchema, type: Class): void {
  const noun = nounOf(type);
  const fields = (name: string) => (schema.getType(name) as GraphQLObjectType | undefined)?.getFields() ?? {};
  for (const field of [...Object.values(fields(`${noun.name}Connection`)), ...Object.values(fields(`${noun.name}Edge`))]) field.resolve = ownField;
  for (const [name, field] of Object.entries(fields(noun.name))) {
    const computed = noun.computed.get(name);
    if (computed) field.resolve = compute(noun, computed);
    else if (noun.relations.has(name)) field.resolve = ownField;
    else if (noun.columns.has(name)) field.resolve = column;
  }
}

function compute(noun: NounMeta, computed: ComputedMeta): GraphQLFieldResolver<Row, Context> {
  return (source, _args, { viewer }, info) => {
    if (computed.permission && !may(viewer, computed.permission)) return null;
    const row = Object.fromEntries(computed.needs(viewer).map((need) => [need, plain(noun, need, partOf(source, columnName(need), info))]));
    return computed.compute(row, viewer);
  };
}

// Money leaves the database as digits; those who compute with it want the number, if it is one that a number holds exactly.
function plain(noun: NounMeta, property: string, value: unknown): unknown {
  if (noun.columns.get(property)?.kind !== 'fen' || value === null) return value;
  if (!Number.isSafeInteger(Number(value))) throw new RangeError(`${noun.name}.${property}: ${String(value)} fen cannot be kept exactly in a number`);
  return Number(value);
}
