import { Department } from '@gongqiao/identity';
import { type Context, may, type NounMeta, seesOnlyPublic, type ValueOf, type Viewer } from '@gongqiao/kernel';
import { GUARDED, Parameters, scopeSql } from '@gongqiao/query';
import type { DraftField, Editor } from '../draft/draft.types.ts';
import { partsOf, seenSql } from '../draft/subject.ts';

/** How long, in milliseconds, somebody counts as being at a form after its draft was last kept: forms say every 30 seconds that they are still open. */
export const AT_WORK = 60_000;
const MOST = 10;

interface Found {
  readonly name: string;
  readonly department: ValueOf<typeof Department> | null;
  readonly unit: string | null;
  readonly fields: readonly DraftField[];
  readonly secondsAgo: number;
}

/** A field by the name that the graph gives it; what the viewer may not see, or the noun does not know, goes unnamed. */
function labelOf(noun: NounMeta, field: string, viewer: Viewer): string[] {
  const known = noun.columns.get(field) ?? noun.relations.get(field);
  return !known || ('hidden' in known && known.hidden) || (known.permission && !may(viewer, known.permission)) ? [] : [known.title];
}

/** Who else has a form of this row open and touched, to staff who see the row: one statement, the row's rule in its WHERE. */
export async function findEditors(context: Context, subject: string): Promise<Editor[]> {
  const { viewer, clock, sql } = context;
  const { noun } = partsOf(subject);
  if (!noun || seesOnlyPublic(viewer)) return [];
  const now = clock.now();
  const parameters = new Parameters();
  const { add } = parameters;
  const guard = scopeSql(viewer, parameters);
  const { rows } = await sql.query(`
    with ${guard} select a.display_name as name, a.department, u.name as unit, d.fields, extract(epoch from ${add(now)}::timestamptz - d.saved_at)::integer as "secondsAgo"
    from workspace_draft d join identity_account a on a.id = d.account_id left join identity_unit u on u.id = a.unit_id
    where ${GUARDED} and d.subject = ${add(subject)} and d.account_id <> ${add(viewer.accountId)} and d.saved_at > ${add(new Date(now.getTime() - AT_WORK))}
      and ${seenSql(subject, viewer, parameters)}
    order by d.saved_at desc, d.account_id limit ${MOST}`, parameters.values);
  return (rows as unknown as Found[]).map(({ name, department, unit, fields, secondsAgo }) => ({
    name, place: department ? Department.labels[department] : unit, fields: fields.flatMap(({ field }) => labelOf(noun, field, viewer)), secondsAgo: Math.max(0, secondsAgo),
  }));
}
