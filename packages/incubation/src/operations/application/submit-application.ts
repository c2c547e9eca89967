import { advance, type Context } from '@gongqiao/kernel';
import { acrossScopes, transactionSql } from '@gongqiao/query';
import type { Application } from '../../application/application.entity.ts';
import { applicationFlow } from '../../application/application.flow.ts';
import { Call } from '../../call/call.entity.ts';
import { presentEdition } from '../call/criteria.ts';
import { refuse } from '../../refusals.ts';
import { ceaseReviews } from '../review/cease-reviews.ts';
import { shortEnough } from '../reason.ts';
import { getOwn } from './save-application.ts';
import { checkOpen } from './start-application.ts';

const KINDS = { REGISTERED: '已经登记的社会组织', UNREGISTERED: '还没有登记的小组' } as const;

const callOf = (context: Context, { call }: Application): Promise<Call> => acrossScopes(transactionSql(context), () => context.em.findOneOrFail(Call, { id: call.id } as never, { refresh: true })) as Promise<Call>;

function checkKind({ registered }: Application, { applicants, limitReason }: Call): void {
  const kind = registered ? 'REGISTERED' : 'UNREGISTERED';
  if (!applicants.includes(kind)) throw refuse('APPLICANT_KIND', { kind: KINDS[kind], reason: limitReason ?? '' }, ['registered']);
}

/** Submits a draft while the call is open; it goes by the criteria that are published now. */
async function submitFirst(context: Context, application: Application, version: number): Promise<Application> {
  const call = await callOf(context, application);
  checkOpen(context, call);
  checkKind(application, call);
  const edition = await acrossScopes(transactionSql(context), () => presentEdition(context, call));
  return advance(context, applicationFlow, application, { action: 'submit', version, values: { edition, submittedAt: context.clock.now() } });
}

/** Submits an application, or what was returned for more: what was filed in time stays so. */
export async function submitApplication(context: Context, id: string, version: number): Promise<Application> {
  const application = await getOwn(context, id);
  if (application.state !== 'RETURNED') return submitFirst(context, application, version);
  checkKind(application, await callOf(context, application));
  return advance(context, applicationFlow, application, { action: 'resubmit', version, values: { returnReason: null } });
}

/** Takes an application back; reviews that were still to come are asked of nobody any more. */
export async function withdrawApplication(context: Context, id: string, version: number): Promise<Application> {
  const application = await advance(context, applicationFlow, await getOwn(context, id), { action: 'withdraw', version });
  await ceaseReviews(context, application);
  return application;
}

/** What the applicant says to a notice that it will probably be declined. */
export async function replyToNotice(context: Context, id: string, version: number, text: string): Promise<Application> {
  const reply = shortEnough(text.trim(), 5_000, 'reply');
  if (reply === '') throw refuse('REPLY_MISSING', {}, ['reply']);
  return advance(context, applicationFlow, await getOwn(context, id), { action: 'reply', version, values: { reply } });
}
