import { type ColumnMeta, type NounMeta, rowsSeen, nounOf, type RelationMeta } from '@gongqiao/kernel';
import type { FieldNode } from 'graphql';
import { connectionSql } from './connection.ts';
import { jsonObject } from './json.ts';
import { literal } from './parameters.ts';
import { keyOf, needKey, type Plan } from './plan.ts';
import { type Fields, fieldsOf } from './selection.ts';
import { sightOf } from './visibility.ts';
import { keyColumn, whereSql } from './where.ts';

/** A column as it stands in answers: money as digits, moments in UTC. */
export function columnSql(column: ColumnMeta, alias: string): string {
  const sql = `${alias}.${column.column}`;
  if (column.kind === 'fen') return `${sql}::text`;
  if (column.kind === 'instant') return `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return sql;
}

/** SQL for the JSON of one row: the fields asked for that this viewer may see. */
export function objectSql(noun: NounMeta, fields: Fields, alias: string, plan: Plan): string {
  const entries = new Map<string, string>();
  for (const [responseKey, nodes] of fields) addField(entries, noun, responseKey, nodes, alias, plan);
  return jsonObject(entries);
}

function addField(entries: Map<string, string>, noun: NounMeta, responseKey: string, nodes: readonly FieldNode[], alias: string, plan: Plan): void {
  const property = nodes[0]!.name.value;
  if (property === '__typename') return void entries.set(keyOf(plan, responseKey, property, false), literal(noun.name));
  const sight = sightOf(noun, property, plan.viewer);
  if (sight === 'unknown') {
    plan.uncovered(`${noun.name}.${property}`);
    return void entries.set(noun.key, `${alias}.${keyColumn(noun)}`);
  }
  const relation = noun.relations.get(property);
  const key = keyOf(plan, responseKey, property, relation !== undefined);
  const column = noun.columns.get(property);
  if (sight === 'hidden') entries.set(key, 'null');
  else if (noun.computed.has(property)) addNeeds(entries, noun, property, alias, plan);
  else if (relation) entries.set(key, relationSql(noun, relation, nodes, alias, plan));
  else if (column) entries.set(key, columnSql(column, alias));
}

function addNeeds(entries: Map<string, string>, noun: NounMeta, property: string, alias: string, plan: Plan): void {
  if (plan.verbatim) plan.uncovered(`${noun.name}.${property}`);
  for (const need of noun.computed.get(property)!.needs(plan.viewer)) {
    const column = noun.columns.get(need);
    const relation = noun.relations.get(need);
    if (column) entries.set(needKey(need), columnSql(column, alias));
    else if (relation?.to.kind === 'one') entries.set(needKey(need), `${alias}.${relation.to.column}`);
    else throw new Error(`${noun.name}.${property} needs ${need}, which is no column`);
  }
}

function relationSql(noun: NounMeta, relation: RelationMeta, nodes: readonly FieldNode[], alias: string, plan: Plan): string {
  const { to } = relation;
  if (to.kind === 'one') return oneSql(nounOf(to.noun()), `${alias}.${to.column}`, to.key, nodes, plan, false);
  if (to.kind === 'many') return connectionSql(nounOf(to.noun()), nodes, plan, noun.name, (child) => childCondition(noun, nounOf(to.noun()), to.by, alias, child));
  const branches = to.branches.map((branch) => `when ${alias}.${branch.column} is not null then ${oneSql(nounOf(branch.noun()), `${alias}.${branch.column}`, undefined, nodes, plan, true)}`);
  return `case ${branches.join(' ')} end`;
}

/** The row that `reference` names, if the viewer may see it; null otherwise. */
export function oneSql(noun: NounMeta, reference: string, key: string | undefined, nodes: readonly FieldNode[], plan: Plan, named: boolean): string {
  const rule = rowsSeen(noun.type, plan.viewer);
  if (rule === false) return 'null';
  const alias = plan.alias();
  const json = objectSql(noun, named ? withTypename(fieldsOf(nodes, noun.name, plan.request), plan) : fieldsOf(nodes, noun.name, plan.request), alias, plan);
  const seen = rule === true ? '' : ` and (${whereSql(rule, { noun, alias, parameters: plan.parameters })})`;
  return `(select ${json} from ${noun.table} ${alias} where ${alias}.${keyColumn(noun, key)} = ${reference}${seen})`;
}

const TYPENAME: FieldNode = { kind: 'Field', name: { kind: 'Name', value: '__typename' } } as FieldNode;

// A union's member is told by its name, which resolvers need whether it was asked for or not.
function withTypename(fields: Fields, plan: Plan): Fields {
  return plan.verbatim ? fields : new Map([['__typename', [TYPENAME]], ...fields]);
}

function childCondition(parent: NounMeta, child: NounMeta, by: string, parentAlias: string, childAlias: string): string {
  const relation = child.relations.get(by);
  const own = `${parentAlias}.${keyColumn(parent)}`;
  if (relation?.to.kind === 'one') return `${childAlias}.${relation.to.column} = ${relation.to.key ? `${parentAlias}.${keyColumn(parent, relation.to.key)}` : own}`;
  const column = child.columns.get(by);
  if (!column) throw new Error(`${child.name} has neither relation nor column ${by}`);
  return `${childAlias}.${column.column} = ${column.kind === 'text' ? `${own}::text` : own}`;
}
