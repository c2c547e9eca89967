import { type NounMeta, nounOf, type RelationMeta, rowsSeen } from '@gongqiao/kernel';
import type { FieldNode } from 'graphql';
import { connectionSql } from './connection.ts';
import { jsonLiteral, jsonObject, jsonOfColumn, NULL, orNull } from './json.ts';
import { columnKey, columnName, fieldKey, type Plan } from './plan.ts';
import { type Fields, fieldsOf } from './selection.ts';
import { sightOf } from './visibility.ts';
import { keyColumn, whereSql } from './where.ts';

/** SQL for the JSON of one row: the fields asked for that this viewer may see; with its type's name where resolvers tell a union's member by it. */
export function objectSql(noun: NounMeta, fields: Fields, alias: string, plan: Plan, named = false): string {
  const entries = new Map<string, string>(named && !plan.verbatim ? [['__typename', jsonLiteral(noun.name)]] : []);
  for (const [responseKey, nodes] of fields) addField(entries, noun, responseKey, nodes, alias, plan);
  return jsonObject(entries);
}

function addField(entries: Map<string, string>, noun: NounMeta, responseKey: string, nodes: readonly FieldNode[], alias: string, plan: Plan): void {
  const property = nodes[0]!.name.value;
  if (property === '__typename') return void entries.set(plan.verbatim ? responseKey : property, jsonLiteral(noun.name));
  const sight = sightOf(noun, property, plan.viewer);
  const relation = noun.relations.get(property);
  const column = noun.columns.get(property);
  if (sight === 'unknown') addKey(entries, noun, property, alias, plan);
  else if (noun.computed.has(property)) addNeeds(entries, noun, responseKey, property, alias, plan, sight === 'hidden');
  else if (relation) entries.set(fieldKey(plan, responseKey), sight === 'hidden' ? NULL : relationSql(noun, relation, nodes, alias, plan));
  else entries.set(columnKey(plan, responseKey, property), sight === 'hidden' ? NULL : jsonOfColumn(column!, alias));
}

// A resolver of its own finds the row by its key.
function addKey(entries: Map<string, string>, noun: NounMeta, property: string, alias: string, plan: Plan): void {
  plan.uncovered(`${noun.name}.${property}`);
  entries.set(noun.key, jsonOfColumn(noun.columns.get(noun.key)!, alias));
}

function addNeeds(entries: Map<string, string>, noun: NounMeta, responseKey: string, property: string, alias: string, plan: Plan, hidden: boolean): void {
  if (plan.verbatim && hidden) return void entries.set(responseKey, NULL);
  if (hidden) return;
  if (plan.verbatim) plan.uncovered(`${noun.name}.${property}`);
  for (const need of noun.computed.get(property)!.needs(plan.viewer)) {
    const column = noun.columns.get(need);
    const relation = noun.relations.get(need);
    if (column) entries.set(columnName(need), jsonOfColumn(column, alias));
    else if (relation?.to.kind === 'one') entries.set(columnName(need), orNull(`to_json(${alias}.${relation.to.column})`));
    else throw new Error(`${noun.name}.${property} needs ${need}, which is no column`);
  }
}

function relationSql(noun: NounMeta, relation: RelationMeta, nodes: readonly FieldNode[], alias: string, plan: Plan): string {
  const { to } = relation;
  if (to.kind === 'one') return oneSql(nounOf(to.noun()), `${alias}.${to.column}`, to.key, nodes, plan, false);
  if (to.kind === 'many') return connectionSql(nounOf(to.noun()), nodes, plan, noun.name, (child) => childCondition(noun, nounOf(to.noun()), to.by, alias, child));
  const branches = to.branches.map((branch) => `when ${alias}.${branch.column} is not null then ${oneSql(nounOf(branch.noun()), `${alias}.${branch.column}`, undefined, nodes, plan, true)}`);
  return `case ${branches.join(' ')} else ${NULL} end`;
}

/** The row that `reference` names, if the viewer may see it; null otherwise. */
export function oneSql(noun: NounMeta, reference: string, key: string | undefined, nodes: readonly FieldNode[], plan: Plan, named: boolean): string {
  const rule = rowsSeen(noun.type, plan.viewer);
  const alias = plan.alias();
  const json = objectSql(noun, fieldsOf(nodes, noun.name, plan.request), alias, plan, named);
  const seen = rule === true ? '' : ` and (${whereSql(rule, { noun, alias, parameters: plan.parameters })})`;
  return orNull(`(select ${json} from ${noun.table} ${alias} where ${alias}.${keyColumn(noun, key)} = ${reference}${seen})`);
}

function childCondition(parent: NounMeta, child: NounMeta, by: string, parentAlias: string, childAlias: string): string {
  const relation = child.relations.get(by);
  const own = `${parentAlias}.${keyColumn(parent)}`;
  if (relation?.to.kind === 'one') return `${childAlias}.${relation.to.column} = ${relation.to.key ? `${parentAlias}.${keyColumn(parent, relation.to.key)}` : own}`;
  const column = child.columns.get(by);
  if (!column) throw new Error(`${child.name} has neither relation nor column ${by}`);
  return `${childAlias}.${column.column} = ${column.kind === 'text' ? `${own}::text` : own}`;
}
