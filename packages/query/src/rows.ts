import type { Filter, NounMeta } from '@gongqiao/kernel';
import { cursorSql } from './cursor.ts';
import type { Page } from './page.ts';
import { literal } from './parameters.ts';
import type { Plan } from './plan.ts';
import { keyColumn, whereSql } from './where.ts';

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
export function rowsSql(noun: NounMeta, { page, rows, alias, rule, join, plan, looksAhead, numbered }: Frame): string {
  const columns = [...rows.columns.map((sql, index) => `${sql} as c${index}`), ...(numbered ? ['row_number() over () as n'] : [])];
  const conditions = [join(alias), `(${whereSql(rule, { noun, alias, parameters: plan.parameters })})`, ...beyond(noun, page, alias, plan)].filter((sql) => sql !== 'true' && sql !== '(true)');
  const direction = page.order.descending !== page.backward ? 'desc' : 'asc';
  const order = `${page.order.sql.replaceAll('$', alias)} ${direction}, ${alias}.${keyColumn(noun)} ${direction}`;
  const where = conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '';
  const inner = `select ${columnsRead(columns, alias)} from ${noun.table} ${alias}${where} order by ${order} limit ${page.size + (looksAhead ? 1 : 0)}`;
  return `select ${columns.join(', ')} from (${inner}) ${alias}`;
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
