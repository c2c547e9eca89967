/** 用语表：中文 -> 代码中叫什么、什么意思、不用哪些说法 */
export const retentionTerms = {
  保管期限: { english: 'Retention', meaning: '附件从事情办结起要保管多久，由规则表按办理的结果规定；到期的由办公室销毁或者写明理由延长', avoid: ['有效期'] },
  到期附件: { english: 'ExpiredDocument', meaning: '保管期限已满、等着处理的附件', avoid: ['过期文件'] },
  暂缓销毁: { english: 'RetentionHold', meaning: '因审计、诉讼、信访等要用，一条记录的附件到期也不销毁，直到解除', avoid: ['冻结'] },
} as const;
