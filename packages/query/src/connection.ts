import { all, type ConnectionArguments, constantCase, COUNT_LIMIT, type Filter, filterOf, type NounMeta, PAGE_DEFAULT, PAGE_LIMIT, rowsSeen } from '@gongqiao/kernel';
import { type FieldNode, getArgumentValues, type GraphQLObjectType } from 'graphql';
import { cursorSql, readCursor } from './cursor.ts';
import { badInput } from './faults.ts';
import { jsonObject } from './json.ts';
import { objectSql } from './object.ts';
import { literal } from './parameters.ts';
import { keyOf, type Plan } from './plan.ts';
import { type Fields, fieldsOf } from './selection.ts';
import { keyColumn, whereSql } from './where.ts';

/** How many rows, from where, in which order. */
interface Page {
  readonly size: number;
  readonly backward: boolean;
  readonly from: string | null;
  readonly order: { readonly name: string; readonly sql: string; readonly descending: boolean };
}

/** SQL for the JSON of a connection that the type `declaring` has. `join` gives the condition that ties its rows to the row above, if there is one. */
export function connectionSql(noun: NounMeta, nodes: readonly FieldNode[], plan: Plan, declaring: string, join: (alias: string) => string = () => 'true'): string {
  const parent = plan.schema.getType(declaring) as GraphQLObjectType;
  const args = getArgumentValues(parent.getFields()[nodes[0]!.name.value]!, nodes[0]!, plan.request.variables as Record<string, unknown>) as ConnectionArguments;
  const fields = fieldsOf(nodes, `${noun.name}Connection`, plan.request);
  const page = pageOf(noun, args);
  const alias = plan.alias();
  const rule = all(rowsSeen(noun.type, plan.viewer), filterOf(noun.type, args.filter));
  const rows = new RowExpressions();
  const entries = new Map<string, string>();
  for (const [responseKey, fieldNodes] of fields) {
    const name = fieldNodes[0]!.name.value;
    entries.set(keyOf(plan, responseKey, name, name !== '__typename'), entrySql(noun, name, fieldNodes, { plan, page, alias, rows, rule, join, args }));
  }
  const answer = jsonObject(entries);
  if (rows.empty) return answer;
  return `(select ${answer} from (${rowsSql(noun, { plan, page, alias, rows, rule, join, args })}) p)`;
}

/** What the parts of one connection share. */
interface Frame {
  readonly plan: Plan;
  readonly page: Page;
  readonly alias: string;
  readonly rows: RowExpressions;
  readonly rule: Filter;
  readonly join: (alias: string) => string;
  readonly args: ConnectionArguments;
}

/** The columns of the page's subquery: each row's JSON, its number and cursor where they are needed. */
class RowExpressions {
  readonly columns: string[] = [];
  /** The page looks one row further to know whether there are more. */
  looksAhead = false;
  get empty(): boolean {
    return this.columns.length === 0 && !this.looksAhead;
  }
  add(sql: string): string {
    const at = this.columns.indexOf(sql);
    return `p.c${at >= 0 ? at : this.columns.push(sql) - 1}`;
  }
}

function entrySql(noun: NounMeta, name: string, nodes: readonly FieldNode[], frame: Frame): string {
  if (name === '__typename') return literal(`${noun.name}Connection`);
  if (name === 'nodes') return listSql(objectSql(noun, fieldsOf(nodes, noun.name, frame.plan.request), frame.alias, frame.plan), frame);
  if (name === 'edges') return listSql(edgeSql(noun, fieldsOf(nodes, `${noun.name}Edge`, frame.plan.request), frame), frame);
  if (name === 'pageInfo') return pageInfoSql(noun, fieldsOf(nodes, 'PageInfo', frame.plan.request), frame);
  return countSql(noun, nodes, frame);
}

function edgeSql(noun: NounMeta, fields: Fields, { plan, alias, page }: Frame): string {
  return jsonObject(new Map([...fields].map(([responseKey, nodes]) => {
    const name = nodes[0]!.name.value;
    const sql = name === '__typename' ? literal(`${noun.name}Edge`) : name === 'cursor' ? cursorOf(noun, page, alias) : objectSql(noun, fieldsOf(nodes, noun.name, plan.request), alias, plan);
    return [keyOf(plan, responseKey, name, name !== '__typename'), sql];
  })));
}

function cursorOf(noun: NounMeta, page: Page, alias: string): string {
  return cursorSql(literal(page.order.name), page.order.sql.replaceAll('$', alias), `${alias}.${keyColumn(noun)}`);
}

