/** 用语表：中文 -> 代码中叫什么、什么意思、不用哪些说法 */
export const incubationTerms = {
  征集: { english: 'Call', meaning: '一次公开的入驻征集：提供什么、谁可以申请、何时开始和截止、按什么标准评审。', avoid: ['招募', '项目申报'] },
  评分标准: { english: 'Criterion', meaning: '评审打分的一条，满分合计 100 分。征集开始以前公布，公布后只能修订成新的一版。' },
  评分标准版本: { english: 'CriteriaEdition', meaning: '公布的一版评分标准，连同 SHA-256 摘要和公布时间。申请按提交时的那一版评审。' },
  入驻申请: { english: 'Application', meaning: '社会组织或者还没有登记的小组申请入驻孵化，从草稿到决定。', avoid: ['项目书'] },
  评审: { english: 'Review', meaning: '一位评审人对一件申请打分。评审人不知道申请人是谁；先声明没有利害关系，再打分。', avoid: ['复核'] },
  打分: { english: 'Score', meaning: '一条标准得几分，为什么。' },
  回避: { english: 'Recusal', meaning: '评审人与申请有利害关系，写明后不再评审。' },
  入驻: { english: 'Residency', meaning: '准予入驻以后，从签协议到交还工位的全程。', avoid: ['入孵'] },
  入驻协议: { english: 'ResidencyAgreement', meaning: '双方在平台上逐字确认的协议，连同摘要；改了就是新的一版，要重新签。' },
  交接事项: { english: 'HandOverItem', meaning: '结束时一件一件交还的东西，双方各确认一次，或者写明理由免于交接。' },
  导师安排: { english: 'Mentorship', meaning: '谁从何时起陪伴一个入驻组织，是工作人员还是外聘。' },
  辅导: { english: 'MentoringSession', meaning: '一次辅导或者培训：时长和人数，由组织确认。' },
  阶段评估: { english: 'StageReview', meaning: '每隔几个月的评估：由记录生成草稿，组织提意见，再形成结论。', avoid: ['考核', '检查'] },
  出壳: { english: 'Graduation', meaning: '达到公布的指标，能独立开展服务，结束入驻。', avoid: ['毕业'] },
  回访: { english: 'FollowUp', meaning: '结束以后 6、12、24 个月问一问近况；不答复不作任何评价。', avoid: ['跟踪'] },
} as const;
