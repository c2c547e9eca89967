import { type Context, isId, type NounMeta, nounOf, type ReadMeta, type Viewer } from '@gongqiao/kernel';
import type { FieldNode, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { argumentsOf } from './arguments.ts';
import { connectionSql } from './connection.ts';
import { inputFault } from './faults.ts';
import { jsonLiteral, jsonObject } from './json.ts';
import { oneSql } from './object.ts';
import { Parameters } from './parameters.ts';
import type { Plan } from './plan.ts';
import { scopeSql } from './scopes.ts';
import { Searches } from './search.ts';
import { type Fields, type Request, rootFieldsOf } from './selection.ts';
import { keyIsUuid } from './where.ts';

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
  if (name === '__typename') return jsonLiteral(type.name);
  const read = readOf(type, name)!;
  const noun = nounOf(read.noun());
  if (read.kind === 'many') return connectionSql(noun, nodes, plan, type.name);
  const { id } = argumentsOf(type.name, nodes[0]!, plan) as { id: string };
  return oneSql(noun, standingKey(noun, keyParameter(noun, id, plan)), undefined, nodes, plan, false);
}

// A row that was merged into another is read by its old key too. As a subquery, for coalesce is not leakproof: under row-level security the key's index would not be used.
function standingKey({ table, key, columns, redirect }: NounMeta, parameter: string): string {
  return redirect ? `(select coalesce((select r.${redirect} from ${table} r where r.${columns.get(key)!.column} = ${parameter}), ${parameter}))` : parameter;
}

function keyParameter(noun: NounMeta, id: string, plan: Plan): string {
  // What is no uuid names no row; PostgreSQL would call it an error.
  return plan.parameters.add(!keyIsUuid(noun) || isId(id) ? id : null);
}

/** Compiles the selection on one row, for a mutation that answers with it. */
export function planRow(schema: GraphQLSchema, request: Request, viewer: Viewer, type: Function, id: string, nodes: readonly FieldNode[]): Planned {
  const noun = nounOf(type);
  return compile(schema, request, viewer, false, (plan) => oneSql(noun, keyParameter(noun, id, plan), undefined, nodes, plan, true));
}

function compile(schema: GraphQLSchema, request: Request, viewer: Viewer, verbatim: boolean, answer: (plan: Plan) => string): Planned {
  const parameters = new Parameters();
  const uncovered: string[] = [];
  let aliases = 0;
  const guard = scopeSql(viewer, parameters);
  const searches = new Searches(parameters);
  const sql = answer({ schema, request, viewer, parameters, verbatim, uncovered: (what) => uncovered.push(what), alias: () => `t${++aliases}`, found: searches.found });
  const text = `with ${[guard, ...searches.parts].join(', ')} select ${sql} as answer from s where s.v is not null`;
  return { statement: { text, values: parameters.values }, uncovered };
}

/** Sends a statement and gives its JSON text. */
export async function answerOf(context: Context, { text, values }: Statement): Promise<string> {
  try {
    const { rows } = await context.sql.query(text, values);
    return rows[0]!['answer'] as string;
  } catch (error) {
    throw inputFault(error);
  }
}
