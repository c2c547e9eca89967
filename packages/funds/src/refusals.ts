import { refusalsFor } from '@gongqiao/kernel';

/** 拒绝及其办法 */
export const fundsRefusals = {
  TEXT_MISSING: '请填写{field}。',
  TEXT_LONG: '{field}最多 {most} 个字，细节可以放在附件里。',
  AMOUNT_INVALID: '金额须大于零。请填写到分，例如 12000.00 元。',
  LINE_CODE_TAKEN: '{year} 年已经有编号为 {code} 的预算科目。请换一个编号，或者在原来的科目上调整。',
  LINE_UNCHANGED: '调整后的金额与现在的一样。',
  LINE_BELOW_USED: '“{line}”已承诺和已付款合计 {used} 元，调整后不能少于这个数。',
  LINE_SHORT: '“{line}”可用 {available} 元，不够 {amount} 元。请换一个预算科目，或者先调整预算。',
  LINE_MISSING: '请选择从哪个预算科目支出。',
  DECISION_MISSING: '{rule}，超过的要先有集体决策；这一件是 {amount} 元。请选择一项已确认的集体决策。',
  DECISION_FOR_BUDGET: '下达和调整预算要先有集体决策。请选择一项已确认的、关于预算的集体决策。',
  DECISION_UNCONFIRMED: '“{decision}”还没有由第二个人确认，不能使用。请办公室先确认。',
  DECISION_KIND: '“{decision}”决定的是{kind}，不能用在这里。',
  DECISION_SHORT: '“{decision}”决定的金额还剩 {left} 元，不够 {amount} 元。请选择另一项集体决策。',
  DECISION_REPEATED: '纪要 {minutes} 的第 {item} 项已经登记过。',
  DECISION_LATER: '集体决策的日期不能晚于今天。',
  DECISION_USED: '已经使用过的集体决策不能作废。',
  RECIPIENT_MISSING: '请选择扶持的社会组织；还没有登记的小组，请填写它的名称，并选择代管资金的已登记组织。',
  PAYEE_UNREGISTERED: '“{payee}”没有登记，不能收款。请选择一个已登记的组织代管资金。',
  INSTALMENTS_NONE: '请至少安排一期拨付：在什么时候、做到什么以后付多少。',
  INSTALMENTS_SUM: '各期金额合计 {sum} 元，应当等于扶持金额 {amount} 元。',
  INSTALMENTS_MANY: '最多安排 {most} 期。',
  GRANT_LOCKED: '已经提请审批，现在不能修改。要修改的请先撤回或者等退回。',
  SAME_PERSON: '您{did}，不能再{does}。提请、审批、付款要由不同的人办理，请由同事办理。',
  GRANT_NOT_ACTIVE: '这笔扶持资金现在是“{state}”，不能拨付。',
  FULFILMENT_MISSING: '请写明约定的条件是怎样做到的。',
  VOUCHER_MISSING: '请填写凭证号。',
  PAID_LATER: '付款日期不能晚于今天。',
  PAYMENT_PAID: '这一期已经于 {paidOn} 付款，凭证 {voucher}，不能再付一次。',
  KEY_REUSED: '这次操作的编号已经用在另一笔付款上。请刷新页面后重新办理。',
  SUBJECT_UNKNOWN: '没有这一类事项，请从它的页面上起草扶持资金。',
  REPLY_MISSING: '请写明您的意见。',
} as const;

export const refuse = refusalsFor(fundsRefusals);
