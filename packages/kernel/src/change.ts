import type { Context } from './context.ts';
import type { ValueOf } from './enumeration.ts';
import { Event, type FieldChange, type Source } from './event.ts';
import type { Filter } from './filter.ts';
import { isId, newId } from './identifier.ts';
import { type Class, type NounMeta, nounOf } from './noun.ts';
import { refuse, Refused } from './refusal.ts';
import type { Row } from './row.ts';
import { may, type Viewer } from './viewer.ts';

type RowClass<T extends Row> = new () => T;
type Values<T> = Partial<{ [K in keyof T]: T[K] | null | string }>;

export interface Act {
  readonly action: string;
  readonly reason?: string | null;
  readonly batchId?: string | null;
  readonly kind?: 'CREATE' | 'UPDATE' | 'ADVANCE' | 'REMOVE';
  /** Where the values come from; what staff enter unless told. */
  readonly source?: ValueOf<typeof Source>;
  /** Since when they hold, as a partial date, where that is not the time of the entry. */
  readonly validSince?: string | null;
}

/** The row a mutation acts on, locked and fresh, if the rule lets this viewer have it; otherwise refuses NOT_FOUND, whether it exists or not. */
export async function getRow<T extends Row>(context: Context, type: RowClass<T>, id: string, rule: Filter): Promise<T> {
  const row = rule !== false && isId(id) ? await context.reader.lock(context, type, id, rule) : null;
  if (!row) throw refuse('NOT_FOUND');
  return row as T;
}

/** Makes a row and its CREATE event in the running transaction. */
export function createRow<T extends Row>(context: Context, type: RowClass<T>, values: Values<T>, act: Act): T {
  const now = context.clock.now();
  const row = context.em.create(type, { id: newId(), ...values, createdAt: now, updatedAt: now } as never) as T;
  record(context, row, { kind: 'CREATE', ...act }, changesSince({}, row), 1);
  return row;
}

/** Changes a row under its version: stale versions are refused as CONFLICT with what others changed meanwhile. Writes the event. What is undefined stays. */
export async function updateRow<T extends Row>(context: Context, row: T, version: number, values: Values<T>, act: Act): Promise<T> {
  if (row.version !== version) throw await conflict(context, row, version);
  const before = plainOf(row);
  context.em.assign(row, { ...stated(values), updatedAt: context.clock.now() } as never);
  const changes = changesSince(before, row);
  if (changes.length === 0 && act.kind !== 'ADVANCE') throw refuse('NOTHING_CHANGED');
  record(context, row, { kind: 'UPDATE', ...act }, changes, version + 1);
  return row;
}

function record(context: Context, row: Row, act: Act, changes: readonly FieldChange[], version: number): void {
  context.em.persist(context.em.create(Event, {
    id: newId(), subjectType: nounOf(row.constructor).name, subjectId: row.id, subjectVersion: version, kind: act.kind ?? 'UPDATE', action: act.action,
    reason: act.reason ?? null, source: act.source ?? 'STAFF', validSince: act.validSince ?? null, changes, actorName: context.viewer.name, actorId: context.viewer.accountId, batchId: act.batchId ?? null,
    at: context.clock.now(), scope: row.scope,
  }));
}

type Plain = Readonly<Record<string, unknown>>;

/** The values that are given: what is undefined says nothing. */
export const stated = (values: Plain = {}): Plain => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** A row as plans read it: moments as text, related rows by their keys. */
export function plainOf(row: Row): Plain {
  const meta = nounOf(row.constructor);
  const values = row as unknown as Plain;
  const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : (value ?? null));
  const keyOf = (noun: Class, value: unknown): unknown => (value instanceof Object ? (value as Plain)[nounOf(noun).key] : (value ?? null));
  return Object.fromEntries([
    ...[...meta.columns.keys()].map((property) => [property, plain(values[property])]),
    ...[...meta.relations.values()].flatMap(({ property, to }) => (to.kind === 'one' ? [[property, keyOf(to.noun(), values[property])]] : [])),
  ]);
}

function changesSince(before: Plain, row: Row): FieldChange[] {
  const meta = nounOf(row.constructor);
  const said = (value: unknown): string => JSON.stringify(value ?? null);
  return Object.entries(plainOf(row))
    .filter(([field, after]) => field !== meta.key && !meta.columns.get(field)?.silent && said(before[field]) !== said(after) && !(before[field] === undefined && said(after) === '[]'))
    .map(([field, after]) => ({ field, before: before[field] ?? null, after }));
}

/** The refusal of a stale version: what others changed since, as far as this viewer may see it. */
export async function conflict(context: Context, row: Row, version: number): Promise<Refused> {
  const meta = nounOf(row.constructor);
  const events = await context.em.find(Event, { subjectType: meta.name, subjectId: row.id, subjectVersion: { $gt: version } }, { orderBy: { subjectVersion: 'asc', id: 'asc' } });
  const changes = events.flatMap((event) => changesShown(meta, event.changes, context.viewer).map((change) => ({ ...change, by: event.actorName })));
  const { code, message } = refuse('CONFLICT');
  return new Refused(code, message, [...new Set(changes.map((change) => change.field))], changes);
}

/** Recorded changes in words, without what this viewer may not see. */
export function changesShown(meta: NounMeta, changes: readonly FieldChange[], viewer: Viewer) {
  return changes.flatMap(({ field, before, after }) => {
    const known = meta.columns.get(field) ?? meta.relations.get(field);
    if (!known || ('hidden' in known && known.hidden) || (known.permission && !may(viewer, known.permission))) return [];
    return [{ field, label: known.title, before: display(meta, field, before), after: display(meta, field, after) }];
  });
}

/** A recorded value in words: enum values by their labels, money in yuan, lists joined. */
export function display(meta: NounMeta, field: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((one) => display(meta, field, one)).join('、');
  const column = meta.columns.get(field);
  if (column?.kind === 'fen') return `${(Number(value) / 100).toFixed(2)} 元`;
  if (typeof value === 'boolean') return value ? '是' : '否';
  return (column?.enumeration?.labels as Readonly<Record<string, string>> | undefined)?.[String(value)] ?? String(value);
}
