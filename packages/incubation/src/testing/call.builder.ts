import type { CallInput, CriterionInput } from '../call/call.input.ts';

/** Criteria that add up to a hundred. */
export const buildCriteria = (): CriterionInput[] => [
  { title: '职工需求', guide: '计划针对哪些职工的什么困难，有没有调查或者案例说明。', weight: 40 },
  { title: '可行', guide: '人员、步骤和时间是否讲得清楚、做得到。', weight: 35 },
  { title: '可持续', guide: '扶持结束以后怎样继续下去。', weight: 25 },
];

/** A call of the whole city to both kinds of applicants. */
export const buildCall = (overrides: Partial<CallInput> = {}): CallInput => ({
  name: '2026年劳动关系领域社会组织入驻征集', region: null, offered: ['SPACE', 'MENTOR', 'GRANT'], offerText: '工位 6 个，每组配一位导师，启动资金不超过 2 万元。', applicants: ['REGISTERED', 'UNREGISTERED'], limitReason: null,
  opensOn: '2026-01-26', criteria: buildCriteria(), ...overrides,
});
