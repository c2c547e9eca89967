import { all, type Context, nounOf, rowsSeen } from '@gongqiao/kernel';
import { badInput, Parameters as SqlParameters, scopeSql, whereSql } from '@gongqiao/query';
import { dayNote, daysAfter, holidaysKnown, isWorkday } from '@gongqiao/rules';
import { Case } from '../case/case.entity.ts';
import { mine, OPEN } from '../case/case.filters.ts';
import type { DeadlineCalendar } from './deadline-calendar.types.ts';

const MONTH = /^(20\d{2})-(0[1-9]|1[0-2])$/;

function daysOf(month: string): string[] {
  const days: string[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = daysAfter(day, 1)) days.push(day);
  return days;
}

/** How many open cases fall due on each day of a month, as far as the viewer sees them: the rules of the list itself, in one statement. */
export async function deadlineCalendar({ viewer, sql }: Context, month: string): Promise<DeadlineCalendar> {
  const year = MONTH.exec(month)?.[1];
  if (year === undefined) throw badInput('月份请写成 2026-12 这样。');
  const days = daysOf(month);
  const parameters = new SqlParameters();
  const guard = scopeSql(viewer, parameters);
  const rule = (filter: Parameters<typeof whereSql>[0]): string => whereSql(filter, { noun: nounOf(Case), alias: 'c', parameters });
  const [watched, own] = [rule(all(rowsSeen(Case, viewer), OPEN)), rule(mine(viewer))];
  const [first, last] = [parameters.add(days[0]), parameters.add(days.at(-1))];
  const counted = `select c.due_on::text as day, count(*)::int as due, count(*) filter (where c.own)::int as mine from (
    select c.due_on, coalesce(${own}, false) as own from decisions_case c where ${watched} and c.due_on between ${first}::date and ${last}::date offset 0) c group by 1`;
  const { rows: [row] } = await sql.query(`with ${guard} select (select coalesce(json_agg(d), '[]') from (${counted}) d) as days from s where s.v is not null`, parameters.values);
  const found = new Map((row!['days'] as { day: string; due: number; mine: number }[]).map((day) => [day.day, day]));
  return { month, provisional: !holidaysKnown(Number(year)), days: days.map((day) => ({ day, workday: isWorkday(day), note: dayNote(day), due: found.get(day)?.due ?? 0, mine: found.get(day)?.mine ?? 0 })) };
}
