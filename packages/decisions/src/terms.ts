/** 词汇 */
export const decisionsTerms = {
  办件: { english: 'Case', meaning: '一件在办的事：轮到谁办、到何时为止、依据哪一条规则。随流程变化，不另行填写。', avoid: ['待办任务', '工单'] },
  环节: { english: 'Stage', meaning: '办件在一个状态停留的一段：何时到、何时离开、超期几个工作日。' },
  决定: { english: 'Decision', meaning: '对组织或者个人作出的一项决定，连同理由、依据的规则和当时的事实，作出后不能改动。', avoid: ['审批意见', '批复'] },
  内部复核: { english: 'Appeal', meaning: '对不利的决定，由没有参与过的人重新审查。不是行政复议。', avoid: ['申诉', '行政复议'] },
  征求意见: { english: 'Consultation', meaning: '请一位同事对办件说说看法；事项仍在原来的人手上，不用等。', avoid: ['加签'] },
  转办: { english: 'hand', meaning: '把一件办件交给一位能办的同事，写明理由。' },
  期限: { english: 'Deadline', meaning: '一个环节最晚到哪一天。放假安排没有公布的年份是暂定的。' },
} as const;
