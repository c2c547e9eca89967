import type { Context } from './context.ts';
import { Event, type FieldChange } from './event.ts';
import type { Filter } from './filter.ts';
import { newId } from './identifier.ts';
import { type NounMeta, nounOf } from './noun.ts';
import { type Change, refuse, Refused } from './refusal.ts';
import type { Row } from './row.ts';

type RowClass<T extends Row> = new () => T;
type Values<T> = Partial<{ [K in keyof T]: T[K] | null | string }>;

export interface Act {
  readonly action: string;
  readonly reason?: string | null;
  readonly batchId?: string | null;
  readonly kind?: 'CREATE' | 'UPDATE' | 'ADVANCE' | 'REMOVE';
}

/** The row a mutation acts on, locked, if the rule lets this viewer have it; otherwise refuses NOT_FOUND, whether it exists or not. */
export async function getRow<T extends Row>(context: Context, type: RowClass<T>, id: string, rule: Filter): Promise<T> {
  if (rule === false || !/^[0-9a-f-]{36}$/.test(id)) throw refuse('NOT_FOUND');
  const where = rule === true ? { id } : { $and: [{ id }, rule] };
  const row = await context.em.findOne(type, where as never, { lockMode: 4 });
  if (!row) throw refuse('NOT_FOUND');
  return row as T;
}

/** Makes a row and its CREATE event in the running transaction. */
export function createRow<T extends Row>(context: Context, type: RowClass<T>, values: Values<T>, act: Act): T {
  const now = context.clock.now();
  const row = context.em.create(type, { id: newId(), ...values, createdAt: now, updatedAt: now } as never) as T;
  record(context, row, { kind: 'CREATE', ...act }, differences(nounOf(type), {}, row as never), 1);
  return row;
}

/** Changes a row under its version: stale versions are refused as CONFLICT with what others changed meanwhile. Writes the event. */
export async function updateRow<T extends Row>(context: Context, row: T, version: number, values: Values<T>, act: Act): Promise<T> {
  if (row.version !== version) throw await conflict(context, row, version);
  const meta = nounOf(row.constructor);
  const before = snapshot(meta, row);
  context.em.assign(row, { ...values, updatedAt: context.clock.now() } as never);
  const changes = differences(meta, before, row as never);
  if (changes.length === 0 && act.kind !== 'ADVANCE') throw refuse('NOTHING_CHANGED');
  record(context, row, { kind: 'UPDATE', ...act }, changes, version + 1);
  return row;
}

function record(context: Context, row: Row, act: Act, changes: readonly FieldChange[], version: number): void {
  context.em.persist(context.em.create(Event, {
    id: newId(), subjectType: nounOf(row.constructor).name, subjectId: row.id, subjectVersion: version, kind: act.kind ?? 'UPDATE', action: act.action,
    reason: act.reason ?? null, changes, actorName: context.viewer.name, actorId: context.viewer.accountId, batchId: act.batchId ?? null,
    at: context.clock.now(), scope: row.scope,
  }));
}

function valueOf(row: Readonly<Record<string, unknown>>, property: string): unknown {
  const value = row[property];
  if (value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? ((value as { id?: unknown; code?: unknown }).id ?? (value as { code?: unknown }).code ?? value) : value;
}

function recordedProperties(meta: NounMeta): string[] {
  const relations = [...meta.relations.values()].filter((relation) => relation.to.kind === 'one' && !meta.columns.has(relation.property));
  return [...[...meta.columns.values()].filter((column) => !column.silent && column.property !== meta.key).map((column) => column.property), ...relations.map((relation) => relation.property)];
}

function snapshot(meta: NounMeta, row: Row): Record<string, unknown> {
  return Object.fromEntries(recordedProperties(meta).map((property) => [property, valueOf(row as never, property)]));
}

function differences(meta: NounMeta, before: Readonly<Record<string, unknown>>, row: Readonly<Record<string, unknown>>): FieldChange[] {
  const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  return recordedProperties(meta)
    .map((field) => ({ field, before: before[field] ?? null, after: valueOf(row, field) }))
    .filter((change) => !same(change.before, change.after) && !(Array.isArray(change.after) && change.after.length === 0 && change.before === null));
}

async function conflict(context: Context, row: Row, version: number): Promise<Refused> {
  const meta = nounOf(row.constructor);
  const events = await context.em.find(Event, { subjectType: meta.name, subjectId: row.id, subjectVersion: { $gt: version } }, { orderBy: { subjectVersion: 'asc' } });
  const titleOf = (field: string) => meta.columns.get(field)?.title ?? meta.relations.get(field)?.title ?? field;
  const changes: Change[] = events.flatMap((event) => event.changes.map((change) => ({
    field: change.field, label: titleOf(change.field), before: display(meta, change.field, change.before), after: display(meta, change.field, change.after), by: event.actorName,
  })));
  const { code, message } = refuse('CONFLICT');
  return new Refused(code, message, [...new Set(changes.map((change) => change.field))], changes);
}

/** A recorded value in words: enum values by their labels, lists joined. */
export function display(meta: NounMeta, field: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const labels = meta.columns.get(field)?.enumeration?.labels as Record<string, string> | undefined;
  const word = (one: unknown) => labels?.[String(one)] ?? (one === true ? '是' : one === false ? '否' : String(one));
  return Array.isArray(value) ? value.map(word).join('、') : word(value);
}

