import { all, type Context, type Filter, isId, nounOf, type ValueOf } from '@gongqiao/kernel';
import { Parameters, transactionSql, whereSql } from '@gongqiao/query';
import { Hearing } from '../../hall/hearing.entity.ts';
import type { hearingFlow } from '../../hall/hearing.flow.ts';

export interface HearingRead {
  readonly id: string;
  readonly version: number;
  readonly state: ValueOf<typeof hearingFlow.stateType>;
  readonly hallWeight: number;
  readonly writtenWeight: number;
  readonly trimFrom: number | null;
}

/** A hearing under a rule, read without a lock: dozens of screens ask while judges write. Null when the rule leaves it out. */
export async function findHearing(context: Context, id: string, rule: Filter): Promise<HearingRead | null> {
  if (rule === false || !isId(id)) return null;
  const parameters = new Parameters();
  const where = whereSql(all(rule), { noun: nounOf(Hearing), alias: 'h', parameters });
  const { rows: [row] } = await transactionSql(context).query(`select h.id, h.version, h.state, h.hall_weight as "hallWeight", h.written_weight as "writtenWeight", h.trim_from as "trimFrom" from incubation_hall_hearing h where h.id = ${parameters.add(id)} and (${where})`, parameters.values);
  return (row as unknown as HearingRead | undefined) ?? null;
}
