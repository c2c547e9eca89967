/** 名词表 */
export const notificationsTerms = {
  消息: { english: 'Message', meaning: '平台告诉一个账号的一件事：有了决定、轮到您办理、到期提醒、抄送。与它所说的事在同一笔事务里写下', avoid: ['通知单', '站内信'] },
  送达: { english: 'MessageDelivery', meaning: '一条消息经邮件、短信或企业微信送出的一次安排：送到为止，多次不成的由系统管理员处理', avoid: ['推送'] },
  不打扰: { english: 'quiet hours', meaning: '这段时间里的短信和邮件留到结束后再发；消息照样写下' },
} as const;
