import type { RuleRow } from './rule-row.ts';

const OWN = '本平台规则';

/** 办件、决定与复核 */
export const decisionsRules: readonly RuleRow[] = [
  {
    key: 'decisions.reasons', title: '决定应当说明理由', amount: null, unit: 'ARTICLE', basis: OWN, article: null, wording: '对社会组织和个人作出的每一项决定，写明事实、依据和理由，并告知对决定不服时可以怎么办。', validFrom: null, verified: true,
  },
  {
    key: 'decisions.review', title: '复核由没有参与过原决定的人办理', amount: null, unit: 'ARTICLE', basis: OWN, article: null, wording: '内部复核由没有参与过原决定的人办理；复核改变原决定的，原来的事项按复核的结果恢复。内部复核不是行政复议。', validFrom: null, verified: true,
  },
  { key: 'decisions.appealPeriod', title: '申请内部复核的期限', amount: 60, unit: 'DAY', basis: OWN, article: null, wording: null, validFrom: null, verified: false },
  { key: 'decisions.reviewLevels', title: '一项决定最多复核', amount: 2, unit: 'TIMES', basis: `${OWN}（比照信访工作条例第三十五、三十六条的复查、复核）`, article: null, wording: null, validFrom: null, verified: false },
  { key: 'decisions.appealReview', title: '内部复核的办理期限', amount: 30, unit: 'DAY', basis: `${OWN}（比照信访工作条例第三十五条的复查期限）`, article: null, wording: null, validFrom: null, verified: true },
  { key: 'decisions.replyPeriod', title: '收到不利决定的预告后陈述、申辩的期限', amount: 7, unit: 'WORKING_DAY', basis: OWN, article: null, wording: null, validFrom: null, verified: false },
  { key: 'decisions.extensionLimit', title: '一个环节最多延长', amount: 10, unit: 'WORKING_DAY', basis: OWN, article: null, wording: null, validFrom: null, verified: false },
];
