import { demoAccountId } from '@gongqiao/identity/testing';
import type { Context } from '@gongqiao/kernel';
import { createHearing, publishHearing } from '../operations/hall/prepare-hearing.ts';
import { drawHearing, enterApplications } from '../operations/hall/running-order.ts';
import { type DemoPlan, plan } from './demo-plans.ts';
import { callSince, CLERK, filedBy, Past, reviewed } from './load-demo.ts';

const JUDGES = ['judge-one', 'judge-two', 'judge-three', 'judge-four', 'judge-five'];
const contestants: readonly { readonly plan: DemoPlan; readonly shares: readonly number[] }[] = [
  { plan: plan(310, 9, 8, '环卫职工', '在三个环卫驿站设爱心书屋和血压检测点，每周由志愿者值守两次，每季度请医生讲一次夏季防暑和冬季防滑。', 1, 50_000), shares: [0.85, 0.8] },
  { plan: plan(311, 9, 6, '货车司机', '在物流园开设夜间法律咨询窗口，每月一次；建立欠薪求助台账，陪同申请调解，全年服务不少于两百人次。', 1, 60_000), shares: [0.9, 0.86] },
  { plan: plan(312, 9, 5, '家政服务员', '每周末办一次技能和安全培训，半年结业一期，请结业的人带新人，年底回访雇主和学员。', 1, 45_000), shares: [0.7, 0.75] },
];

/** A contest whose hearing can be opened now: formula published before the reviews, three applications drawn by lot. Needs the demo accounts and organizations; does nothing where it was loaded already. */
export async function loadDemoHall(context: Context): Promise<void> {
  const { rows } = await context.sql.query('select 1 from incubation_hall_hearing limit 1');
  if (rows.length > 0) return;
  const past = new Past(context);
  const call = await callSince(past, 11, '2026年公益创投大赛');
  const startsAt = new Date(context.clock.now().getTime() - 20 * 60_000).toISOString();
  const hearing = await past.at(10, CLERK, async (own) => {
    const made = await createHearing(own, call, { place: '市总工会三楼会议室', startsAt, hallWeight: 60, writtenWeight: 40, judges: JUDGES.map(demoAccountId) });
    return publishHearing(own, made.id, made.version);
  });
  const applications: string[] = [];
  for (const { plan: one, shares } of contestants) applications.push((await reviewed(past, await filedBy(past, call, one), 8, shares)).id);
  const entered = await past.at(1, CLERK, (own) => enterApplications(own, hearing.id, hearing.version, applications));
  await past.at(1, CLERK, (own) => drawHearing(own, hearing.id, entered.version));
}
