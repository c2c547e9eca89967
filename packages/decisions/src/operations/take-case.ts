import { all, type Context, getRow, refuse as refuseAnyway, rowsFor, updateRow } from '@gongqiao/kernel';
import { caseActions } from '../case/case.actions.ts';
import { Case } from '../case/case.entity.ts';
import { casePolicy } from '../case/case.policy.ts';

/** Takes a case upon oneself: colleagues see whose it is, and find it no longer among what waits for them. */
export async function takeCase(context: Context, id: string, version: number): Promise<Case> {
  const { viewer } = context;
  const file = await getRow(context, Case, id, all(casePolicy.see(viewer), rowsFor(caseActions.take, viewer)));
  return updateRow(context, file, version, { assigneeId: viewer.accountId, assigneeName: viewer.name }, { action: 'take' });
}

/** Gives a case back to all who could act, one's own or a colleague's who is away, with a reason. */
export async function releaseCase(context: Context, id: string, version: number, reason: string): Promise<Case> {
  const { viewer } = context;
  if (reason.trim() === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  const file = await getRow(context, Case, id, all(casePolicy.see(viewer), rowsFor(caseActions.release, viewer)));
  return updateRow(context, file, version, { assigneeId: null, assigneeName: null }, { action: 'release', reason: reason.trim() });
}
