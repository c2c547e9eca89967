import { type Context, inTransaction, isId, nounOf, type Refused, rowsSeen, today } from '@gongqiao/kernel';
import { acrossScopes, findRow, Parameters, transactionSql, whereSql } from '@gongqiao/query';
import { addTo, amountOn, ruleText, yuan } from '@gongqiao/rules';
import { FundGrant } from '../../grant/grant.entity.ts';
import { refuse } from '../../refusals.ts';

/** What a grant is counted together with: money of one line for one organization, or for whoever keeps its money, and what is given for the same matter. */
export type Counted = Pick<FundGrant, 'id' | 'amount' | 'scope' | 'subjectType' | 'subjectId'> & { readonly organizationId: string | null; readonly payeeId: string };

export const countedOf = ({ id, amount, scope, subjectType, subjectId, organization, payee }: FundGrant): Counted => ({ id, amount, scope, subjectType, subjectId, organizationId: organization?.id ?? null, payeeId: payee.id });

interface Other {
  readonly name: string;
  readonly amount: number;
  readonly day: string;
  readonly seen: boolean;
}

const GIVEN = ['APPROVED', 'COMPLETED', 'END_NOTIFIED', 'END_HEARD', 'ENDED'];

// What was decided together counts no more; what was ended counts as far as it was paid.
async function othersOf(context: Context, grant: Counted, line: string, since: string): Promise<Other[]> {
  const parameters = new Parameters();
  const p = (value: unknown) => parameters.add(value);
  const seen = whereSql(rowsSeen(FundGrant, context.viewer), { noun: nounOf(FundGrant), alias: 'g', parameters });
  const together = `(g.line_id = ${p(line)}::uuid and (g.organization_id = ${p(grant.organizationId)}::uuid or g.payee_id = ${p(grant.payeeId)}::uuid)) or (g.subject_type = ${p(grant.subjectType)} and g.subject_id = ${p(grant.subjectId)})`;
  // 合计不看是谁管的; 名称只给看得到的人
  const { rows } = await acrossScopes(transactionSql(context), () => transactionSql(context).query(
    `select g.recipient_name || ' ' || g.purpose as name, case when g.state = 'ENDED' then g.paid else g.amount end as amount, (g.approved_at at time zone 'Asia/Shanghai')::date::text as day, (${seen}) as seen
     from funds_grant g where g.id <> ${p(grant.id)}::uuid and g.state = any(${p(GIVEN)}) and g.collective_decision_id is null and (g.approved_at at time zone 'Asia/Shanghai')::date > ${p(since)}::date and (${together}) order by g.approved_at, g.id`, parameters.values));
  return rows.map(({ name, amount, day, seen: shown }) => ({ name: String(name), amount: Number(amount), day: String(day), seen: shown === true })).filter(({ amount }) => amount > 0);
}

function namesOf(others: readonly Other[]): string {
  const shown = others.filter(({ seen }) => seen).map(({ name, amount, day }) => `“${name}”${yuan(amount)} 元（${day}）`);
  const unseen = others.length - shown.length;
  return [...shown, ...(unseen > 0 ? [`您看不到的 ${unseen} 件`] : [])].join('、');
}

/** Why a grant cannot be approved without a collective decision, or null where it can: by itself above the rule, or together with what was given before. In a transaction that holds line and matter. */
export async function collectiveNeed(context: Context, grant: Counted, line: string): Promise<Refused | null> {
  const day = today(context.clock);
  const [above, window] = [await amountOn(context, 'funds.collectiveAbove', day, grant.scope), await amountOn(context, 'funds.collectiveWindow', day, grant.scope)];
  const [rule, amount] = [ruleText(above), yuan(grant.amount)];
  if (grant.amount > above.amount) return refuse('DECISION_MISSING', { rule, amount }, ['collectiveDecision']);
  const others = await othersOf(context, grant, line, addTo(day, { amount: -window.amount, unit: window.unit }));
  const sum = others.reduce((total, other) => total + other.amount, grant.amount);
  if (others.length === 0 || sum <= above.amount) return null;
  return refuse('DECISION_SPLIT', { rule, months: window.amount, amount, others: namesOf(others), sum: yuan(sum) }, ['collectiveDecision']);
}

/** Whoever approves for the same matter from another line waits: both would else count without the other. Taken after the line. */
export async function lockMatter(context: Context, { subjectType, subjectId }: Counted): Promise<void> {
  if (subjectType && subjectId) await transactionSql(context).query("select pg_advisory_xact_lock(hashtextextended('funds matter ' || $1, 0))", [`${subjectType} ${subjectId}`]);
}

const UNDECIDED = ['DRAFT', 'RETURNED', 'PROPOSED', 'NOTIFIED', 'HEARD'];

/** The same in words, for whoever reads a grant that is still to be decided: from its own budget line, or from one that is thought of. */
export function needOf(context: Context, id: string, line: string | null): Promise<string | null> {
  return inTransaction(context, async () => {
    const grant = await findRow(context, FundGrant, id);
    const from = line ?? grant?.line?.id;
    if (!grant || !from || !isId(from) || !UNDECIDED.includes(grant.state)) return null;
    return (await collectiveNeed(context, countedOf(grant), from))?.message ?? null;
  });
}
