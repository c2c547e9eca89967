import { attachDocuments } from '@gongqiao/documents';
import { advance, type Context, createRow, getRow, rowsSeen, today } from '@gongqiao/kernel';
import { CollectiveDecision } from '../collective-decision/collective-decision.entity.ts';
import { collectiveDecisionFlow } from '../collective-decision/collective-decision.flow.ts';
import type { CollectiveDecisionInput } from '../collective-decision/collective-decision.input.ts';
import { refuse } from '../refusals.ts';
import { checkAnother } from './separation.ts';
import { fenOf, reasonOf, wordsOf } from './words.ts';

function factsOf({ clock }: Context, input: CollectiveDecisionInput) {
  if (input.heldOn > today(clock)) throw refuse('DECISION_LATER', {}, ['heldOn']);
  return {
    kind: input.kind, body: input.body, heldOn: input.heldOn, amount: fenOf(input.amount), minutesNumber: wordsOf(input.minutesNumber, 'minutesNumber', '纪要号', 100), agendaItem: wordsOf(input.agendaItem, 'agendaItem', '第几项议题', 50),
    title: wordsOf(input.title, 'title', '议题', 200), recused: input.recused.map((words) => words.trim()).filter(Boolean),
  };
}

/** Puts down what a meeting decided; it can be used once somebody else has compared it with the minutes. */
export async function recordDecision(context: Context, input: CollectiveDecisionInput): Promise<CollectiveDecision> {
  const facts = factsOf(context, input);
  const repeated = await context.em.count(CollectiveDecision, { minutesNumber: facts.minutesNumber, agendaItem: facts.agendaItem, state: { $ne: 'STRUCK' } } as never);
  if (repeated > 0) throw refuse('DECISION_REPEATED', { minutes: facts.minutesNumber, item: facts.agendaItem }, ['minutesNumber', 'agendaItem']);
  const { name, accountId } = context.viewer;
  const decision = createRow(context, CollectiveDecision, { ...facts, state: 'RECORDED', recordedBy: name, recordedById: accountId!, confirmedBy: null, confirmedAt: null, scope: '' }, { action: 'record' });
  await context.em.flush();
  await attachDocuments(context, decision, input.uploads ?? []);
  return decision;
}

const getSeen = (context: Context, id: string): Promise<CollectiveDecision> => getRow(context, CollectiveDecision, id, rowsSeen(CollectiveDecision, context.viewer));

export async function confirmDecision(context: Context, id: string, version: number): Promise<CollectiveDecision> {
  const decision = await getSeen(context, id);
  if (decision.state === 'RECORDED') checkAnother(context, 'funds.resolve', decision, 'recordedById', '登记了这项集体决策', '确认它');
  return advance(context, collectiveDecisionFlow, decision, { action: 'confirm', version, values: { confirmedBy: context.viewer.name, confirmedAt: context.clock.now() } });
}

/** Takes back what was put down by mistake, as long as nothing goes by it. */
export async function strikeDecision(context: Context, id: string, version: number, reason: string): Promise<CollectiveDecision> {
  const [why, decision] = [reasonOf(reason), await getSeen(context, id)];
  if (decision.used > 0) throw refuse('DECISION_USED');
  return advance(context, collectiveDecisionFlow, decision, { action: 'strike', version, reason: why, values: { confirmedBy: null, confirmedAt: null } });
}
