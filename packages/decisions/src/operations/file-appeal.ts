import { advance, all, constantCase, type Context, createRow, getRow, today } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { Appeal } from '../appeal/appeal.entity.ts';
import { appealFlow } from '../appeal/appeal.flow.ts';
import { appealPolicy } from '../appeal/appeal.policy.ts';
import { ownParty } from '../case/case-columns.ts';
import { Case } from '../case/case.entity.ts';
import { Decision } from '../decision/decision.entity.ts';
import { refuse } from '../refusals.ts';
import { findCase, openCase } from './move-case.ts';
import { tellReceipt } from './tell.ts';

const LONGEST = 2_000;

function groundsOf(text: string): string {
  const grounds = text.trim();
  if (grounds === '') throw refuse('APPEAL_GROUNDS', {}, ['grounds']);
  if ([...grounds].length > LONGEST) throw refuse('APPEAL_LONG', { most: LONGEST }, ['grounds']);
  return grounds;
}

const earlierOf = (context: Context, decision: Decision): Promise<Appeal | null> =>
  (decision.subjectType === 'Appeal' ? context.em.findOne(Appeal, { id: decision.subjectId } as never, { populate: ['decision'] as never }) : Promise.resolve(null)) as Promise<Appeal | null>;

/** Asks to have a decision looked at again, by somebody who had no part in it. */
export async function fileAppeal(context: Context, decisionId: string, text: string): Promise<Appeal> {
  const { viewer, clock } = context;
  const decision = await getRow(context, Decision, decisionId, ownParty(viewer));
  if (!decision.adverse) throw refuse('APPEAL_NOT_ADVERSE');
  if (decision.appealUntil === null) throw refuse('APPEAL_FINAL');
  if (decision.appealUntil < today(clock)) throw refuse('APPEAL_LATE', { until: decision.appealUntil });
  const grounds = groundsOf(text);
  const earlier = await earlierOf(context, decision);
  const { rows } = await transactionSql(context).query("select 1 from decisions_appeal where decision_id = $1 and state <> 'WITHDRAWN'", [decision.id]);
  if (rows.length > 0) throw refuse('APPEAL_OPEN');
  const file = (await context.em.findOneOrFail(Case, { id: decision.case.id } as never)) as Case;
  const { flow, organizationId, accountId, scope } = decision;
  const appeal = createRow(context, Appeal, {
    decision, flow, organizationId, accountId, scope, title: decision.title.replace(/^(复核：)+/, ''), applicantName: viewer.name, grounds, level: (earlier?.level ?? 0) + 1,
    deciderIds: [...new Set([...(earlier?.deciderIds ?? []), ...file.actorIds, ...(decision.decidedById ? [decision.decidedById] : [])])], state: constantCase(appealFlow.initial), filedAt: clock.now(),
  }, { action: 'submit' });
  await context.em.flush();
  await openCase(context, appealFlow, appeal);
  await context.em.flush();
  await tellReceipt(context, appeal, (await findCase(context, appeal))?.dueOn ?? null);
  return appeal;
}

/** Takes the request for review back. */
export async function withdrawAppeal(context: Context, id: string, version: number): Promise<Appeal> {
  return advance(context, appealFlow, await getRow(context, Appeal, id, all(appealPolicy.see(context.viewer), ownParty(context.viewer))), { action: 'withdraw', version });
}
