import { type ConnectionArguments, constantCase, type NounMeta, PAGE_DEFAULT, PAGE_LIMIT, type Viewer } from '@gongqiao/kernel';
import { type Cursor, readCursor } from './cursor.ts';
import { badInput } from './faults.ts';
import { refuseUnseen } from './visibility.ts';
import { keyColumn } from './where.ts';

/** How many rows, from where, in which order. */
export interface Page {
  readonly size: number;
  readonly backward: boolean;
  readonly from: Cursor | null;
  readonly order: Order;
}

export interface Order {
  /** Noun, property and direction: what a cursor is good for. */
  readonly name: string;
  readonly property: string;
  /** SQL that is never null; `$` stands for the table alias. */
  readonly sql: string;
  readonly descending: boolean;
}

/** The page that a list's arguments ask for; refuses what makes no sense, in words for people. */
export function pageOf(noun: NounMeta, args: ConnectionArguments, viewer: Viewer): Page {
  if (args.first != null && args.last != null) throw badInput('first 与 last 只能用一个。');
  const backward = args.last != null;
  if ((backward ? args.after : args.before) != null) throw badInput('after 要与 first 同用，before 要与 last 同用。');
  const size = args.last ?? args.first ?? PAGE_DEFAULT;
  if (size < 1 || size > PAGE_LIMIT) throw badInput(`每页条数应在 1 到 ${PAGE_LIMIT} 之间。`);
  const order = orderOf(noun, args, viewer);
  const cursor = (backward ? args.before : args.after) ?? null;
  return { size, backward, order, from: cursor === null ? null : readCursor(cursor, order.name) };
}

function orderOf(noun: NounMeta, { orderBy }: ConnectionArguments, viewer: Viewer): Order {
  const descending = orderBy?.direction === 'DESC';
  const chosen = orderBy ? [...noun.orders.values()].find((order) => constantCase(order.property) === orderBy.field) : noun.orders.get(noun.defaultOrder ?? '');
  if (orderBy && chosen) refuseUnseen(noun, chosen.property, viewer);
  const { property, sql } = chosen ?? { property: noun.key, sql: `$.${keyColumn(noun)}` };
  return { property, name: `${noun.name} ${property} ${descending ? 'desc' : 'asc'}`, sql, descending };
}
