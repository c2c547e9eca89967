import type { RuleRow } from './rule-row.ts';

const OWN = { basis: '本平台规则', article: null, validFrom: null, verified: false } as const;
const period = (key: string, title: string, amount: number): RuleRow => ({ ...OWN, key: `incubation.${key}`, title, amount, unit: 'WORKING_DAY', wording: null, adjustable: true });
const article = (key: string, title: string, wording: string): RuleRow => ({ ...OWN, key: `incubation.${key}`, title, amount: null, unit: 'ARTICLE', wording, adjustable: true });

const months = (key: string, title: string, amount: number): RuleRow => ({ ...OWN, key: `incubation.${key}`, title, amount, unit: 'MONTH', wording: null, adjustable: true });
const times = (key: string, title: string, amount: number): RuleRow => ({ ...OWN, key: `incubation.${key}`, title, amount, unit: 'TIMES', wording: null, adjustable: true });

/** 培育孵化：征集、申请、评审、交接 */
export const incubationRules: readonly RuleRow[] = [
  period('openFor', '征集接受申请的期限', 20),
  period('amendExtension', '修订评分标准后征集延长', 5),
  period('firstCheck', '入驻申请的受理期限', 5),
  period('reviewPeriod', '入驻申请的评审和决定期限', 20),
  period('declare', '评审人声明利害关系的期限', 3),
  period('score', '评审人打分的期限', 10),
  period('afterReply', '申请人陈述意见后作出决定的期限', 5),
  period('handOver', '退出孵化的交接期限', 15),
  { ...OWN, key: 'incubation.outlier', title: '一份评审的合计与中位数相差多少分以上的标出来', amount: 20, unit: 'POINT', wording: null, adjustable: true },
  { ...OWN, key: 'incubation.hallJudges', title: '现场评审的评委最少', amount: 3, unit: 'PERSON', wording: null, adjustable: true },
  { ...OWN, key: 'incubation.hallTrim', title: '现场评审的有效评分不少于几份时，去掉一个最高分和一个最低分', amount: 5, unit: 'COUNT', wording: null, adjustable: true },
  article('entryRegistered', '已经登记的社会组织申请入驻', '已经登记的社会组织，服务对象主要是职工，计划可行，有人负责，符合征集公布的条件的，可以入驻。'),
  article('entryUnregistered', '还没有登记的小组申请入驻', '还没有登记的小组，服务对象主要是职工，有负责人和固定成员，可以入驻培育；入驻不以登记为前提，工会指导其依法登记，不因没有登记减少扶持。'),
  article('formula', '评审总分的计算', '总分是各份评审合计得分的平均数，保留两位小数；每份评审的合计是各条得分之和，满分 100 分。'),
  article('blind', '评审人不知道申请人是谁', '评审人只看计划、人数、服务对象和需要的扶持，不看名称、人员、联系方式和附件；打分以前先声明有没有利害关系，有的回避。'),
  // 入驻以后：协议、评估、出壳、退出、回访
  period('sign', '签署入驻协议的期限', 10),
  period('countersign', '工会会签入驻协议的期限', 5),
  months('term', '入驻的期限', 12),
  months('prolong', '一次最多延长', 6),
  { ...OWN, key: 'incubation.graduateBefore', title: '期满前多久办理出壳', amount: 30, unit: 'DAY', wording: null, adjustable: true },
  period('graduation', '出壳的办理期限', 20),
  period('confirmLeave', '办理退出申请的期限', 5),
  months('stageEvery', '阶段评估每隔', 3),
  period('stageDraft', '起草阶段评估的期限', 10),
  period('stageComment', '组织对阶段评估提出意见的期限', 7),
  period('stageConclude', '阶段评估形成结论的期限', 5),
  months('followUp6', '出壳或者退出后第一次回访', 6),
  months('followUp12', '出壳或者退出后第二次回访', 12),
  months('followUp24', '出壳或者退出后第三次回访', 24),
  period('followUpAnswer', '回访答复的期限', 20),
  months('graduateMonths', '出壳：入驻至少满', 6),
  times('graduateSessions', '出壳：参加并确认过的辅导和培训至少', 6),
  times('graduateActivities', '出壳：在场地开展的活动至少', 6),
  times('graduateReviews', '出壳：已有结论的阶段评估至少', 2),
  article('graduationTerms', '准予出壳的条件', '达到公布的各项出壳指标，能够独立开展服务的，准予出壳；没有登记的小组，不以登记为前提。没有达到的，写明差在哪里，可以延长入驻。'),
  article('exitTerms', '提前结束入驻的条件', '长期不使用工位、严重违反入驻协议、不再服务职工，或者期满仍未达到出壳指标又不适合延长的，可以结束入驻；先告知理由、听取意见，再决定。'),
  article('signing', '逾期不签入驻协议', '期限届满没有签署入驻协议，提醒后仍不签署的，可以视为放弃这次入驻；以后仍可以重新申请。'),
];
