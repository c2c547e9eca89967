export const partnersTerms = {
  共享协议: { english: 'PartnerAgreement', meaning: '工会与合作方（共青团、妇联、政府部门）约定共享什么、为了什么、到哪一天；到期自行停止', avoid: ['授权书'] },
  共享范围: { english: 'PartnerScope', meaning: '协议准许读取的一组字段；没有列入任何范围的字段，合作方看不到', avoid: ['权限'] },
  接入程序: { english: 'PartnerClient', meaning: '合作方用来查询的一个系统，凭自己的密钥换取短时令牌', avoid: ['应用', '客户端'] },
  推送地址: { english: 'PartnerWebhook', meaning: '公开名录有变化时，主动告知合作方程序的地址；只告知是哪些组织，内容由程序自己查询', avoid: ['回调', '钩子'] },
  推送: { english: 'PartnerDelivery', meaning: '向推送地址告知一次变化；同一次推送无论发几遍，标识和内容都不变', avoid: ['消息'] },
} as const;
