import { type Context, newId } from '@gongqiao/kernel';
import { Space } from '@gongqiao/venues';
import { HandOverItem } from '../hand-over/hand-over-item.entity.ts';
import { MentoringSession } from '../mentoring-session/mentoring-session.entity.ts';
import { presentAgreement } from '../operations/agreement/agreements.ts';
import { admitApplication } from '../operations/application/decide-application.ts';
import { handOver, receive } from '../operations/hand-over/confirm-item.ts';
import { appointMentor } from '../operations/mentoring/appoint-mentor.ts';
import { confirmSession } from '../operations/mentoring/confirm-session.ts';
import { recordSessions } from '../operations/mentoring/record-sessions.ts';
import { allocateDesk } from '../operations/residency/desk.ts';
import { graduateResidency, requestGraduation } from '../operations/residency/graduate.ts';
import { keepResidencies } from '../operations/residency/keep-residencies.ts';
import { confirmLeave, finishHandOver, giveNotice } from '../operations/residency/leave.ts';
import { countersignAgreement, signAgreement } from '../operations/residency/sign-agreement.ts';
import { commentStageReview, concludeStageReview, sendStageReview } from '../operations/stage-review/conclude-review.ts';
import { Residency } from '../residency/residency.entity.ts';
import { StageReview } from '../stage-review/stage-review.entity.ts';
import { demoResidents } from './demo-residents.ts';
import type { DemoPlan } from './demo-plans.ts';
import { type Actor, callSince, CLERK, filedBy, Past, reviewed } from './load-demo.ts';

const SUMMER = '2026年夏季入驻征集';
const AUTUMN = '2026年秋季入驻征集';
const DAY = 86_400_000;
const ownerOf = ({ organization, account }: DemoPlan): Actor => ({ account, name: '负责人', role: 'organization-administrator', organization });

const present = async ({ em }: Context, id: string): Promise<Residency> => (await em.findOneOrFail(Residency, { id } as never)) as Residency;
const lastReview = async ({ em }: Context, id: string): Promise<StageReview> => (await em.findOneOrFail(StageReview, { residency: id } as never, { orderBy: { number: 'desc' } as never })) as StageReview;

async function admitted(past: Past, call: string, plan: DemoPlan, daysAgo: number): Promise<string> {
  const application = await reviewed(past, await filedBy(past, call, plan), plan.daysAgo - 5, [0.9, 0.8]);
  await past.at(daysAgo, CLERK, (context) => admitApplication(context, application.id, { version: application.version, reason: '计划针对职工的实际困难，有人负责。' }));
  const { rows } = await past.context.sql.query('select id from incubation_residency where application_id = $1', [application.id]);
  return String(rows[0]!['id']);
}

/** An applicant admitted, with the agreement signed by both sides. */
async function movedIn(past: Past, call: string, plan: DemoPlan): Promise<string> {
  const id = await admitted(past, call, plan, plan.daysAgo - 15);
  const digestOf = async (context: Context): Promise<string> => (await presentAgreement(context, await present(context, id))).digest;
  await past.at(plan.daysAgo - 17, ownerOf(plan), async (context) => signAgreement(context, id, (await present(context, id)).version, await digestOf(context)));
  await past.at(plan.daysAgo - 18, CLERK, async (context) => countersignAgreement(context, id, (await present(context, id)).version, await digestOf(context)));
  return id;
}

async function settled(past: Past, daysAgo: number, id: string, desk: string): Promise<void> {
  await past.at(daysAgo, CLERK, async (context) => {
    const space = (await context.em.findOneOrFail(Space, { name: desk, kind: 'DESK' } as never)) as Space;
    return allocateDesk(context, id, (await present(context, id)).version, space.id);
  });
  await past.at(daysAgo, CLERK, async (context) => appointMentor(context, id, (await present(context, id)).version, { kind: 'INVITED', mentorName: '纪（导师）', startsOn: past.day(daysAgo) }));
}

