import { all, type Context, type Filter, nounNamed, nounOf, rowsSeen, today, type Viewer } from '@gongqiao/kernel';
import { Parameters as SqlParameters, scopeSql, whereSql } from '@gongqiao/query';
import { type Rule, ruleText, workdaysAfter, workdaysBetween } from '@gongqiao/rules';
import { Case } from '../case/case.entity.ts';
import { stateLabel } from '../case/turn.ts';
import { askedOf, mine, OPEN } from '../case/case.filters.ts';
import type { WorkCentre, WorkItem } from './work-centre.types.ts';

const SHOWN = 12;
/** What falls due within so many working days is told apart. */
const SOON = 3;

const item = `json_build_object('id', c.id, 'subjectType', c.subject_type, 'subjectId', c.subject_id, 'title', c.title, 'applicantName', c.applicant_name, 'flow', c.flow, 'state', c.state, 'turn', c.turn,
  'enteredAt', c.entered_at, 'dueOn', c.due_on, 'provisional', c.provisional, 'paused', c.paused_on is not null, 'assigneeName', c.assignee_name,
  'rule', (select json_build_object('title', r.title, 'amount', r.amount, 'outOf', r.out_of, 'unit', r.unit, 'basis', r.basis, 'article', r.article) from rules_rule r where r.id = c.rule_id))`;

const listed = (rule: string, order: string): string => `(select coalesce(json_agg(f.i), '[]') from (
  select ${item} i from (select * from decisions_case c where ${rule} order by ${order} limit ${SHOWN}) c order by ${order}) f)`;

const MOST_PRESSING = 'c.due_on, c.entered_at, c.id';
const LATEST = 'c.entered_at desc, c.id desc';

interface Found {
  readonly counts: Pick<WorkCentre, 'due' | 'overdue' | 'soon' | 'fresh' | 'waiting'>;
  readonly asked: readonly Line[];
  readonly items: readonly Line[];
  readonly others: readonly Line[];
}

type Line = Omit<WorkItem, 'enteredAt' | 'kind' | 'stateLabel' | 'workdaysLeft' | 'basis'> & { readonly enteredAt: string; readonly rule: Rule | null };

function itemOf({ enteredAt, rule, ...line }: Line, viewer: Viewer, day: string): WorkItem {
  return {
    // Whose hands it is in, staff alone see, here as in the case itself.
    ...line, assigneeName: viewer.kind === 'STAFF' ? line.assigneeName : null, enteredAt: new Date(enteredAt), kind: nounNamed(line.subjectType)?.title ?? '', stateLabel: stateLabel(line as never, viewer),
    workdaysLeft: line.dueOn === null || line.paused ? null : workdaysBetween(day, line.dueOn), basis: rule && `${ruleText(rule)}（${rule.basis}${rule.article ?? ''}）`,
  };
}

/** What waits for the viewer, what waits for others, and how much of it is late: one statement over all domains. */
export async function workCentre({ viewer, sql, clock }: Context): Promise<WorkCentre> {
  const parameters = new SqlParameters();
  const guard = scopeSql(viewer, parameters);
  const rule = (filter: Filter): string => whereSql(filter, { noun: nounOf(Case), alias: 'c', parameters });
  const seen = rowsSeen(Case, viewer);
  const [own, watched, asked] = [rule(mine(viewer)), rule(all(seen, OPEN)), rule(all(seen, askedOf(viewer)))];
  const day = today(clock);
  const [now, soon, midnight] = [parameters.add(day), parameters.add(workdaysAfter(day, SOON)), parameters.add(`${day}T00:00:00+08:00`)];
  // One pass over what is open counts all of it (`offset 0`: whose it is, is asked once a row); both lists walk an index and stop.
  const { rows } = await sql.query(`with ${guard} select
    (select json_build_object('due', count(*) filter (where own), 'overdue', count(*) filter (where own and dated < ${now}::date), 'soon', count(*) filter (where own and dated between ${now}::date and ${soon}::date),
      'fresh', count(*) filter (where own and entered_at >= ${midnight}::timestamptz), 'waiting', count(*) filter (where not own)) from (
      select coalesce(${own}, false) as own, case when c.paused_on is null then c.due_on end as dated, c.entered_at from decisions_case c where ${watched} offset 0) open) as counts,
    ${listed(asked, MOST_PRESSING)} as asked, ${listed(`${watched} and ${own}`, MOST_PRESSING)} as items, ${listed(`${watched} and not coalesce(${own}, false)`, LATEST)} as others from s where s.v is not null`, parameters.values);
  const { counts, ...lists } = rows[0] as unknown as Found;
  const shown = (lines: readonly Line[]): WorkItem[] => lines.map((line) => itemOf(line, viewer, day));
  return { ...counts, asked: shown(lists.asked), items: shown(lists.items), others: shown(lists.others) };
}
