/** 权限表 */
export const fundsPermissions = {
  'funds.read': '查阅预算科目、集体决策、扶持资金和分录',
  'funds.budget': '下达和调整预算',
  'funds.resolve': '登记和确认集体决策',
  'funds.propose': '提请扶持资金，提请拨付',
  'funds.approve': '审批扶持资金',
  'funds.approvePayment': '审核和冲销拨付',
  'funds.pay': '付款',
  'funds.vouchers': '导出记账凭证，核对会计科目',
  'funds.own': '查阅本组织的扶持资金，申请拨付，陈述意见',
} as const;

export type FundsPermission = keyof typeof fundsPermissions;

// Whoever deals with money has to find the organizations that it goes to, and the history of a row belongs to its picture.
type Held = readonly (FundsPermission | 'registry.directory' | 'registry.read' | 'kernel.history')[];

const STAFF = ['funds.read', 'registry.directory', 'registry.read', 'kernel.history'] as const;

/** 角色与权限。经办、审批、付款分开: 没有一个角色能走完两步 */
export const fundsGrants: Readonly<Record<string, Held>> = {
  'registry-clerk-city': ['funds.read', 'funds.propose'],
  'registry-clerk-unit': ['funds.read', 'funds.propose'],
  'finance-leader-city': [...STAFF, 'funds.approve', 'funds.vouchers'],
  // 会计法: 出纳人员不得兼任稽核。审核的和付款的不是一个角色
  'finance-clerk-city': [...STAFF, 'funds.budget', 'funds.approvePayment', 'funds.vouchers'],
  'finance-cashier-city': [...STAFF, 'funds.pay'],
  'office-clerk-city': [...STAFF, 'funds.resolve'],
  'reviewer-city': ['funds.read'],
  'auditor-city': ['funds.read'],
  'organization-administrator': ['funds.own'],
};
