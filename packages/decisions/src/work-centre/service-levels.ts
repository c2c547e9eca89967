import { type Context, nounNamed, today } from '@gongqiao/kernel';
import { acrossScopes, transactionSql } from '@gongqiao/query';
import { inTransaction } from '@gongqiao/kernel';
import type { ServiceLevel } from './work-centre.types.ts';

const levels = `
  select c.subject_type as "subjectType", count(*) filter (where s.left_at is not null)::int as done, count(*) filter (where s.left_at is not null and s.late_by > 0)::int as late,
    count(*) filter (where s.left_at is null and c.paused_on is null and s.due_on < $1::date)::int as overdue
  from decisions_stage s join decisions_case c on c.id = s.case_id where s.turn = 'UNION' and s.due_on is not null group by 1 order by 1`;

/** How many of the union's own stages were done, how many of them late, and how many are overdue now: numbers alone, for everybody. */
export async function serviceLevels(context: Context): Promise<ServiceLevel[]> {
  const { rows } = await inTransaction(context, () => acrossScopes(transactionSql(context), () => transactionSql(context).query(levels, [today(context.clock)])));
  return rows.map(({ subjectType, done, late, overdue }) => ({ kind: nounNamed(String(subjectType))?.title ?? '', done: Number(done), late: Number(late), overdue: Number(overdue) }));
}
