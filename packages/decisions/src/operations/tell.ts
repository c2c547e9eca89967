import { createHash } from 'node:crypto';
import { type Context, nounNamed } from '@gongqiao/kernel';
import { notify, type Recipients } from '@gongqiao/notifications';
import type { Appeal } from '../appeal/appeal.entity.ts';
import type { Case } from '../case/case.entity.ts';
import { stateNamed, trackNamed } from '../case/track.ts';
import type { Consultation } from '../consultation/consultation.entity.ts';
import { Decision } from '../decision/decision.entity.ts';

// 谁读得到, 就告诉谁: by the columns that the row rule goes by. What is one person's own reaches no organization.
const partyOf = ({ accountId, organizationId }: Pick<Case, 'accountId' | 'organizationId'>): Recipients => ({ accounts: [accountId], organizationId });
export const kindOf = (subjectType: string): string => nounNamed(subjectType)?.title ?? '您办理的事项';
const subjectOf = ({ subjectType, subjectId }: Case) => ({ type: subjectType, id: subjectId });

const LONGEST_REASON = 200;
const shortened = (reason: string): string => ([...reason].length > LONGEST_REASON ? `${[...reason].slice(0, LONGEST_REASON).join('')}…` : reason);

/** What was decided, where the reasons are read, and until when it may be looked at again. */
export async function tellDecision(context: Context, decision: Decision): Promise<void> {
  const { id, title, outcome, adverse, appealUntil, subjectType } = decision;
  const answer = appealUntil ? `不同意的，可以在 ${appealUntil} 以前申请内部复核。` : adverse ? '不同意的，可以向上一级工会反映。' : '';
  await notify(context, {
    to: partyOf(decision), kind: 'DECISION', title: `${kindOf(subjectType)}有了决定：${outcome}`, text: `“${title}”有了决定：${outcome}。理由、依据和事实可以点开来读，决定书可以下载。${answer}`, subject: { type: 'Decision', id }, key: `decision:${id}`,
  });
}

/** That it is the applicant's turn, unless the applicant made it so. */
export async function tellTurn(context: Context, file: Case): Promise<void> {
  if (file.turn !== 'APPLICANT' || context.viewer.kind === 'ORGANIZATION' || context.viewer.kind === 'WORKER') return;
  const { label, publicLabel = label } = stateNamed(trackNamed(file.flow)[0], file.state);
  await notify(context, {
    to: partyOf(file), kind: 'TURN', title: `轮到您办理：${kindOf(file.subjectType)}`, text: `“${file.title}”现在是：${publicLabel}，轮到您办理${file.dueOn ? `，最晚 ${file.dueOn}` : ''}。`, subject: subjectOf(file), key: `turn:${file.id}:${file.enteredAt.toISOString()}`,
  });
}

const CLOCKS: Readonly<Record<string, string>> = { pauseClock: '暂停了', resumeClock: '恢复了', extendClock: '延长了' };

/** That the union's time was stopped, let run again or made longer, and why. */
export async function tellClock(context: Context, file: Case, { action, reason }: { readonly action: string; readonly reason: string }): Promise<void> {
  const until = file.pausedOn === null && file.dueOn ? `，现在最晚 ${file.dueOn}` : '';
  await notify(context, {
    to: partyOf(file), kind: 'INFORMATION', title: `${kindOf(file.subjectType)}的期限${CLOCKS[action]!}`, text: `“${file.title}”的办理期限${CLOCKS[action]!}${until}。原因：${shortened(reason)}`, subject: subjectOf(file),
    key: `${action}:${file.id}:${context.clock.now().toISOString()}`,
  });
}

/** A receipt for a request for review: who looks at it, and until when. */
export async function tellReceipt(context: Context, appeal: Appeal, dueOn: string | null): Promise<void> {
  await notify(context, {
    to: partyOf(appeal), kind: 'INFORMATION', title: '复核申请已经收到', text: `“${appeal.title}”的复核申请已经收到，由没有参与过原决定的人办理${dueOn ? `，最晚 ${dueOn} 答复` : ''}。`, subject: { type: 'Decision', id: appeal.decision.id }, key: `appeal:${appeal.id}`,
  });
}

/** That a case is now in a colleague's hands, and by whom. */
export async function tellHanded(context: Context, file: Case): Promise<void> {
  await notify(context, {
    to: { accounts: [file.assigneeId] }, kind: 'TURN', title: `${kindOf(file.subjectType)}转到您手里`, text: `${context.viewer.name}把“${file.title}”转给您办理${file.dueOn ? `，期限是 ${file.dueOn}` : ''}。`, subject: subjectOf(file), key: `handed:${file.id}:${context.clock.now().toISOString()}`,
  });
}

/** That a colleague is asked what he or she thinks. */
export async function tellConsulted(context: Context, file: Case, { id, adviserId, askedBy }: Consultation): Promise<void> {
  await notify(context, {
    to: { accounts: [adviserId] }, kind: 'TURN', title: `${kindOf(file.subjectType)}征求您的意见`, text: `${askedBy}就“${file.title}”征求您的意见。`, subject: subjectOf(file), key: `consulted:${id}`,
  });
}

/** That whoever was asked has answered. */
export async function tellAnswered(context: Context, file: Case, { id, askedById, adviser }: Consultation): Promise<void> {
  await notify(context, {
    to: { accounts: [askedById] }, kind: 'INFORMATION', title: `${kindOf(file.subjectType)}：同事答复了您`, text: `${adviser}就“${file.title}”说了意见。`, subject: subjectOf(file), key: `answered:${id}`,
  });
}

/** What a case has come to, in one sentence: the last decision in it, or where it stands. */
async function standingOf({ em }: Context, file: Case): Promise<string> {
  const [decision] = (await em.find(Decision, { case: file.id } as never, { orderBy: { decidedAt: 'desc' } as never, limit: 1 })) as Decision[];
  return decision ? `决定：${decision.outcome}` : `现在是：${stateNamed(trackNamed(file.flow)[0], file.state).label}`;
}

/** A copy for colleagues: how a case stands, for them to know of. It leads to the case, which shows itself to those who see it. Gives how many were told now. */
export async function tellCopied(context: Context, file: Case, { to, note }: { readonly to: readonly string[]; readonly note: string }): Promise<number> {
  const { viewer: { accountId, name } } = context;
  const standing = await standingOf(context, file);
  const same = createHash('sha256').update(`${accountId} ${standing} ${note}`).digest('hex').slice(0, 24);
  return notify(context, {
    to: { accounts: to }, kind: 'COPY', title: `抄送：${kindOf(file.subjectType)}`, text: `${name}抄送“${file.title}”。${standing}。不用您办理。${note && `附言：${shortened(note)}`}`, subject: { type: 'Case', id: file.id },
    key: `copy:${file.id}:${file.enteredAt.toISOString()}:${same}`,
  });
}
