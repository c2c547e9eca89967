import type { RuleRow } from './rule-row.ts';

/** 社会组织：评估、年度报告、信用 */
export const registryRules: readonly RuleRow[] = [
  {
    key: 'registry.assessmentValidity', title: '评估等级有效期', amount: 5, unit: 'YEAR', basis: '社会组织评估管理办法（民政部令第39号）', article: null, wording: null, validFrom: null, verified: true,
  },
  {
    key: 'registry.abnormalToViolation', title: '列入活动异常名录满多久未移出的，列入严重违法失信名单', amount: 2, unit: 'YEAR', basis: '社会组织信用信息管理办法（民政部令第60号）', article: null, wording: null,
    validFrom: null, verified: true,
  },
  {
    key: 'registry.listingCopyValidity', title: '登记管理机关名单的副本，公布后多久没有更新的不再作为现行信息', amount: 6, unit: 'MONTH', basis: '本平台规则', article: null, wording: null, validFrom: null, verified: false,
  },
  {
    key: 'registry.smallCell', title: '对公众公布的统计数不足多少的不写明', amount: 5, unit: 'COUNT', basis: '本平台统计口径', article: null, wording: '公布的统计表中，不足五的数不写明，能由别的数推出来的一并不写明。', validFrom: null, verified: true,
  },
  { key: 'registry.claimCheck', title: '认领的核实期限', amount: 5, unit: 'WORKING_DAY', basis: '本平台规则', article: null, wording: null, validFrom: null, verified: false, adjustable: true },
  {
    key: 'registry.claimProof', title: '认领须有证明', amount: null, unit: 'ARTICLE', basis: '本平台规则', article: null,
    wording: '认领社会组织资料的，提交登记证书，或者盖有组织印章的授权书；没有登记的小组，提交成员推举的记录。核实后写明凭什么确认或者为什么不能确认。', validFrom: null, verified: true,
  },
  { key: 'registry.correctionCheck', title: '更正申请的核实期限', amount: 5, unit: 'WORKING_DAY', basis: '本平台规则', article: null, wording: null, validFrom: null, verified: false },
  {
    key: 'registry.correctionDuty', title: '对信息有异议的，核实后更正', amount: null, unit: 'ARTICLE', basis: '社会组织信用信息管理办法（民政部令第60号）', article: null, wording: null, validFrom: null, verified: false,
  },
];
