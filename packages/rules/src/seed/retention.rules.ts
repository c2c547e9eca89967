import type { RuleRow } from './rule-row.ts';

const SHORTEST = '本平台规则（个人信息保护法第十九条：保存期限为实现处理目的所必要的最短时间）';
const ARCHIVES = '机关文件材料归档范围和文书档案保管期限规定（国家档案局令第8号）';
const years = (key: string, title: string, amount: number, basis: string, article: string | null = null): RuleRow => ({ key, title, amount, unit: 'YEAR', basis, article, wording: null, validFrom: null, verified: false });

/** 附件和公文的保管期限，从事情办结起算 */
export const retentionRules: readonly RuleRow[] = [
  years('retention.refused', '没有办成的申请，附件保管', 1, SHORTEST),
  years('retention.claimProof', '确认认领的证明材料保管', 3, SHORTEST),
  years('retention.correction', '更正申请的附件保管', 3, SHORTEST),
  years('retention.admitted', '准予入驻的申请材料保管', 10, ARCHIVES, '定期十年'),
  years('retention.residency', '入驻协议保管', 30, ARCHIVES, '定期三十年'),
  years('retention.funds', '资金申请和拨付的附件保管', 30, '会计档案管理办法（财政部、国家档案局令第79号）', '附表：会计凭证'),
  years('retention.procurement', '采购文件保管，至少', 15, '政府采购法', '第四十二条'),
  { key: 'retention.official', title: '印发的公文永久保管', amount: null, unit: 'ARTICLE', basis: ARCHIVES, article: null, wording: '本机关印发的公文作为文书档案永久保管，不列入到期处理。', validFrom: null, verified: false },
  years('retention.extensionLimit', '附件到期后一次最多延长', 5, '本平台规则'),
];
