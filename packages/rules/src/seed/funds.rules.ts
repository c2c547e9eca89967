import type { RuleRow } from './rule-row.ts';

const OWN = { basis: '本平台规则', article: null, validFrom: null, verified: false, adjustable: true } as const;
const period = (key: string, title: string, amount: number): RuleRow => ({ ...OWN, key: `funds.${key}`, title, amount, unit: 'WORKING_DAY', wording: null });
const article = (key: string, title: string, wording: string): RuleRow => ({ ...OWN, key: `funds.${key}`, title, amount: null, unit: 'ARTICLE', wording });

/** 扶持资金 */
export const fundsRules: readonly RuleRow[] = [
  period('approve', '扶持资金的审批期限', 10),
  period('afterReply', '对方陈述意见后作出决定的期限', 5),
  period('checkPayment', '拨付申请的审核期限', 5),
  period('payWithin', '审核通过后付款的期限', 5),
  { ...OWN, key: 'funds.collectiveAbove', title: '不经集体决策可以审批的扶持资金', amount: 50_000_00, unit: 'FEN', wording: '一件扶持资金超过这个数的，先由主席办公会、党组会或者常委会集体决策，写明议题和纪要号；有利害关系的人回避。' },
  { ...OWN, key: 'funds.collectiveWindow', title: '给同一组织、同一科目或者同一事项的扶持资金，多久之内的合并计算', amount: 12, unit: 'MONTH', wording: '不得把一件扶持资金拆成几件来避开集体决策：这段时间里同一预算科目给同一组织的，和为同一事项的，合计超过不经集体决策可以审批的数的，先集体决策。' },
  article('purpose', '扶持资金用于服务职工的事项', '扶持资金用于社会组织服务职工的事项和它的培育孵化，写明用途、金额、分几期、做到什么以后付；是否已经登记不影响扶持多少，没有登记的由一个已登记的组织代管。'),
  article('separation', '提请、审批、审核、付款由不同的人办理', '一笔扶持资金的提请人、审批人，和每一期拨付的申请人、审核人、付款人不是同一个人；每一分钱记入分录，只增不改，记错了的冲销。'),
  article('ending', '终止扶持资金', '约定的条件没有做到、经提醒仍然不做，或者资金没有用在约定的用途上的，可以终止；先告知理由，听取意见，再作决定。已经按约定付出的不追回，依法应当追回的除外。'),
];
