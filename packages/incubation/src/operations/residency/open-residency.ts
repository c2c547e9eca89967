import { openCase } from '@gongqiao/decisions';
import { constantCase, type Context, createRow, today } from '@gongqiao/kernel';
import { addTo, amountOn, deadlineOf, ruleOn } from '@gongqiao/rules';
import type { Application } from '../../application/application.entity.ts';
import { Residency } from '../../residency/residency.entity.ts';
import { residencyFlow } from '../../residency/residency.flow.ts';
import { draftAgreement } from '../agreement/agreements.ts';

const NEW = { space: null, booking: null, mentorName: null, remindedAt: null, notice: null, reply: null, leaveReason: null, outcome: null, endedOn: null, handOverRound: 0 };

/** A residency for an application that was just admitted, with its agreement to be signed. Begins on the last day on which that can be. */
export async function openResidency(context: Context, application: Application): Promise<Residency> {
  const { organization, accountId, groupName, region, scope } = application;
  const day = today(context.clock);
  const startsOn = deadlineOf(day, await ruleOn(context, 'incubation.sign', day, scope)).dueOn;
  const endsOn = addTo(startsOn, await amountOn(context, 'incubation.term', day, scope));
  const residency = createRow(context, Residency, { ...NEW, application, organization, accountId, groupName, region, startsOn, endsOn, state: constantCase(residencyFlow.initial), scope }, { action: 'open' });
  await draftAgreement(context, residency);
  await context.em.flush();
  await openCase(context, residencyFlow, residency);
  return residency;
}
