import type { Filter, NounMeta } from '@gongqiao/kernel';
import { cursorSql } from './cursor.ts';
import type { Page } from './page.ts';
import { literal } from './parameters.ts';
import type { Plan } from './plan.ts';
import { takeSearch } from './search.ts';
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
  return `select ${columns.join(', ')} from (${sourceSql(noun, frame, columnsRead([...columns, order], alias), `order by ${order} limit ${page.size + (frame.looksAhead ? 1 : 0)}`)}) ${alias}`;
}

function sourceSql(noun: NounMeta, { page, alias, rule, join, plan }: Frame, columns: string, end: string): string {
  const select = (filter: Filter, ...conditions: string[]): string => {
    const all = [...conditions, join(alias), `(${whereSql(filter, { noun, alias, parameters: plan.parameters })})`, ...beyond(noun, page, alias, plan)].filter((sql) => sql !== 'true' && sql !== '(true)');
    return `select ${columns} from ${noun.table} ${alias}${all.length > 0 ? ` where ${all.join(' and ')}` : ''} ${end}`;
  };
  const { text, rest } = takeSearch(rule);
  if (text === null) return select(rule);
  const found = plan.found(noun, text);
  // Few finds are sorted. Many would take long to sort, but are met soon by walking along the order.
  const few = select(rest, `(select few from ${found})`, `${alias}.${keyColumn(noun)} = any((select keys from ${found})::${keyIsUuid(noun) ? 'uuid' : 'text'}[])`);
  const many = select(rest, `not (select few from ${found})`, noun.search!.holds(alias, plan.parameters.add, text));
  return `select * from ((${few}) union all (${many})) ${alias} ${end}`;
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
