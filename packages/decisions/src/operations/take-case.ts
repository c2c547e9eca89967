import { all, type Context, getRow, refuse as refuseAnyway, updateRow, withinScope } from '@gongqiao/kernel';
import { Case } from '../case/case.entity.ts';
import { mine, OPEN } from '../case/case.filters.ts';
import { casePolicy } from '../case/case.policy.ts';

/** Takes a case upon oneself: colleagues see whose it is, and find it no longer among what waits for them. */
export async function takeCase(context: Context, id: string, version: number): Promise<Case> {
  const { viewer } = context;
  const file = await getRow(context, Case, id, all(casePolicy.see(viewer), mine(viewer)));
  return updateRow(context, file, version, { assigneeId: viewer.accountId, assigneeName: viewer.name }, { action: 'take' });
}

/** Gives a case back to all who could act: one's own, or as whoever manages the work. */
export async function releaseCase(context: Context, id: string, version: number, reason: string): Promise<Case> {
  const { viewer } = context;
  if (reason.trim() === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  const file = await getRow(context, Case, id, all(casePolicy.see(viewer), OPEN));
  if (file.assigneeId !== viewer.accountId) await getRow(context, Case, id, all(casePolicy.see(viewer), withinScope(viewer, 'decisions.manage')));
  return updateRow(context, file, version, { assigneeId: null, assigneeName: null }, { action: 'release', reason: reason.trim() });
}
