import type { DemoPlan } from './demo-plans.ts';

const change = (field: DemoPlan['changes'][number]['field'], to: string): DemoPlan['changes'][number] => ({ field, from: null, to });

const resident = (organization: number, account: string, daysAgo: number, people: number, target: string, text: string): DemoPlan => ({
  organization, account, daysAgo, changes: [change('PEOPLE_COUNT', String(people)), change('TARGET_WORKERS', target), change('PLAN', text), change('SPACE_WANTED', '2'), change('FUND_WANTED', '0')],
});

/** Who is in the incubator, is about to leave it, and has left it. */
export const demoResidents = {
  staying: resident(106, 'harbour-social-work', 145, 8, '园区的一线职工', '每周两个晚上开放心理和法律咨询，每月到车间讲一次安全健康。'),
  leaving: resident(305, 'demo-applicant-305', 144, 12, '转岗的职工', '每季度办一期短期技能班，结业后推荐上岗。'),
  graduated: resident(161, 'craftsmen-study-group', 515, 6, '装修工和家政服务员', '每周一次劳动法律学习，每月到工地讲一次劳动合同。'),
  signing: resident(161, 'craftsmen-study-group', 30, 9, '家政服务员', '在家政公司的门店办流动的劳动法律学习点。'),
};
