import { refusalsFor } from '@gongqiao/kernel';

/** 拒绝及其办法 */
export const notificationsRefusals = {
  QUIET_HOURS: '不打扰的时间请填 0 至 23 之间的整点；不需要的，开始和结束填同一个钟点。',
  MAIL_FORM: '请填写完整的邮箱地址，例如 name@example.org。',
  MAIL_WAIT: '刚给这个邮箱发过验证码，请过一分钟再要。',
  MAIL_OFTEN: '今天要的验证码太多了，请明天再试。',
  MAIL_CODE: '验证码不对，请核对最近一封邮件里的 6 位数字。',
  MAIL_CODE_OVER: '这个验证码已经过了 5 分钟、用过了，或者填错太多次。请重新要一个。',
} as const;

export const refuse = refusalsFor(notificationsRefusals);
