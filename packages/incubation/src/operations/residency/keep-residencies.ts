import { actByItself } from '@gongqiao/decisions';
import { type Context, inTransaction, today } from '@gongqiao/kernel';
import { addTo, amountOn } from '@gongqiao/rules';
import { FollowUp } from '../../follow-up/follow-up.entity.ts';
import { Residency } from '../../residency/residency.entity.ts';
import { residencyFlow } from '../../residency/residency.flow.ts';
import { rulesDay } from '../../residency/rules-day.ts';
import { StageReview } from '../../stage-review/stage-review.entity.ts';
import { openFollowUp } from '../follow-up/open-follow-up.ts';
import { openStageReview } from '../stage-review/open-stage-review.ts';

const FOLLOW_UPS = ['incubation.followUp6', 'incubation.followUp12', 'incubation.followUp24'] as const;

const ruled = (context: Context, residency: Residency, key: string) => amountOn(context, key, rulesDay(residency), residency.scope);

/** Opens the stage review that has fallen due; one that was missed is not made up for later. */
async function reviewIfDue(context: Context, residency: Residency): Promise<void> {
  const { amount } = await ruled(context, residency, 'incubation.stageEvery');
  const [last] = (await context.em.find(StageReview, { residency: residency.id } as never, { orderBy: { number: 'desc' } as never, limit: 1 })) as StageReview[];
  if (last && !['CONCLUDED', 'CEASED'].includes(last.state)) return;
  const dueOn = addTo(last?.dueOn ?? residency.startsOn, { amount, unit: 'MONTH' });
  if (dueOn <= today(context.clock) && dueOn < residency.endsOn) await openStageReview(context, residency, 'STAGE', dueOn);
}

/** Takes up graduation some time before the term is over. */
async function graduateIfDue(context: Context, residency: Residency): Promise<boolean> {
  const { amount } = await ruled(context, residency, 'incubation.graduateBefore');
  if (today(context.clock) < addTo(residency.endsOn, { amount: -amount, unit: 'DAY' })) return false;
  await actByItself(context, residencyFlow, residency, 'fallDue', { name: '系统', reason: `入驻到 ${residency.endsOn} 期满` });
  await openStageReview(context, residency, 'GRADUATION');
  return true;
}

async function followUpIfDue(context: Context, residency: Residency): Promise<void> {
  for (const key of FOLLOW_UPS) {
    const { amount } = await ruled(context, residency, key);
    const dueOn = addTo(residency.endedOn!, { amount, unit: 'MONTH' });
    if (dueOn > today(context.clock)) return;
    if ((await context.em.count(FollowUp, { residency: residency.id, months: amount } as never)) === 0) await openFollowUp(context, residency, amount, dueOn);
  }
}

async function keepOne(context: Context, id: string): Promise<void> {
  const residency = (await context.reader.lock(context, Residency, id, true)) as Residency | null;
  if (residency?.state === 'RESIDENT' && !(await graduateIfDue(context, residency))) await reviewIfDue(context, residency);
  if (residency?.state === 'GRADUATED' || residency?.state === 'LEFT') await followUpIfDue(context, residency);
}

// Long after the last follow-up there is nothing left to come.
const KEPT = "select id from incubation_residency where state = 'RESIDENT' or (state in ('GRADUATED', 'LEFT') and ended_on > $1::date - interval '30 months') order by id";

/** What falls due in residencies: stage reviews, graduation, follow-ups. Done again, it finds nothing to do. */
export async function keepResidencies(context: Context): Promise<void> {
  const { rows } = await context.sql.query(KEPT, [today(context.clock)]);
  for (const { id } of rows) {
    await inTransaction(context, () => keepOne(context, String(id))).catch((error: unknown) => context.log.error({ error, residency: id }, 'what falls due in a residency could not be done'));
    context.em.clear();
  }
}
