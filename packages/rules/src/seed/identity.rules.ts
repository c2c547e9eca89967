import type { RuleRow } from './rule-row.ts';

/** 账号与授权 */
export const identityRules: readonly RuleRow[] = [
  {
    key: 'identity.delegationLimit', title: '一次委托代理最长多久', amount: 3, unit: 'MONTH', basis: '本平台的管理规定', article: null, wording: null, validFrom: null, verified: false,
  },
];
