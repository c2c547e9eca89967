import { refusalsFor } from '@gongqiao/kernel';

/** 拒绝及其办法 */
export const identityRefusals = {
  ACCOUNT_NAME: '账号由 2 至 50 个小写字母、数字、点、横线组成。',
  ACCOUNT_TAKEN: '账号 {account} 已经有了，请换一个。',
  NAME_MISSING: '请填写称呼，例如“王（经办）”。',
  PLACE_MISSING: '请选择单位；市总工会的账号还要选择部门。',
  DISABLED_ALREADY: '这个账号早已停用。',
  ENABLED_ALREADY: '这个账号没有停用。',
  ACCOUNT_OWN: '不能停用自己的账号，也不能重置自己的密码和两步验证。请由另一位系统管理员办理。',
  FACTOR_CODE: '验证码不对，或者已经用过。请等应用里换了下一个再填；一直不对的，请核对手机的时间。',
  FACTOR_OVER: '这次设置超过了 15 分钟，已换了新的二维码。请在应用里删去刚才的，重新扫描，再填验证码。',
  FACTOR_PRESENT: '这个账号已经设置了两步验证。请刷新页面再看。',
  FACTOR_MISSING: '这个账号没有设置两步验证。',
  FACTOR_REQUIRED: '这里要求工作人员用两步验证登录，不能取消。手机换了的，请点“更换应用”。',
  ROLE_UNKNOWN: '没有这个角色。',
  ROLE_PLACE: '{role}不能授予这个账号：{why}',
  ROLE_HELD: '这个账号已经有{role}，或者正等人确认。',
  ROLE_APART: '{role}不能与这个账号的{other}由同一人担任。请另选一个账号，或者先收回{other}。',
  GRANT_OWN: '不能给自己授予角色。请由另一位安全管理员办理。',
  GROUNDS_MISSING: '请写明授权的依据，例如任职文件的文号。',
  PERIOD_INVALID: '结束日期不能早于开始日期，也不能早于今天。',
  DELEGATE_SELF: '请选择一位同事代理，不能选自己。',
  DELEGATE_FOREIGN: '只能委托本部门、本单位的同事代理。',
  DELEGATE_LONG: '委托代理最长 {most}。到期后可以再委托。',
  DELEGATE_TWICE: '您在这段时间已经委托 {name} 代理。先收回原来的，再委托别人。',
  DELEGATE_NOTHING: '您没有可以委托的职责。代理来的职责不能再委托给别人。',
} as const;

export const refuse = refusalsFor(identityRefusals);
