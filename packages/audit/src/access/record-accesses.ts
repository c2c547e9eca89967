import { Department } from '@gongqiao/identity';
import { all, type Context, type Filter, isId, may, nounNamed, type NounMeta, PAGE_LIMIT, rowsSeen, type ValueOf, type Viewer, withinScope } from '@gongqiao/kernel';
import { badInput, GUARDED, Parameters, scopeSql, whereSql } from '@gongqiao/query';
import { changeTitle } from '../action-titles.ts';
import type { AccessKind, RecordAccess, RecordAccessPage } from './record-access.ts';

export interface AccessQuestion {
  readonly noun: string;
  readonly id: string;
  readonly kind: ValueOf<typeof AccessKind> | null;
  readonly first: number;
  /** The line after which to go on. */
  readonly after: string | null;
}

// An organization asks about itself; staff about what they see, where they hold the permission.
function ruleFor(viewer: Viewer, noun: NounMeta, id: string): Filter {
  if (viewer.organizationId !== null) return viewer.organizationId === id;
  return all(rowsSeen(noun.type, viewer), withinScope(viewer, 'audit.trace'));
}

function statementFor(viewer: Viewer, noun: NounMeta, { id, kind, first, after }: AccessQuestion): { text: string; values: readonly unknown[] } {
  const parameters = new Parameters();
  const guard = scopeSql(viewer, parameters);
  const rule = whereSql(ruleFor(viewer, noun, id), { noun, alias: 'o', parameters });
  const key = noun.columns.get(noun.key)!.column;
  const older = after ? `where (l.at, l.id) < (select x.at, x.id from lines x where x.id = ${parameters.add(after)}::uuid)` : '';
  return {
    text: `with ${guard}, seen as (select o.${key}::text as id from ${noun.table} o where ${GUARDED} and o.${key} = ${parameters.add(id)}::uuid and (${rule})),
      lines as (select a.* from seen, audit_accesses(${parameters.add(noun.name)}, seen.id) a${kind === null ? '' : ` where a.kind = ${parameters.add(kind)}`})
      select l.id, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, l.kind, l.who, l.department, l.action, l.event, l.reason, u.name as unit, array(select c ->> 'field' from jsonb_array_elements(l.changes) c) as fields
      from lines l left join identity_unit u on u.id = l.unit_id ${older} order by l.at desc, l.id desc limit ${parameters.add(first + 1)}`,
    values: parameters.values,
  };
}

// Names only, and of what this viewer would see if they looked.
function fieldTitles(noun: NounMeta, fields: readonly string[], viewer: Viewer): string[] {
  return fields.flatMap((field) => {
    const known = noun.columns.get(field) ?? noun.relations.get(field);
    return !known || ('hidden' in known && known.hidden) || (known.permission && !may(viewer, known.permission)) ? [] : [known.title];
  });
}

/** Who read a row or changed it, the newest first; an empty page for a row that the viewer may not ask about. */
export async function recordAccesses({ viewer, sql }: Context, titles: ReadonlyMap<string, string>, question: AccessQuestion): Promise<RecordAccessPage> {
  const noun = nounNamed(question.noun);
  if (question.first < 1 || question.first > PAGE_LIMIT) throw badInput(`一次可取 1 至 ${PAGE_LIMIT} 条。`);
  if (!noun || noun.columns.get(noun.key)?.kind !== 'id' || !isId(question.id) || (question.after !== null && !isId(question.after))) return { nodes: [], hasOlder: false };
  const { text, values } = statementFor(viewer, noun, question);
  const { rows } = await sql.query(text, values);
  const nodes = rows.slice(0, question.first).map((row): RecordAccess => ({
    id: row['id'] as string, at: row['at'] as string, kind: row['kind'] as RecordAccess['kind'], who: row['who'] as string, reason: row['reason'] as string | null,
    what: row['kind'] === 'READ' ? titles.get('read')! : changeTitle(titles, row['action'] as string | null, row['event'] as string),
    fields: fieldTitles(noun, row['fields'] as string[], viewer), office: row['department'] ? Department.labels[row['department'] as keyof typeof Department.labels] : (row['unit'] as string | null),
  }));
  return { nodes, hasOlder: rows.length > question.first };
}
