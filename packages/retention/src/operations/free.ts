/**
 * SQL for whether nothing speaks against destroying what belongs to a case: nobody has its decision looked at again, in the second look or the last one, and nobody
 * keeps the documents of either row back. Takes the columns by which holder and case are named.
 */
export function freeSql({ holderId, subjectType, subjectId }: { readonly holderId: string; readonly subjectType: string; readonly subjectId: string }): string {
  const about = (decision: string): string => `(${decision}.subject_id = ${subjectId} and ${decision}.subject_type = ${subjectType})`;
  return `not exists (
      select from decisions_appeal a join decisions_decision n on n.id = a.decision_id
      left join decisions_appeal earlier on n.subject_type = 'Appeal' and earlier.id = n.subject_id left join decisions_decision first on first.id = earlier.decision_id
      where a.state = 'SUBMITTED' and (${about('n')} or ${about('first')}))
    and not exists (select from retention_hold k where k.released_at is null and k.holder_id in (${holderId}, ${subjectId}))`;
}

/** SQL for the day on which a case was closed, as people count days here. */
export const closedOnSql = (closedAt: string): string => `to_char(${closedAt} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;
