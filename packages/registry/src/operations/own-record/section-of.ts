import { all, type Class, type ColumnMeta, type Context, display, nounOf, type NounMeta, type RelationMeta, rowsSeen } from '@gongqiao/kernel';
import { Parameters, transactionSql, whereSql } from '@gongqiao/query';
import type { RecordSection } from '../../own-record/own-record.types.ts';
import type { OwnSection } from '../../own-record/own-section.ts';
import { localTime } from '../export/describe.ts';

/** So many rows of a kind are listed, the newest; the total is told. */
export const MOST_ROWS = 500;

const NOT_TOLD = new Set(['id', 'version', 'subjectId', 'subjectType', 'seenAt']);
const NAMES = ['name', 'title', 'groupName'];

type Cells = Readonly<Record<string, unknown>>;

const isTold = ({ property, kind, hidden, public: open }: ColumnMeta): boolean => !hidden && open === true && kind !== 'json' && !NOT_TOLD.has(property);

/** What a related row is called, where it has a name. */
const nameOf = ({ to }: RelationMeta): string | null => (to.kind === 'one' ? (NAMES.find((name) => nounOf(to.noun()).columns.has(name)) ?? null) : null);

function textOf(noun: NounMeta, property: string, value: unknown): string {
  return value instanceof Date ? localTime(value) : (display(noun, property, value) ?? '');
}

async function idsOf(context: Context, { noun, own }: OwnSection): Promise<{ ids: string[]; total: number }> {
  const [meta, parameters] = [nounOf(noun()), new Parameters()];
  const rule = whereSql(all(rowsSeen(noun(), context.viewer), own(context.viewer)), { noun: meta, alias: 'r', parameters });
  const { rows } = await transactionSql(context).query(`select r.id, count(*) over ()::int as total from ${meta.table} r where ${rule} order by r.created_at desc, r.id desc limit ${MOST_ROWS}`, parameters.values);
  return { ids: rows.map((row) => String(row['id'])), total: Number(rows[0]?.['total'] ?? 0) };
}

/** The rows of one kind that are the viewer's own, by the noun's own names: what an organization may see of them, and nothing else. Called in a transaction of the viewer's. */
export async function sectionOf(context: Context, section: OwnSection): Promise<RecordSection> {
  const [type, meta] = [section.noun(), nounOf(section.noun())];
  const { ids, total } = await idsOf(context, section);
  const columns = [...meta.columns.values()].filter(isTold);
  const relations = [...meta.relations.values()].filter((relation) => relation.public === true && relation.property !== 'organization' && nameOf(relation) !== null);
  const more = section.more ?? [];
  const found = (ids.length === 0 ? [] : await context.em.find(type as Class<{ id: string }>, { id: ids } as never, { populate: relations.map(({ property }) => property) as never })) as ({ id: string } & Cells)[];
  const rows = found.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)).map((row) => [
    ...columns.map(({ property }) => textOf(meta, property, row[property])),
    ...relations.map((relation) => String((row[relation.property] as Cells | null)?.[nameOf(relation)!] ?? '')),
    ...more.map(({ text }) => text(row as never)),
  ]);
  return { title: meta.title, columns: [...columns, ...relations, ...more].map(({ title }) => title), rows, total };
}
