import type { Filter, NounMeta } from '@gongqiao/kernel';
import { cursorSql } from './cursor.ts';
import type { Page } from './page.ts';
import { literal } from './parameters.ts';
import type { Plan } from './plan.ts';
import { scopesOfRule, takeSearch, WALK } from './search.ts';
import { keyColumn, keyIsUuid, whereSql } from './where.ts';

/** What the parts of one connection share. */
export interface Frame {
  readonly plan: Plan;
  readonly page: Page;
  readonly alias: string;
  /** The page looks one row further to know whether there are more. */
  readonly looksAhead: boolean;
  /** Its rows are numbered: `p.n`. */
  readonly numbered: boolean;
  readonly rows: RowExpressions;
  /** Row rule and filter together. */
  readonly rule: Filter;
  /** The condition that ties the rows under an alias to the row above. */
  readonly join: (alias: string) => string;
}

/** The columns of the page's subquery: each row's JSON, its number and cursor where they are needed. */
export class RowExpressions {
  readonly columns: string[] = [];
  get empty(): boolean {
    return this.columns.length === 0;
  }
  add(sql: string): string {
    const at = this.columns.indexOf(sql);
    return `p.c${at >= 0 ? at : this.columns.push(sql) - 1}`;
  }
}

/** SQL for the cursor of the row under an alias. */
export function cursorOf(noun: NounMeta, { order }: Page, alias: string): string {
  return cursorSql(literal(order.name), order.sql.replaceAll('$', alias), `${alias}.${keyColumn(noun)}`);
}

/** The page's rows, in its order, with one column for each expression and their number `n` where it is needed. */
export function rowsSql(noun: NounMeta, frame: Frame): string {
  const { page, rows, alias, numbered } = frame;
  const columns = [...rows.columns.map((sql, index) => `${sql} as c${index}`), ...(numbered ? ['row_number() over () as n'] : [])];
  const direction = page.order.descending !== page.backward ? 'desc' : 'asc';
  const order = `${page.order.sql.replaceAll('$', alias)} ${direction}, ${alias}.${keyColumn(noun)} ${direction}`;
  return `select ${columns.join(', ')} from (${sourceSql(noun, frame, [...columns, order], `order by ${order}`)}) ${alias}`;
}

function sourceSql(noun: NounMeta, frame: Frame, expressions: readonly string[], order: string): string {
  const { page, alias, rule, join, plan, looksAhead } = frame;
  const { text, rest } = takeSearch(rule);
  const holds = text === null ? '' : noun.search!.holds(alias, plan.parameters.add, text);
  const columns = columnsRead([...expressions, holds], alias);
  const select = (filter: Filter, ...conditions: string[]): string => {
    const all = [...conditions, join(alias), `(${whereSql(filter, { noun, alias, parameters: plan.parameters })})`, ...beyond(noun, page, alias, plan)].filter((sql) => sql !== 'true' && sql !== '(true)');
    return `select ${columns} from ${noun.table} ${alias}${all.length > 0 ? ` where ${all.join(' and ')}` : ''}`;
  };
  const size = page.size + (looksAhead ? 1 : 0);
  return text === null ? `${select(rule)} ${order} limit ${size}` : searchedSql(noun, frame, { text, scopes: scopesOfRule(rest), holds, columns, order, size, select: (...conditions) => select(rest, ...conditions) });
}

interface Searched {
  readonly text: string;
  readonly scopes: readonly string[] | null;
  readonly holds: string;
  readonly columns: string;
  readonly order: string;
  readonly size: number;
  readonly select: (...conditions: string[]) => string;
}

// Few finds are sorted. Many would take long to sort, but are mostly met soon by walking along the order. Where they stand far down it, all are sorted after all;
// `offset 0` keeps the database from walking there.
function searchedSql(noun: NounMeta, frame: Frame, searched: Searched): string {
  const { alias, plan } = frame;
  const { text, scopes, order, size, select } = searched;
  const [found, walk, key] = [plan.found(noun, text, scopes), plan.alias(), `${alias}.${keyColumn(noun)}`];
  const few = `(select few from ${found})`;
  const short = `(select count(*) from ${walk}) < ${size}`;
  const end = `${order} limit ${size}`;
  const ways = [
    `${select(few, `${key} = any((select keys from ${found})::${keyIsUuid(noun) ? 'uuid' : 'text'}[])`)} ${end}`,
    `select * from ${walk} where not ${short}`,
    `select * from (${select(`not ${few}`, short, `${key} in (${noun.search!.found(plan.parameters.add, text, 'search', scopes)})`)} offset 0) ${alias} ${end}`,
  ];
  return `with ${walk} as materialized (${walkSql(noun, frame, searched, `not ${few}`)}) select * from (${ways.map((way) => `(${way})`).join(' union all ')}) ${alias} ${end}`;
}

// Along the order, and only through the stretches of it that may hold finds, where that is known. These come one after the other, each in order: sorting them
// again would read them all.
function walkSql(noun: NounMeta, { page, alias, plan }: Frame, { text, holds, columns, order, size, select }: Searched, condition: string): string {
  const { property, sql, descending } = page.order;
  const stretches = noun.search!.stretches?.(plan.parameters.add, text, property) ?? null;
  if (stretches === null) return `select ${columns} from (${select(condition)} ${order} limit ${WALK}) ${alias} where ${holds} ${order} limit ${size}`;
  const [stretch, by] = [plan.alias(), sql.replaceAll('$', alias)];
  const along = `select * from (${stretches}) ${stretch} where ${condition} order by low ${descending !== page.backward ? 'desc' : 'asc'} offset 0`;
  const within = `${select(`${by} >= ${stretch}.low`, `${by} < ${stretch}.high`)} ${order}`;
  return `select ${columns} from (select ${alias}.* from (${along}) ${stretch} cross join lateral (${within}) ${alias} limit ${WALK}) ${alias} where ${holds} limit ${size}`;
}

// Whole rows would cost a fifth more.
function columnsRead(expressions: readonly string[], alias: string): string {
  const read = expressions.flatMap((sql) => [...sql.matchAll(new RegExp(`\\b${alias}\\.\\w+`, 'g'))].map(([column]) => column));
  return [...new Set(read)].join(', ');
}

function beyond(noun: NounMeta, { from, order, backward }: Page, alias: string, { parameters }: Plan): string[] {
  if (from === null) return [];
  const sign = order.descending !== backward ? '<' : '>';
  return [`(${order.sql.replaceAll('$', alias)}, ${alias}.${keyColumn(noun)}) ${sign} (${parameters.add(from.value)}, ${parameters.add(from.key)})`];
}
