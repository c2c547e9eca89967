import { advance, all, type Context, getRow, rowsSeen, withinScope } from '@gongqiao/kernel';
import { MentoringSession } from '../../mentoring-session/mentoring-session.entity.ts';
import { mentoringFlow } from '../../mentoring-session/mentoring-session.flow.ts';
import { refuse } from '../../refusals.ts';
import { ofOwnResidency } from '../../residency/residency.policy.ts';
import { reasonOf } from '../reason.ts';

const ownSession = (context: Context, id: string): Promise<MentoringSession> => getRow(context, MentoringSession, id, ofOwnResidency(context.viewer));

/** The organization confirms that it was so. */
export async function confirmSession(context: Context, id: string, version: number): Promise<MentoringSession> {
  return advance(context, mentoringFlow, await ownSession(context, id), { action: 'confirm', version });
}

/** The organization says what was otherwise. */
export async function disputeSession(context: Context, id: string, version: number, objection: string): Promise<MentoringSession> {
  return advance(context, mentoringFlow, await ownSession(context, id), { action: 'dispute', version, values: { objection: reasonOf(objection, 'objection') } });
}

/** Puts right how long it was and how many came; the organization confirms it anew. */
export async function correctSession(context: Context, id: string, version: number, minutes: number, attendance: number, reason: string): Promise<MentoringSession> {
  if (minutes < 1 || minutes > 600) throw refuse('SESSION_MINUTES', { most: 600 }, ['minutes']);
  if (attendance < 1) throw refuse('SESSION_ATTENDANCE', {}, ['attendance']);
  const session = await getRow(context, MentoringSession, id, all(rowsSeen(MentoringSession, context.viewer), withinScope(context.viewer, 'incubation.mentor')));
  return advance(context, mentoringFlow, session, { action: 'correct', version, reason: reasonOf(reason), values: { minutes, attendance, objection: null } });
}
