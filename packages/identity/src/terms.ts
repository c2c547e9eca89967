import type { DomainModule } from '@gongqiao/kernel';

/** 用语：业务上的说法、代码中的名字、含义，以及不用的词 */
export const identityTerms: NonNullable<DomainModule['terms']> = {
  两步验证: { english: 'SecondFactor', meaning: '登录时在密码之外，再填身份验证应用里的一次性验证码', avoid: ['2FA', 'MFA', 'OTP'] },
  验证码: { english: 'code', meaning: '身份验证应用每半分钟换一次的 6 位数字；用过一次就作废', avoid: ['token', 'PIN'] },
  通行密钥: { english: 'Passkey', meaning: '设备里的一对密钥（WebAuthn）：登录时用设备的指纹、面容或密码解锁，代替验证码；只在本系统的地址有用，假冒的页面骗不去', avoid: ['密钥', '安全密钥', '生物识别'] },
  恢复码: { english: 'RecoveryCode', meaning: '设置两步验证时给的十个 12 位数字，手机不在身边时代替验证码，每个只能用一次', avoid: ['backup code'] },
};
