import { type Context, nounOf, type ReadMeta, scopesOf, type Viewer } from '@gongqiao/kernel';
import { type FieldNode, getArgumentValues, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { connectionSql } from './connection.ts';
import { jsonObject } from './json.ts';
import { oneSql } from './object.ts';
import { literal, Parameters } from './parameters.ts';
import type { Plan } from './plan.ts';
import { type Fields, type Request, rootFieldsOf } from './selection.ts';

/** One statement and its values; it answers with one row whose column `answer` is JSON text. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface Planned {
  readonly statement: Statement;
  /** What resolvers have to add by themselves, such as `Organization.weather`. */
  readonly uncovered: readonly string[];
}

const readOf = (type: GraphQLObjectType, name: string): ReadMeta | undefined => type.getFields()[name]?.extensions['read'] as ReadMeta | undefined;

/** The root fields of a query that the planner answers. */
export function plannedRoots(schema: GraphQLSchema, request: Request): { planned: Fields; others: Fields } {
  const type = schema.getQueryType()!;
  const roots = [...rootFieldsOf(request, type.name)];
  const isPlanned = ([, nodes]: [string, readonly FieldNode[]]) => readOf(type, nodes[0]!.name.value) !== undefined;
  return { planned: new Map(roots.filter(isPlanned)), others: new Map(roots.filter((root) => !isPlanned(root))) };
}

/** Compiles the planned root fields of a query, all of them, to one statement. */
export function planQuery(schema: GraphQLSchema, request: Request, viewer: Viewer, roots: Fields, verbatim: boolean): Planned {
  const type = schema.getQueryType()!;
  return compile(schema, request, viewer, verbatim, (plan) => jsonObject(new Map([...roots].map(([key, nodes]) => [key, rootSql(type, nodes, plan)]))));
}

function rootSql(type: GraphQLObjectType, nodes: readonly FieldNode[], plan: Plan): string {
  const name = nodes[0]!.name.value;
  if (name === '__typename') return literal(type.name);
  const read = readOf(type, name)!;
  const noun = nounOf(read.noun());
  if (read.kind === 'many') return connectionSql(noun, nodes, plan, type.name);
  const { id } = getArgumentValues(type.getFields()[name]!, nodes[0]!, plan.request.variables as Record<string, unknown>) as { id: string };
  return oneSql(noun, keyParameter(noun.columns.get(noun.key)?.kind === 'id', id, plan), undefined, nodes, plan, false);
}

function keyParameter(uuid: boolean, id: string, plan: Plan): string {
  const known = !uuid || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  // What is no uuid names no row; PostgreSQL would call it an error.
  return plan.parameters.add(known ? id : null);
}

/** Compiles the selection on one row, for a mutation that answers with it. */
export function planRow(schema: GraphQLSchema, request: Request, viewer: Viewer, type: Function, id: string, nodes: readonly FieldNode[]): Planned {
  const noun = nounOf(type);
  return compile(schema, request, viewer, false, (plan) => oneSql(noun, keyParameter(noun.columns.get(noun.key)?.kind === 'id', id, plan), undefined, nodes, plan, true));
}

function compile(schema: GraphQLSchema, request: Request, viewer: Viewer, verbatim: boolean, answer: (plan: Plan) => string): Planned {
  const parameters = new Parameters();
  const uncovered: string[] = [];
  let aliases = 0;
  const scopes = parameters.add(`{${scopesOf(viewer).map((scope) => `"${scope}"`).join(',')}}`);
  const sql = answer({ schema, request, viewer, parameters, verbatim, uncovered: (what) => uncovered.push(what), alias: () => `t${++aliases}` });
  // The scope is set inside the statement, so that row-level security needs no second one and nothing stays on the connection.
  const text = `with s as materialized (select set_config('app.scopes', ${scopes}, true) v) select (${sql})::text as answer from s where s.v is not null`;
  return { statement: { text, values: parameters.values }, uncovered };
}

/** Sends a statement and gives its JSON text. */
export async function answerOf(context: Context, { text, values }: Statement): Promise<string> {
  const { rows } = await context.sql.query(text, values);
  return rows[0]!['answer'] as string;
}
