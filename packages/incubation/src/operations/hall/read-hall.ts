import type { Sql, ValueOf } from '@gongqiao/kernel';
import type { entryFlow } from '../../hall/entry.flow.ts';
import type { sheetFlow } from '../../hall/sheet.flow.ts';

export interface SheetRead {
  readonly id: string;
  readonly version: number;
  readonly judge: string;
  readonly name: string;
  readonly seat: number;
  readonly state: ValueOf<typeof sheetFlow.stateType>;
  readonly comment: string | null;
  readonly total: number | null;
  readonly reopenReason: string | null;
  readonly points: Readonly<Record<string, number>>;
}

export interface CriterionRead {
  readonly id: string;
  readonly title: string;
  readonly guide: string;
  readonly weight: number;
}

export interface EntryRead {
  readonly id: string;
  readonly version: number;
  readonly ticket: number;
  readonly position: number | null;
  readonly state: ValueOf<typeof entryFlow.stateType>;
  readonly absentReason: string | null;
  readonly rank: number | null;
  readonly application: string;
  readonly name: string;
  readonly criteria: readonly CriterionRead[];
  readonly sheets: readonly SheetRead[];
  /** The totals of the written reviews. */
  readonly written: readonly number[];
}

const entries = `
  select e.id, e.version, e.ticket, e.position, e.state, e.absent_reason as "absentReason", e.rank, a.id as application, a.group_name as name,
    (select coalesce(json_agg(json_build_object('id', c.id, 'title', c.title, 'guide', c.guide, 'weight', c.weight) order by c.position), '[]') from incubation_criterion c where c.edition_id = a.edition_id) as criteria,
    (select coalesce(json_agg(json_build_object('id', s.id, 'version', s.version, 'judge', s.judge_id, 'name', s.judge_name, 'seat', s.seat, 'state', s.state, 'comment', s.comment, 'total', s.total, 'reopenReason', s.reopen_reason,
        'points', (select coalesce(json_object_agg(p.criterion_id, p.points), '{}') from incubation_hall_score p where p.sheet_id = s.id)) order by s.seat), '[]')
      from incubation_hall_sheet s where s.entry_id = e.id) as sheets,
    (select coalesce(json_agg(r.total order by r.scored_at, r.id), '[]') from incubation_review r where r.application_id = a.id and r.state = 'SCORED') as written
  from incubation_hall_entry e join incubation_application a on a.id = e.application_id where e.hearing_id = $1 order by e.position nulls last, e.ticket`;

/** Everything that was said in a hearing, in its running order. Whoever reads it decides what of it is told, and to whom. */
export async function readEntries(sql: Sql, hearing: string): Promise<EntryRead[]> {
  return (await sql.query(entries, [hearing])).rows as unknown as EntryRead[];
}
