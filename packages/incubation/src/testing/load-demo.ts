import { demoAccountId, demoOrganizationId } from '@gongqiao/identity/testing';
import { type Context, EVERYWHERE, inTransaction, type Viewer } from '@gongqiao/kernel';
import type { Application } from '../application/application.entity.ts';
import { acceptApplication, admitApplication, notifyApplication, returnApplication } from '../operations/application/decide-application.ts';
import { saveApplication } from '../operations/application/save-application.ts';
import { startApplication } from '../operations/application/start-application.ts';
import { submitApplication } from '../operations/application/submit-application.ts';
import { createCall } from '../operations/call/draft-call.ts';
import { publishCall } from '../operations/call/publish-call.ts';
import { presentEdition } from '../operations/call/criteria.ts';
import { declareReview, scoreReview } from '../operations/review/do-review.ts';
import { assignReviewers } from '../operations/review/reviewers.ts';
import { incubationGrants } from '../permissions.ts';
import { Criterion } from '../criterion/criterion.entity.ts';
import { Review } from '../review/review.entity.ts';
import { buildCall } from './call.builder.ts';
import { demoPlans, type DemoPlan } from './demo-plans.ts';

const DAY = 86_400_000;

interface Actor {
  readonly account: string;
  readonly name: string;
  readonly role: keyof typeof incubationGrants;
  readonly department?: string;
  readonly organization?: number;
}

export const CLERK: Actor = { account: 'legal-affairs', name: '周（经办）', role: 'registry-clerk-city', department: 'LEGAL_AFFAIRS' };
const reviewers: readonly Actor[] = [
  { account: 'reviewer-one', name: '丁（评审）', role: 'incubation-reviewer', department: 'WOMEN_WORKERS' }, { account: 'reviewer-two', name: '范（评审）', role: 'incubation-reviewer', department: 'RIGHTS_PROTECTION' },
];

function viewerOf({ account, name, role, department, organization }: Actor): Viewer {
  const organizationId = organization === undefined ? null : demoOrganizationId(organization);
  const scope = organizationId === null ? EVERYWHERE : `organization:${organizationId}`;
  return { kind: organizationId === null ? 'STAFF' : 'ORGANIZATION', accountId: demoAccountId(account), name, department: department ?? null, unitId: null, organizationId, grants: new Map(incubationGrants[role]!.map((permission) => [permission, [scope]])) };
}

/** Does what people did some days ago, each in a transaction of its own. */
export class Past {
  constructor(readonly context: Context) {}

  at<T>(daysAgo: number, actor: Actor, work: (context: Context) => Promise<T>): Promise<T> {
    const now = new Date(this.context.clock.now().getTime() - daysAgo * DAY);
    this.context.em.clear();
    const own: Context = { ...this.context, viewer: viewerOf(actor), clock: { now: () => now } };
    return inTransaction(own, () => work(own));
  }

  day(daysAgo: number): string {
    return new Date(this.context.clock.now().getTime() - daysAgo * DAY + 8 * 3_600_000).toISOString().slice(0, 10);
  }
}

export async function callSince(past: Past, daysAgo: number, name: string): Promise<string> {
  return past.at(daysAgo + 3, CLERK, async (context) => {
    const call = await createCall(context, buildCall({ name, opensOn: past.day(daysAgo) }));
    const { digest } = await presentEdition(context, call);
    return (await publishCall(context, call.id, call.version, digest)).id;
  });
}

export function filedBy(past: Past, call: string, { organization, account, daysAgo, changes }: DemoPlan): Promise<Application> {
  return past.at(daysAgo, { account, name: '负责人', role: 'organization-administrator', organization }, async (context) => {
    const draft = await startApplication(context, call);
    const place = draft.region ? [] : [{ field: 'REGION' as const, from: null, to: '370214' }];
    const saved = await saveApplication(context, draft.id, draft.version, [...changes, ...place], []);
    await context.em.flush();
    return submitApplication(context, saved.id, saved.version);
  });
}

async function scoreAs(past: Past, daysAgo: number, actor: Actor, application: string, share: number): Promise<void> {
  await past.at(daysAgo, actor, async (context) => {
    const review = (await context.em.findOneOrFail(Review, { application, reviewerId: demoAccountId(actor.account) } as never)) as Review;
    await declareReview(context, review.id, review.version);
    await context.em.flush();
    const { rows } = await context.sql.query('select edition_id as edition from incubation_application where id = $1', [application]);
    const criteria = (await context.em.find(Criterion, { edition: rows[0]!['edition'] } as never)) as Criterion[];
    await scoreReview(context, review.id, review.version, criteria.map(({ id, weight }) => ({ criterion: id, points: Math.round(weight * share), comment: share > 0.6 ? '说得清楚，做得到。' : '步骤和人员没有说清楚。' })));
  });
}

export async function reviewed(past: Past, application: Application, daysAgo: number, shares: readonly number[]): Promise<Application> {
  const taken = await past.at(daysAgo, CLERK, (context) => acceptApplication(context, application.id, application.version));
  const assigned = await past.at(daysAgo, CLERK, (context) => assignReviewers(context, application.id, taken.version, reviewers.map(({ account }) => demoAccountId(account))));
  for (const [index, share] of shares.entries()) await scoreAs(past, daysAgo - 1, reviewers[index]!, application.id, share);
  return assigned;
}

/** Two calls with applications at several stages. Needs the demo accounts and organizations; does nothing where it was loaded already. */
export async function loadDemoIncubation(context: Context): Promise<void> {
  const { rows } = await context.sql.query('select 1 from incubation_call limit 1');
  if (rows.length > 0) return;
  const past = new Past(context);
  const [earlier, open] = [await callSince(past, 40, '2026年秋季入驻征集'), await callSince(past, 8, '2026年冬季入驻征集：新就业形态职工服务')];
  const filed = async (call: string, index: number): Promise<Application> => filedBy(past, call, demoPlans[index]!);
  const admitted = await reviewed(past, await filed(earlier, 0), 30, [0.9, 0.85]);
  await past.at(20, CLERK, (own) => admitApplication(own, admitted.id, { version: admitted.version, reason: '计划针对夜班职工的实际困难，步骤清楚，人员到位。' }));
  const weak = await reviewed(past, await filed(earlier, 1), 30, [0.75, 0.3]);
  await past.at(2, CLERK, (own) => notifyApplication(own, weak.id, { version: weak.version, reason: '没有说明由谁来做、什么时候做；两份评审相差较大的原因也在这里。' }));
  await reviewed(past, await filed(open, 2), 4, [0.8]);
  await filed(open, 3);
  const unclear = await filed(open, 4);
  await past.at(1, CLERK, (own) => returnApplication(own, unclear.id, unclear.version, '请补充活动场地的安排。'));
}
