import { all, any, type Context, type Filter, isId, nounOf, rowsSeen, withinScope } from '@gongqiao/kernel';
import { GUARDED, Parameters, scopeSql, whereSql } from '@gongqiao/query';
import { changesAsked } from '../../correction-request/correction-request.display.ts';
import { CorrectionRequest } from '../../correction-request/correction-request.entity.ts';
import { UNREAD } from '../../correction-request/correction-request.filters.ts';
import { ownRequests } from '../../correction-request/correction-request.flow.ts';
import type { CorrectionComparison, CorrectionRequestCounts } from '../../correction-request/correction-request.types.ts';
import { Organization } from '../../organization/organization.entity.ts';
import { valueText } from '../../organization/value-text.ts';
import { ownOrganizationRule } from '../own-organization.ts';
import { recordFromColumns } from '../rows.ts';
import { sameValue } from './asked-values.ts';

type Values = Readonly<Record<string, unknown>>;

/** What is asked beside what stands now, in one statement; null where the viewer sees either of the two not. */
export async function correctionComparison({ viewer, sql }: Context, id: string): Promise<CorrectionComparison | null> {
  if (!isId(id)) return null;
  const parameters = new Parameters();
  const guard = scopeSql(viewer, parameters);
  const request = whereSql(rowsSeen(CorrectionRequest, viewer), { noun: nounOf(CorrectionRequest), alias: 'r', parameters });
  const organization = whereSql(any(rowsSeen(Organization, viewer), ownOrganizationRule(viewer)), { noun: nounOf(Organization), alias: 'o', parameters });
  const { rows: [row] } = await sql.query(`with ${guard}
    select r.asked, r.before, r.state, r.accepted, to_json(o) as organization from registry_correction_request r join registry_organization o on o.id = r.organization_id
    where ${GUARDED} and r.id = ${parameters.add(id)} and (${request}) and (${organization})`, parameters.values);
  return row ? comparisonOf(row) : null;
}

function comparisonOf(row: Values): CorrectionComparison {
  const columns = row['organization'] as Values;
  const present = recordFromColumns(columns) as unknown as Values;
  const before = row['before'] as Values;
  return {
    organizationVersion: columns['version'] as number,
    changes: changesAsked(row).map((change) => ({ ...change, present: valueText(change.field, present[change.field]), changedMeanwhile: !sameValue(before[change.field], present[change.field]) })),
  };
}

/** How many requests wait for this viewer: to be decided, or to be read. */
export async function correctionRequestCounts({ viewer, sql }: Context): Promise<CorrectionRequestCounts> {
  const parameters = new Parameters();
  const guard = scopeSql(viewer, parameters);
  const counted = (rule: Filter): string => `(select count(*)::int from registry_correction_request r where ${whereSql(rule, { noun: nounOf(CorrectionRequest), alias: 'r', parameters })})`;
  const toDecide = counted(all({ state: 'SUBMITTED' }, withinScope(viewer, 'registry.decideRequest')));
  const { rows } = await sql.query(`with ${guard} select ${toDecide} as "toDecide", ${counted(all(UNREAD, ownRequests(viewer)))} as unread from s where s.v is not null`, parameters.values);
  return rows[0] as unknown as CorrectionRequestCounts;
}
