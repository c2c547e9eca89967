import { refusalsFor } from '@gongqiao/kernel';

/** 拒绝及其办法 */
export const partnersRefusals = {
  PARTNER_NAME_MISSING: '请填写合作方的名称，例如“共青团某市委员会”。',
  PURPOSE_MISSING: '请写明共享的目的和依据，例如协议的文号。',
  SCOPES_MISSING: '共享范围至少要有公开名录，其他内容都附在它上面。',
  AGREEMENT_PERIOD: '协议的结束日期不能早于开始日期，也不能早于今天。',
  BUDGET_INVALID: '每分钟的查询预算应在 {least} 至 {most} 项之间。',
  AGREEMENT_NOT_HELD: '协议没有生效或者已经终止，不能接入程序，也不再推送。',
  CLIENT_TITLE_MISSING: '请填写程序的名称，让人认得出是哪一个系统。',
  CLIENT_KEYS: '公钥应为 JWK Set，其中每一把是公钥（ES256、PS256、RS256 或 EdDSA），不含私钥。',
  CLIENT_CLOSED: '这个程序已经停用。',
  WEBHOOK_URL: '推送地址应以 https:// 开头，不含账号、密码和 #，例如 https://partner.example.org/gongqiao。',
  WEBHOOK_SET: '这个程序已经有推送地址了。要换成别的，请用“更换地址”。',
  WEBHOOK_PAUSED: '推送暂停着。请先恢复推送，再发这一条。',
} as const;

export const refuse = refusalsFor(partnersRefusals);
