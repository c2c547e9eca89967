export const auditTerms = {
  审计记录: { english: 'AuditEvent', meaning: '谁在什么时候对什么做了什么、结果如何；只增不改，一条接一条以校验值相连', avoid: ['日志'] },
  链头: { english: 'Head', meaning: '某一时刻最后一条审计记录的序号与校验值，签名后写到数据库之外，用来发现整段重算和末尾截断' },
} as const;
