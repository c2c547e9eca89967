import { all, type Context, createRow, getRow, refuse as refuseAnyway, rowsFor, updateRow } from '@gongqiao/kernel';
import { caseActions } from '../case/case.actions.ts';
import { Case } from '../case/case.entity.ts';
import { casePolicy } from '../case/case.policy.ts';
import { consultationActions } from '../consultation/consultation.actions.ts';
import { Consultation } from '../consultation/consultation.entity.ts';
import { refuse } from '../refusals.ts';
import { findColleague, type Rights } from './colleagues.ts';
import { tellAnswered, tellConsulted } from './tell.ts';

const LONGEST = 2000;

function said(text: string, field: string): string {
  if (text.trim() === '') throw refuseAnyway('REASON_REQUIRED', {}, [field]);
  if (text.trim().length > LONGEST) throw refuse('OPINION_LONG', { most: LONGEST }, [field]);
  return text.trim();
}

// The case says who is waited for, so that what is asked of somebody is found like what is theirs to do.
async function awaited(context: Context, id: string, change: (asked: readonly string[]) => string[], adviser: string | null = null): Promise<Case> {
  const file = (await context.reader.lock(context, Case, id, true)) as Case;
  const consultedIds = change(file.consultedIds);
  // Whoever advised had a part in it: nobody has them look at it again.
  const actorIds = adviser === null || file.actorIds.includes(adviser) ? file.actorIds : [...file.actorIds, adviser];
  Object.assign(file, { actorIds, consultedIds, consulting: consultedIds.length > 0, updatedAt: context.clock.now() });
  return file;
}

/** Asks a colleague what he or she thinks. The case stays in the hands that it is in, and need not wait. */
export async function consult(context: Context, rights: Rights, { file: id, to, question }: { readonly file: string; readonly to: string; readonly question: string }): Promise<Consultation> {
  const { viewer, clock } = context;
  const asked = said(question, 'question');
  await getRow(context, Case, id, all(casePolicy.see(viewer), rowsFor(caseActions.consult, viewer)));
  const file = await awaited(context, id, (ids) => [...new Set([...ids, to])]);
  const colleague = await findColleague(context, rights, file, to);
  if (!colleague) throw refuse('COLLEAGUE_UNSEEING', {}, ['to']);
  if (await context.em.count(Consultation, { case: id, adviserId: to, state: 'ASKED' } as never) > 0) throw refuse('CONSULTED_ALREADY', { name: colleague.viewer.name }, ['to']);
  const row = createRow(context, Consultation, {
    case: file, flow: file.flow, scope: file.scope, askedById: viewer.accountId!, askedBy: viewer.name, adviserId: to, adviser: colleague.viewer.name, question: asked, answer: null, state: 'ASKED', askedAt: clock.now(), answeredAt: null,
  }, { action: 'consult' });
  await tellConsulted(context, file, row);
  return row;
}

async function end(context: Context, { id, version, action, values }: { id: string; version: number; action: keyof typeof consultationActions; values: Partial<Consultation> }): Promise<Consultation> {
  const row = await getRow(context, Consultation, id, rowsFor(consultationActions[action], context.viewer));
  const file = await awaited(context, row.case.id, (ids) => ids.filter((each) => each !== row.adviserId), action === 'answer' ? row.adviserId : null);
  if (action === 'answer') await tellAnswered(context, file, row);
  return updateRow(context, row, version, values, { action });
}

/** Says what one thinks; it stays with the case, for colleagues to read. */
export const answerConsultation = (context: Context, id: string, version: number, answer: string): Promise<Consultation> => end(context, { id, version, action: 'answer', values: { state: 'ANSWERED', answer: said(answer, 'answer'), answeredAt: context.clock.now() } });

/** Asks no longer. */
export const withdrawConsultation = (context: Context, id: string, version: number): Promise<Consultation> => end(context, { id, version, action: 'withdraw', values: { state: 'WITHDRAWN' } });
