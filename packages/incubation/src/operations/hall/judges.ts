import { Department } from '@gongqiao/identity';
import { type Context, inTransaction, today, type ValueOf } from '@gongqiao/kernel';
import { acrossScopes, transactionSql } from '@gongqiao/query';
import type { AssignableJudge } from '../../hall/hall.types.ts';
import { refuse } from '../../refusals.ts';

const JUDGE = 'incubation-judge';

// Like reviewers, judges hold nothing else: whoever reviews without names must not hear them in the hall, and whoever decides does not score.
const judges = `
  select a.id::text as id, a.display_name as name, a.department, u.name as unit from identity_account a left join identity_unit u on u.id = a.unit_id
  where a.kind = 'STAFF' and a.disabled_at is null
    and exists (select from identity_grant g where g.account_id = a.id and g.state = 'CONFIRMED' and g.role = $1 and g.valid_from <= $2::date and (g.valid_to is null or g.valid_to >= $2::date))
    and not exists (select from identity_grant g where g.account_id = a.id and g.state in ('CONFIRMED', 'REQUESTED') and g.role <> $1 and (g.valid_to is null or g.valid_to >= $2::date))
  order by a.display_name, a.id`;

async function fitJudges(context: Context): Promise<AssignableJudge[]> {
  const { rows } = await acrossScopes(transactionSql(context), () => transactionSql(context).query(judges, [JUDGE, today(context.clock)]));
  return rows.map(({ id, name, department, unit }) => ({ id: String(id), name: String(name), post: department === null ? (unit as string | null) : Department.labels[department as ValueOf<typeof Department>] }));
}

/** Who could judge in a hall: those who hold the role and nothing else. */
export const assignableJudges = (context: Context): Promise<AssignableJudge[]> => inTransaction(context, () => fitJudges(context));

/** The chosen judges, in the order in which they were named; refuses those who may not. */
export async function chosenJudges(context: Context, chosen: readonly string[]): Promise<{ judgeIds: string[]; judgeNames: string[] }> {
  const fit = new Map((await fitJudges(context)).map((one) => [one.id, one]));
  const judgeIds = [...new Set(chosen)];
  const judgeNames = judgeIds.map((id) => {
    const judge = fit.get(id);
    if (!judge) throw refuse('JUDGE_UNFIT', {}, ['judges']);
    return judge.name;
  });
  return { judgeIds, judgeNames };
}
