import { advance, all, type Context, getRow, rowsSeen, withinScope } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { Application } from '../../application/application.entity.ts';
import { applicationFlow } from '../../application/application.flow.ts';
import { refuse } from '../../refusals.ts';
import { isHallPending } from '../hall/hall-facts.ts';
import { ceaseReviews } from '../review/cease-reviews.ts';
import { reasonOf } from '../reason.ts';
import { openResidency } from '../residency/open-residency.ts';
import { blindNumberFor } from '../review/blind-number.ts';

export interface Verdict {
  readonly version: number;
  readonly reason: string;
  readonly cites?: readonly string[] | null;
  /** Why it is decided although not all reviews are in. */
  readonly withoutReviews?: string | null;
}

const getSeen = (context: Context, id: string): Promise<Application> => getRow(context, Application, id, rowsSeen(Application, context.viewer));

/** Sends it back for more; the applicant reads what is missing. */
export async function returnApplication(context: Context, id: string, version: number, reason: string): Promise<Application> {
  const why = reasonOf(reason);
  return advance(context, applicationFlow, await getSeen(context, id), { action: 'return', version, reason: why, values: { returnReason: why } });
}

/** Takes it in for review, under a number that tells nothing. */
export async function acceptApplication(context: Context, id: string, version: number): Promise<Application> {
  const application = await getSeen(context, id);
  const blindNumber = application.blindNumber ?? (await blindNumberFor(context, application));
  return advance(context, applicationFlow, application, { action: 'accept', version, values: { blindNumber } });
}

const COUNT = "select count(*) filter (where state = 'SCORED')::int as done, count(*) filter (where state in ('ASSIGNED', 'DECLARED'))::int as open from incubation_review where application_id = $1";

/** Refuses while reviews or a hearing are to come, unless it is said why they are not waited for. */
async function reviewsIn(context: Context, application: Application, why: string | null | undefined): Promise<{ withoutReviews?: string }> {
  const { rows: [row] } = await transactionSql(context).query(COUNT, [application.id]);
  const [done, open] = [Number(row!['done']), Number(row!['open'])];
  const [reviewed, pending] = [done > 0 && open === 0, await isHallPending(context, application)];
  if (reviewed && !pending) return {};
  if (!why?.trim()) throw reviewed ? refuse('HALL_PENDING', {}, ['withoutReviews']) : refuse('REVIEWS_OUTSTANDING', { done, open }, ['withoutReviews']);
  return { withoutReviews: reasonOf(why, 'withoutReviews') };
}

async function toDecide(context: Context, id: string): Promise<Application> {
  const application = await getRow(context, Application, id, all(rowsSeen(Application, context.viewer), withinScope(context.viewer, 'incubation.decide')));
  if (application.reviewerIds.includes(context.viewer.accountId ?? '')) throw refuse('DECIDER_REVIEWED');
  return application;
}

// 登记了的和没有登记的，各有各的一条
const citesFor = ({ registered }: Application, { cites }: Verdict): readonly string[] => cites ?? [registered ? 'incubation.entryRegistered' : 'incubation.entryUnregistered', 'incubation.formula', 'decisions.reasons'];

/** Admits it, and opens the residency, with the agreement to be signed. */
export async function admitApplication(context: Context, id: string, verdict: Verdict): Promise<Application> {
  const application = await toDecide(context, id);
  const values = await reviewsIn(context, application, verdict.withoutReviews);
  await advance(context, applicationFlow, application, { action: 'admit', version: verdict.version, reason: verdict.reason, cites: citesFor(application, verdict), values });
  await ceaseReviews(context, application);
  await openResidency(context, application);
  return application;
}

/** Tells the applicant that it will probably be declined, and why: there is time to reply. */
export async function notifyApplication(context: Context, id: string, verdict: Verdict): Promise<Application> {
  const [application, notice] = [await toDecide(context, id), reasonOf(verdict.reason)];
  const values = await reviewsIn(context, application, verdict.withoutReviews);
  return advance(context, applicationFlow, application, { action: 'notify', version: verdict.version, reason: notice, values: { ...values, notice, reply: null } });
}

/** Declines it, after the applicant was heard or had the time for it. */
export async function declineApplication(context: Context, id: string, verdict: Verdict): Promise<Application> {
  const application = await toDecide(context, id);
  await advance(context, applicationFlow, application, { action: 'decline', version: verdict.version, reason: verdict.reason, cites: citesFor(application, verdict) });
  await ceaseReviews(context, application);
  return application;
}
