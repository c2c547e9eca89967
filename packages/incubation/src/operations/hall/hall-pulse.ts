import { all, any, type Context, isId, nounOf, rowsSeen, withinScope } from '@gongqiao/kernel';
import { GUARDED, Parameters, scopeSql, whereSql } from '@gongqiao/query';
import { Hearing } from '../../hall/hearing.entity.ts';
import { judgedHearings } from '../../hall/hearing.policy.ts';

/** Changes whenever anything of a hearing does: screens in the hall ask for this every few seconds, and for the rest when it is another. */
export async function hallPulse({ viewer, sql }: Context, id: string): Promise<string | null> {
  const rule = any(judgedHearings(viewer), all(rowsSeen(Hearing, viewer), withinScope(viewer, 'incubation.read')));
  if (rule === false || !isId(id)) return null;
  const parameters = new Parameters();
  const guard = scopeSql(viewer, parameters);
  const where = whereSql(rule, { noun: nounOf(Hearing), alias: 'h', parameters });
  const { rows: [row] } = await sql.query(`with ${guard} select h.version || '.' || (
      select count(*) || '.' || coalesce(sum(e.version), 0) from incubation_hall_entry e where e.hearing_id = h.id) || '.' || (
      select coalesce(sum(s.version), 0) from incubation_hall_sheet s join incubation_hall_entry e on e.id = s.entry_id where e.hearing_id = h.id) as pulse
    from incubation_hall_hearing h where ${GUARDED} and h.id = ${parameters.add(id)}::uuid and (${where})`, parameters.values);
  return row ? String(row['pulse']) : null;
}
