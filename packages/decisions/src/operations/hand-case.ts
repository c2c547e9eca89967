import { all, type Context, getRow, refuse as refuseAnyway, rowsFor, updateRow } from '@gongqiao/kernel';
import { caseActions } from '../case/case.actions.ts';
import { Case } from '../case/case.entity.ts';
import { casePolicy } from '../case/case.policy.ts';
import { refuse } from '../refusals.ts';
import { couldAct, findColleague, type Rights } from './colleagues.ts';
import { tellHanded } from './tell.ts';

export interface Handing {
  readonly id: string;
  readonly version: number;
  readonly to: string;
  readonly reason: string;
}

/** Hands a case to a colleague who can do it: it waits for nobody else then, and says whom it came from and why. */
export async function handCase(context: Context, rights: Rights, { id, version, to, reason }: Handing): Promise<Case> {
  if (reason.trim() === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  const file = await getRow(context, Case, id, all(casePolicy.see(context.viewer), rowsFor(caseActions.hand, context.viewer)));
  const colleague = await findColleague(context, rights, file, to);
  if (!colleague || !couldAct(colleague.viewer, file)) throw refuse('COLLEAGUE_CANNOT', {}, ['to']);
  await updateRow(context, file, version, { assigneeId: to, assigneeName: colleague.viewer.name }, { action: 'hand', reason: `转给${colleague.viewer.name}：${reason.trim()}` });
  await tellHanded(context, file);
  return file;
}
