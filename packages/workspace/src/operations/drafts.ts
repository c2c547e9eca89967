import { type Context, refuse as refuseAnyway } from '@gongqiao/kernel';
import { GUARDED, Parameters, scopeSql, transactionSql } from '@gongqiao/query';
import { type DraftInput, fieldsStated } from '../draft/draft.input.ts';
import type { Draft } from '../draft/draft.types.ts';
import { seenSql } from '../draft/subject.ts';
import { ownScope } from '../own-scope.ts';
import type { Removal } from '../removal.ts';

const DAY = 86_400_000;
/** How long a draft is kept, in milliseconds: longer than a leave, shorter than anybody remembers what it was about. What may name people is not kept without end. */
export const DRAFT_LIFE = 30 * DAY;

const columns = 'd.subject, d.base_version as "baseVersion", d.fields, d.reason, d.device, d.saved_at as "savedAt"';

// Moments come as PostgreSQL writes them.
const draftOf = (row: Readonly<Record<string, unknown>>): Draft => ({ ...(row as unknown as Draft), savedAt: new Date(String(row['savedAt'])) });

const oldest = ({ clock }: Context): Date => new Date(clock.now().getTime() - DRAFT_LIFE);

/** The viewer's own draft of a form, or null. */
export async function findDraft(context: Context, subject: string): Promise<Draft | null> {
  const parameters = new Parameters();
  const { add } = parameters;
  const guard = scopeSql(context.viewer, parameters);
  const { rows } = await context.sql.query(`
    with ${guard} select ${columns} from workspace_draft d
    where ${GUARDED} and d.account_id = ${add(context.viewer.accountId)} and d.subject = ${add(subject)} and d.saved_at > ${add(oldest(context))}`, parameters.values);
  return rows[0] ? draftOf(rows[0]) : null;
}

/** Keeps what stands in a form, in place of what was kept of it before; one row however often, and nothing in the history. Those that ran out go. */
export async function saveDraft(context: Context, input: DraftInput): Promise<Draft> {
  const { viewer, clock } = context;
  const fields = fieldsStated(input);
  const parameters = new Parameters();
  const { add } = parameters;
  const [account, subject] = [`${add(viewer.accountId)}::uuid`, `${add(input.subject)}::text`];
  const values = [
    `${add(await ownScope(context))}::text`, `${add(input.baseVersion ?? null)}::integer`, `${add(JSON.stringify(fields))}::jsonb`, `${add(input.reason)}::text`, `${add(input.device)}::text`, `${add(clock.now())}::timestamptz`,
  ];
  const { rows } = await transactionSql(context).query(`
    with gone as (delete from workspace_draft where saved_at <= ${add(oldest(context))} and (account_id, subject) <> (${account}, ${subject}))
    insert into workspace_draft as d (account_id, subject, scope, base_version, fields, reason, device, saved_at)
    select ${account}, ${subject}, ${values.join(', ')} where ${seenSql(input.subject, viewer, parameters)}
    on conflict (account_id, subject) do update set
      (scope, base_version, fields, reason, device, saved_at) = (excluded.scope, excluded.base_version, excluded.fields, excluded.reason, excluded.device, excluded.saved_at)
    returning ${columns}`, parameters.values);
  if (!rows[0]) throw refuseAnyway('NOT_FOUND');
  return draftOf(rows[0]);
}

/** Forgets a draft: it was saved as a record, or is not wanted. There may be none. */
export async function discardDraft(context: Context, subject: string): Promise<Removal> {
  await transactionSql(context).query('delete from workspace_draft where account_id = $1 and subject = $2', [context.viewer.accountId, subject]);
  return { id: subject };
}
