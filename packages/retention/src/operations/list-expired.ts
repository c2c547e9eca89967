import { actByItself } from '@gongqiao/decisions';
import { Document } from '@gongqiao/documents';
import { type Context, createRow, inTransaction, today } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { addTo, amountOn } from '@gongqiao/rules';
import { ExpiredDocument } from '../expired/expired-document.entity.ts';
import { expiredDocumentFlow } from '../expired/expired-document.flow.ts';
import { type KnownKind, knownKinds } from '../kinds/known-kinds.ts';
import { closedOnSql, freeSql } from './free.ts';

const BATCH = 200;

interface Candidate {
  readonly id: string;
  readonly scope: string;
  readonly holderId: string;
  readonly subjectId: string;
  readonly closedOn: string;
  readonly expiredId: string | null;
}

interface Ending {
  readonly kind: KnownKind;
  /** How the case ended, and the rule that says how long its documents are kept then. */
  readonly state: string;
  readonly rule: string;
}

// The shortest that the rule ever was, anywhere: nothing younger is looked at each hour for years.
const SHORTEST = "(select min(case unit when 'YEAR' then make_interval(years => amount) when 'MONTH' then make_interval(months => amount) else make_interval(days => amount) end) from rules_rule where key = $6)";

/** Documents of cases that ended in one way, are free, and do not wait in the list already. Whether their time is over, the rule of their day says. */
async function candidates(context: Context, { kind, state, rule }: Ending, after: string): Promise<Candidate[]> {
  const [join, subjectId] = kind.column === null ? ['', 'd.holder_id'] : [`join ${kind.holder.table} h on h.id = d.holder_id`, `h.${kind.column}`];
  const { rows } = await transactionSql(context).query(
    `select d.id, d.scope, d.holder_id as "holderId", ${subjectId} as "subjectId", ${closedOnSql('c.closed_at')} as "closedOn", e.id as "expiredId"
     from documents_document d ${join} join decisions_case c on c.subject_type = $2 and c.subject_id = ${subjectId} left join retention_expired_document e on e.document_id = d.id
     where d.holder_type = $1 and d.id > $3 and d.destroyed_at is null and c.closed_at < $5::date + 1 - ${SHORTEST} and c.state = $4 and ${freeSql({ holderId: 'd.holder_id', subjectType: '$2', subjectId })}
       and (e.id is null or (e.state in ('ASIDE', 'EXTENDED') and (e.extended_to is null or e.extended_to < $5::date)))
     order by d.id limit ${BATCH}`,
    [kind.holder.name, kind.subjectType, after, state, today(context.clock), rule],
  );
  return rows as unknown as Candidate[];
}

async function list(context: Context, { kind, rule: key }: Ending, { id, scope, holderId, subjectId, closedOn, expiredId }: Candidate): Promise<boolean> {
  const rule = await amountOn(context, key, closedOn, scope);
  const dueOn = addTo(closedOn, rule);
  // Kept through that day.
  if (dueOn >= today(context.clock)) return false;
  const facts = { rule, closedOn, dueOn };
  if (expiredId === null) {
    createRow(context, ExpiredDocument, { ...facts, document: context.em.getReference(Document, id as never), scope, holderType: kind.holder.name, holderId, subjectType: kind.subjectType, subjectId, state: 'LISTED', extendedTo: null, reason: null, proposedBy: null, proposedById: null, proposedAt: null, settledBy: null, settledAt: null }, { action: 'list' });
    return true;
  }
  const row = (await context.reader.lock(context, ExpiredDocument, expiredId, true)) as ExpiredDocument | null;
  if (!row || (row.state !== 'ASIDE' && row.state !== 'EXTENDED')) return false;
  await actByItself(context, expiredDocumentFlow, row, 'relist', { name: '系统', reason: '保管期限已满', values: facts });
  return true;
}

/** One batch; gives where the next one begins, or null after the last. */
async function listBatch(context: Context, ending: Ending, after: string): Promise<string | null> {
  // Two gateways at once would list the same.
  const { rows } = await transactionSql(context).query("select pg_try_advisory_xact_lock(hashtextextended('retention list', 0)) as mine");
  if (rows[0]!['mine'] !== true) return null;
  const found = await candidates(context, ending, after);
  for (const candidate of found) await list(context, ending, candidate);
  await context.em.flush();
  return found.length === BATCH ? found.at(-1)!.id : null;
}

/** What of a proposal to destroy goes with it, when it is declined or overtaken. */
export const NOT_PROPOSED = { proposedBy: null, proposedById: null, proposedAt: null };

/** Takes out of the list what may not be destroyed any more: a case that was taken up again, or is kept back since. */
export async function putAside(context: Context): Promise<void> {
  const { rows } = await transactionSql(context).query(`select e.id from retention_expired_document e where e.state in ('LISTED', 'PROPOSED') and not (${standingSql}) order by e.id limit ${BATCH}`);
  for (const { id } of rows) {
    const row = (await context.reader.lock(context, ExpiredDocument, String(id), true)) as ExpiredDocument | null;
    if (row?.state === 'LISTED' || row?.state === 'PROPOSED') await actByItself(context, expiredDocumentFlow, row, 'putAside', { name: '系统', reason: '这件事又在办理、正在复核或者暂缓销毁', values: NOT_PROPOSED });
  }
}

/** SQL for whether an expired document, `e`, may be destroyed still: its case stands closed since the day that its time was counted from. */
export const standingSql = `${freeSql({ holderId: 'e.holder_id', subjectType: 'e.subject_type', subjectId: 'e.subject_id' })}
  and exists (select from decisions_case c where c.subject_id = e.subject_id and c.subject_type = e.subject_type and ${closedOnSql('c.closed_at')} = e.closed_on::text)`;

/** Lists what has run out, in batches, each of which stands by itself; what stands in the list wrongly leaves it. Repeatable. */
export async function listExpired(context: Context): Promise<void> {
  await inTransaction(context, () => putAside(context));
  for (const ending of knownKinds().flatMap((kind) => [...kind.rules].map(([state, rule]): Ending => ({ kind, state, rule })))) {
    let after: string | null = '00000000-0000-0000-0000-000000000000';
    while (after !== null) {
      const from: string = after;
      after = await inTransaction(context, () => listBatch(context, ending, from));
    }
  }
}
