import { openCase } from '@gongqiao/decisions';
import { constantCase, type Context, createRow } from '@gongqiao/kernel';
import { answerKeys } from '../../follow-up/differences.ts';
import { FollowUp } from '../../follow-up/follow-up.entity.ts';
import { followUpFlow } from '../../follow-up/follow-up.flow.ts';
import type { Answers } from '../../follow-up/follow-up.types.ts';
import type { Residency } from '../../residency/residency.entity.ts';

const UNANSWERED = { active: null, people: null, registered: null, served: null, needs: null, remark: null };

// The last that was answered; before the first, what the application said.
async function earlierAnswers(context: Context, residency: Residency): Promise<Answers> {
  const last = (await context.em.findOne(FollowUp, { residency: residency.id, state: 'ANSWERED' } as never, { orderBy: { months: 'desc' } as never })) as FollowUp | null;
  if (last) return Object.fromEntries(answerKeys.map((key) => [key, last[key]])) as unknown as Answers;
  await context.em.populate(residency, ['application'] as never);
  const { peopleCount, registered } = residency.application;
  return { ...UNANSWERED, people: peopleCount, registered };
}

/** Asks a group that left how it is doing, with what it answered last time to start from. */
export async function openFollowUp(context: Context, residency: Residency, months: number, dueOn: string): Promise<void> {
  const followUp = createRow(context, FollowUp, {
    ...UNANSWERED, residency, months, dueOn, earlier: await earlierAnswers(context, residency), answeredBy: null, answeredAt: null, state: constantCase(followUpFlow.initial), scope: residency.scope,
  } as never, { action: 'open' });
  await context.em.flush();
  await openCase(context, followUpFlow, followUp);
}