async function mentored(past: Past, plan: DemoPlan, id: string): Promise<void> {
  const topics = [[100, '劳动合同怎么签'], [80, '怎样写活动计划'], [62, '志愿者怎样排班']] as const;
  await past.at(60, CLERK, (context) => recordSessions(context, topics.map(([daysAgo, topic]) => ({ entryKey: newId(), residency: id, heldOn: past.day(daysAgo), topic, mentorName: '纪（导师）', minutes: 90, attendance: 6 }))));
  await past.at(58, ownerOf(plan), async (context) => {
    const sessions = (await context.em.find(MentoringSession, { residency: id } as never, { orderBy: { heldOn: 'asc' } as never })) as MentoringSession[];
    for (const session of sessions.slice(0, 2)) await confirmSession(context, session.id, session.version);
  });
}

const sent = (past: Past, daysAgo: number, id: string): Promise<StageReview> =>
  past.at(daysAgo, CLERK, async (context) => {
    const { id: review, version, report } = await lastReview(context, id);
    return sendStageReview(context, review, version, report);
  });

async function left(past: Past, plan: DemoPlan, id: string): Promise<void> {
  await past.at(15, ownerOf(plan), async (context) => giveNotice(context, id, (await present(context, id)).version, '搬到自己的校舍办公。'));
  await past.at(12, CLERK, async (context) => confirmLeave(context, id, (await present(context, id)).version));
}

async function graduated(past: Past, plan: DemoPlan, id: string): Promise<void> {
  const owner = ownerOf(plan);
  await past.at(280, owner, async (context) => requestGraduation(context, id, (await present(context, id)).version));
  await sent(past, 276, id);
  await past.at(273, owner, async (context) => { const { id: review, version } = await lastReview(context, id); return commentStageReview(context, review, version, '活动都在工地上，场地没有记录。'); });
  await past.at(271, CLERK, async (context) => { const { id: review, version } = await lastReview(context, id); return concludeStageReview(context, review, version, '能够独立开展服务，可以出壳。'); });
  await past.at(268, CLERK, async (context) => graduateResidency(context, id, (await present(context, id)).version, '活动在工地开展，能够独立服务。'));
  const items = async (context: Context): Promise<HandOverItem[]> => (await context.em.find(HandOverItem, { residency: id } as never)) as HandOverItem[];
  await past.at(265, owner, async (context) => { for (const item of await items(context)) await handOver(context, item.id, item.version); });
  await past.at(264, CLERK, async (context) => { for (const item of await items(context)) await receive(context, item.id, item.version); });
  await past.at(263, CLERK, async (context) => finishHandOver(context, id, (await present(context, id)).version));
}

/** Groups that are in the incubator, are leaving it, and have left it. Needs the demonstration of calls and of venues; does nothing where it was loaded already. */
export async function loadDemoResidencies(context: Context): Promise<void> {
  const { rows } = await context.sql.query('select 1 from incubation_call where name = $1', [SUMMER]);
  if (rows.length > 0) return;
  const past = new Past(context);
  const { staying, leaving, graduated: gone, signing } = demoResidents;
  const [spring, summer] = [await callSince(past, 520, '2025年春季入驻征集'), await callSince(past, 150, SUMMER)];
  await graduated(past, gone, await movedIn(past, spring, gone));
  const [first, second] = [await movedIn(past, summer, staying), await movedIn(past, summer, leaving)];
  await settled(past, 115, first, '1 号工位');
  await settled(past, 115, second, '2 号工位');
  await mentored(past, staying, first);
  await left(past, leaving, second);
  context.em.clear();
  await keepResidencies({ ...context, clock: { now: () => new Date(context.clock.now().getTime() - 20 * DAY) } });
  await sent(past, 6, first);
  const { rows: [autumn] } = await context.sql.query('select id from incubation_call where name = $1', [AUTUMN]);
  if (autumn) await admitted(past, String(autumn['id']), signing, 8);
}
