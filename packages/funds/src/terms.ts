/** 用语表：中文 -> 代码中叫什么、什么意思、不用哪些说法 */
export const fundsTerms = {
  预算科目: { english: 'BudgetLine', meaning: '一年里从一个来源安排的一项资金。可用、已承诺、已付款由分录得出。', avoid: ['Account', 'BudgetItem'] },
  集体决策: { english: 'CollectiveDecision', meaning: '会议对一项资金事项的决定：议题、纪要号、金额、谁回避。由一人登记、另一人确认后才能使用。', avoid: ['Resolution', 'Motion'] },
  扶持资金: { english: 'FundGrant', meaning: '给一个社会组织或小组的一笔资金，分期拨付。图里的 Grant 是授权，所以叫 FundGrant。', avoid: ['Subsidy', 'Award'] },
  拨付: { english: 'Payment', meaning: '扶持资金的一期：在什么时候、做到什么以后付多少。', avoid: ['Transfer', 'Instalment'] },
  分录: { english: 'JournalEntry', meaning: '每一分钱的来去，借贷相等，只增不改；记错了的用相反的一笔冲销。', avoid: ['Transaction'] },
  会计科目: { english: 'LedgerAccount', meaning: '分录的账户在会计软件里叫什么：代码和名称。', avoid: ['AccountingSubject'] },
  记账凭证: { english: 'voucher', meaning: '一笔分录导出给会计软件的样子，按月连续编号。付款时填的凭证号是付款凭证，不是它。', avoid: ['receipt'] },
  承诺: { english: 'commitment', meaning: '批准了还没有付的钱，别的事项不能再用。', avoid: ['冻结', '预付'] },
  回避: { english: 'recusal', meaning: '与事项有利害关系的人不参加讨论和表决。' },
} as const;
