import { advance, type Context, getRow } from '@gongqiao/kernel';
import { FollowUp } from '../../follow-up/follow-up.entity.ts';
import { followUpFlow } from '../../follow-up/follow-up.flow.ts';
import type { FollowUpAnswerInput } from '../../follow-up/follow-up.types.ts';
import { refuse } from '../../refusals.ts';
import { ofOwnResidency } from '../../residency/residency.policy.ts';
import { shortEnough } from '../reason.ts';

const textOf = (text: string | null | undefined, field: string): string | null => shortEnough((text ?? '').trim(), 2_000, field) || null;

function countOf(value: number | null | undefined, field: string): number | null {
  if (value != null && (value < 0 || value > 1_000_000)) throw refuse('COUNT_INVALID', {}, [field]);
  return value ?? null;
}

/** What a group answers, late too. */
export async function answerFollowUp(context: Context, id: string, version: number, { active, people, registered, served, needs, remark }: FollowUpAnswerInput): Promise<FollowUp> {
  const answers = { active, people: countOf(people, 'people'), registered: registered ?? null, served: countOf(served, 'served'), needs: textOf(needs, 'needs'), remark: textOf(remark, 'remark') };
  const followUp = await getRow(context, FollowUp, id, ofOwnResidency(context.viewer));
  return advance(context, followUpFlow, followUp, { action: 'answer', version, values: { ...answers, answeredBy: context.viewer.name, answeredAt: context.clock.now() } });
}
