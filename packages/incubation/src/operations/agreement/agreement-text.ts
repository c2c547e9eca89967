import { type Context, today } from '@gongqiao/kernel';
import { ruleOn, ruleText } from '@gongqiao/rules';
import type { Residency } from '../../residency/residency.entity.ts';

const CITY = '青岛市总工会';

/** The agreement of a residency, filled with its facts and the periods that hold on this day; `terms` are what was agreed beside. */
export async function agreementText(context: Context, residency: Residency, terms: string | null): Promise<string> {
  const { groupName, startsOn, endsOn, scope, application } = residency;
  const rule = async (key: string): Promise<string> => ruleText(await ruleOn(context, key, today(context.clock), scope));
  const [handOver, stage, reply] = [await rule('incubation.handOver'), await rule('incubation.stageEvery'), await rule('decisions.replyPeriod')];
  return [
    '入驻协议', `甲方：${CITY}`, `乙方：${groupName}`, '',
    `一、乙方自 ${startsOn} 起入驻孵化，到 ${endsOn} 期满。`,
    `二、甲方在孵化基地为乙方安排工位${application.spaceWanted ? `（申请 ${application.spaceWanted} 个，以实际安排为准）` : ''}，不收取费用；安排导师，提供辅导和培训，每次的时长由双方确认。`,
    `三、${stage}。评估报告先送乙方提出意见，意见附在报告里，再形成结论。出壳的指标已经公布，入驻期间不改。`,
    '四、乙方用工位开展服务职工的活动，爱护场地和设备，不转让、不出租。乙方依法独立开展活动，甲方不干预其内部事务。',
    `五、乙方可以随时提出退出。甲方要提前结束的，先告知理由，乙方可以陈述意见（${reply}）；不同意决定的，可以申请内部复核。`,
    `六、结束时双方按清单交接场地、钥匙、设备、资料和账号（${handOver}）。`,
    '七、结束以后，甲方在六个月、十二个月、二十四个月时回访；不答复不影响任何事项。',
    ...(terms === null ? [] : [`八、其他约定：${terms}`]),
  ].join('\n');
}