function listSql(rowJson: string, { rows, page }: Frame): string {
  const order = page.backward ? ' order by p.n desc' : '';
  return `coalesce(json_agg(${rows.add(rowJson)}${order}) filter (where p.n <= ${page.size}), '[]'::json)`;
}

function pageInfoSql(noun: NounMeta, fields: Fields, frame: Frame): string {
  const { page, rows, plan, alias, args } = frame;
  const more = (): string => ((rows.looksAhead = true), `count(*) > ${page.size}`);
  const at = (index: string): string => ((rows.looksAhead = true), `(array_agg(${rows.add(cursorOf(noun, page, alias))} order by p.n))[${index}]`);
  const last = `least(count(*), ${page.size})`;
  const parts: Record<string, () => string> = {
    hasNextPage: () => (page.backward ? String(Boolean(args.before)) : more()), hasPreviousPage: () => (page.backward ? more() : String(Boolean(args.after))),
    startCursor: () => at(page.backward ? last : '1'), endCursor: () => at(page.backward ? '1' : last), __typename: () => literal('PageInfo'),
  };
  return jsonObject(new Map([...fields].map(([responseKey, nodes]) => [keyOf(plan, responseKey, nodes[0]!.name.value, false), parts[nodes[0]!.name.value]!()])));
}

function countSql(noun: NounMeta, nodes: readonly FieldNode[], { plan, rule, join }: Frame): string {
  const type = plan.schema.getType(`${noun.name}Connection`) as GraphQLObjectType;
  const { upTo } = getArgumentValues(type.getFields()['totalCount']!, nodes[0]!, plan.request.variables as Record<string, unknown>) as { upTo?: number | null };
  if (upTo != null && upTo < 1) throw badInput('upTo 应为正整数。');
  const alias = plan.alias();
  const where = `${join(alias)} and (${whereSql(rule, { noun, alias, parameters: plan.parameters })})`;
  return `(select count(*) from (select 1 from ${noun.table} ${alias} where ${where} limit ${upTo ?? COUNT_LIMIT}) counted)`;
}

function rowsSql(noun: NounMeta, frame: Frame): string {
  const { page, rows, alias, rule, join, plan } = frame;
  const columns = [...rows.columns.map((sql, index) => `${sql} as c${index}`), 'row_number() over () as n'];
  const conditions = [join(alias), ...(rule === true ? [] : [`(${whereSql(rule, { noun, alias, parameters: plan.parameters })})`]), ...after(noun, frame)].filter((sql) => sql !== 'true');
  const direction = page.order.descending !== page.backward ? 'desc' : 'asc';
  const order = `${page.order.sql.replaceAll('$', alias)} ${direction}, ${alias}.${keyColumn(noun)} ${direction}`;
  const where = conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '';
  const inner = `select * from ${noun.table} ${alias}${where} order by ${order} limit ${page.size + (rows.looksAhead ? 1 : 0)}`;
  return `select ${columns.join(', ')} from (${inner}) ${alias}`;
}

function after(noun: NounMeta, { page, alias, plan }: Frame): string[] {
  if (page.from === null) return [];
  const cursor = readCursor(page.from, page.order.name);
  const sign = page.order.descending !== page.backward ? '<' : '>';
  return [`(${page.order.sql.replaceAll('$', alias)}, ${alias}.${keyColumn(noun)}) ${sign} (${plan.parameters.add(cursor.value)}, ${plan.parameters.add(cursor.key)})`];
}

function pageOf(noun: NounMeta, args: ConnectionArguments): Page {
  if (args.first != null && args.last != null) throw badInput('first 与 last 只能用一个。');
  const backward = args.last != null;
  const size = args.last ?? args.first ?? PAGE_DEFAULT;
  if (size < 1 || size > PAGE_LIMIT) throw badInput(`每页条数应在 1 到 ${PAGE_LIMIT} 之间。`);
  return { size, backward, from: (backward ? args.before : args.after) ?? null, order: orderOf(noun, args) };
}

function orderOf(noun: NounMeta, { orderBy }: ConnectionArguments): Page['order'] {
  const descending = orderBy?.direction === 'DESC';
  const chosen = orderBy ? [...noun.orders.values()].find((order) => constantCase(order.property) === orderBy.field) : noun.orders.get(noun.defaultOrder ?? '');
  return chosen ? { name: `${chosen.property} ${descending ? 'desc' : 'asc'}`, sql: chosen.sql, descending } : { name: 'key asc', sql: `$.${keyColumn(noun)}`, descending };
}
