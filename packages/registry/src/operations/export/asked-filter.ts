import { type ColumnMeta, constantCase, type NounMeta, nounOf } from '@gongqiao/kernel';
import { Organization } from '../../organization/organization.entity.ts';
import { refuse } from '../../refusals.ts';

export type AskedFilter = Readonly<Record<string, unknown>>;

export interface AskedOrder {
  readonly property: string;
  readonly title: string;
  readonly sql: string;
  readonly descending: boolean;
}

function parsed(text: string | undefined): unknown {
  if (text === undefined || text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refuse('FILTER_INVALID');
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown, of?: readonly string[]): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string' && (!of || of.includes(one)));

function fitsColumn(column: ColumnMeta, value: unknown): boolean {
  if (column.kind === 'boolean') return typeof value === 'boolean';
  return isTexts(value, column.enumeration?.values);
}

const DATE = /^\d{4}-\d\d-\d\d$/;
const PARTIAL_DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;

function fitsBound(column: ColumnMeta | undefined, value: unknown): boolean {
  if (column?.kind === 'integer') return Number.isSafeInteger(value);
  if (column?.kind === 'fen') return typeof value === 'string' && /^-?\d{1,18}$/.test(value);
  if (typeof value !== 'string') return false;
  return (column?.kind === 'partialDate' && PARTIAL_DATE.test(value)) || (column?.kind === 'date' && DATE.test(value) && !Number.isNaN(Date.parse(value)));
}

/** Whether an input is one that the list itself would take: the same grammar, here without the graph's own check. */
function fits(noun: NounMeta, property: string, value: unknown): boolean {
  if (value === null) return true;
  if (['and', 'or', 'not'].includes(property)) return Array.isArray(value) && value.every((part) => isObject(part) && Object.entries(part).every(([key, one]) => fits(noun, key, one)));
  if (property === 'search') return typeof value === 'string';
  const custom = noun.filters.get(property);
  if (custom) return isTexts(value, Object.keys((custom.type() as readonly object[])[0]!));
  const column = noun.columns.get(property);
  if (column) return column.filter && fitsColumn(column, value);
  if (noun.relations.get(property)?.filter) return isTexts(value);
  const bounded = noun.columns.get(property.replace(/(From|To)$/, ''));
  return bounded?.filter === true && fitsBound(bounded, value);
}

/** The filter of a list as its address carries it. */
export function askedFilter(text: string | undefined): AskedFilter | null {
  const value = parsed(text);
  if (value === null) return null;
  const noun = nounOf(Organization);
  if (!isObject(value) || !Object.entries(value).every(([property, one]) => fits(noun, property, one))) throw refuse('FILTER_INVALID');
  return value;
}

/** The order of a list as its address carries it. */
export function askedOrder(text: string | undefined): AskedOrder {
  const { orders, defaultOrder } = nounOf(Organization);
  const value = parsed(text) ?? { field: constantCase(defaultOrder!), direction: 'ASC' };
  const order = isObject(value) ? [...orders.values()].find(({ property }) => constantCase(property) === value['field']) : undefined;
  if (!order || !isObject(value)) throw refuse('FILTER_INVALID');
  return { ...order, descending: value['direction'] === 'DESC' };
}
