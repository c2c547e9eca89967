import { type Context, nounNamed, today } from '@gongqiao/kernel';
import { acrossScopes, transactionSql } from '@gongqiao/query';
import { inTransaction } from '@gongqiao/kernel';
import type { ServiceLevel } from './work-centre.types.ts';

const FIGURES = ['done', 'late', 'overdue', 'decisions', 'adverse', 'appeals', 'overturned', 'upheld'] as const;

// A review of a review counts for what was decided first.
const levels = `
  with recursive reviews as (
    select a.id, d.subject_type as kind, a.state from decisions_appeal a join decisions_decision d on d.id = a.decision_id where d.subject_type <> 'Appeal'
    union all
    select a.id, r.kind, a.state from reviews r join decisions_decision d on d.subject_id = r.id and d.subject_type = 'Appeal' join decisions_appeal a on a.decision_id = d.id),
  parts as (
    select c.subject_type as kind, count(*) filter (where s.left_at is not null) as done, count(*) filter (where s.left_at is not null and s.late_by > 0) as late,
      count(*) filter (where s.left_at is null and c.paused_on is null and s.due_on < $1::date) as overdue, 0 as decisions, 0 as adverse, 0 as appeals, 0 as overturned, 0 as upheld
    from decisions_stage s join decisions_case c on c.id = s.case_id where s.turn = 'UNION' and s.due_on is not null group by 1
    union all
    select d.subject_type, 0, 0, 0, count(*), count(*) filter (where d.adverse), 0, 0, 0 from decisions_decision d where d.subject_type <> 'Appeal' group by 1
    union all
    select kind, 0, 0, 0, 0, 0, count(*), count(*) filter (where state = 'OVERTURNED'), count(*) filter (where state = 'UPHELD') from reviews where state <> 'WITHDRAWN' group by 1)
  select kind, ${FIGURES.map((figure) => `sum(${figure})::int as ${figure}`).join(', ')} from parts group by 1 order by 1`;

/** How the union's side keeps its deadlines, and how often what it decided was looked at again and changed: numbers alone, for everybody. */
export async function serviceLevels(context: Context): Promise<ServiceLevel[]> {
  const { rows } = await inTransaction(context, () => acrossScopes(transactionSql(context), () => transactionSql(context).query(levels, [today(context.clock)])));
  return rows.map((row) => ({ kind: nounNamed(String(row['kind']))?.title ?? '', ...(Object.fromEntries(FIGURES.map((figure) => [figure, Number(row[figure])])) as Record<(typeof FIGURES)[number], number>) }));
}
