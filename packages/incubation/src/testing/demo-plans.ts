import type { FieldChangeInput, FieldKey } from '../application/application-field.ts';

export interface DemoPlan {
  /** The number of the invented organization that applies. */
  readonly organization: number;
  readonly account: string;
  readonly daysAgo: number;
  readonly changes: FieldChangeInput[];
}

const change = (field: FieldKey, to: string): FieldChangeInput => ({ field, from: null, to });

export function plan(organization: number, daysAgo: number, people: number, target: string, text: string, space: number, yuan: number): DemoPlan {
  return {
    organization, account: `demo-applicant-${organization}`, daysAgo,
    changes: [change('PEOPLE_COUNT', String(people)), change('TARGET_WORKERS', target), change('PLAN', text), change('SPACE_WANTED', String(space)), change('FUND_WANTED', String(yuan * 100))],
  };
}

/** What invented organizations apply with. */
export const demoPlans: readonly DemoPlan[] = [
  plan(300, 34, 9, '工业园区的夜班职工', '每周二、周四晚上开放心理咨询和法律咨询各一次，由两位专职社工轮值；每季度到车间做一次安全健康讲座，年底回访服务过的职工。', 3, 18_000),
  plan(301, 33, 4, '商圈的服务员和保安', '组织读书和文体活动，丰富职工的业余生活。', 2, 20_000),
  plan(302, 6, 7, '快递员和外卖骑手', '在配送站附近设休息点，提供饮水、充电和应急药品；每月请交警讲一次道路安全，每季度组织一次免费体检；半年后由站点骑手自己轮流管理。', 2, 15_000),
  plan(303, 2, 5, '家政服务员', '每周末办技能提升班，结业后推荐上岗；对遇到欠薪的，陪同到职工服务中心求助。', 2, 12_000),
  plan(304, 3, 6, '网约车司机', '每月一次司机茶话会，收集计价和休息方面的困难，整理后交给工会与平台企业协商。', 1, 8_000),
];
