/** 用语表：中文 -> 代码中叫什么、什么意思、不用哪些说法 */
export const incubationTerms = {
  征集: { english: 'Call', meaning: '一次公开的入驻征集：提供什么、谁可以申请、何时开始和截止、按什么标准评审。', avoid: ['招募', '项目申报'] },
  评分标准: { english: 'Criterion', meaning: '评审打分的一条，满分合计 100 分。征集开始以前公布，公布后只能修订成新的一版。' },
  评分标准版本: { english: 'CriteriaEdition', meaning: '公布的一版评分标准，连同 SHA-256 摘要和公布时间。申请按提交时的那一版评审。' },
  入驻申请: { english: 'Application', meaning: '社会组织或者还没有登记的小组申请入驻孵化，从草稿到决定。', avoid: ['项目书'] },
  评审: { english: 'Review', meaning: '一位评审人对一件申请打分。评审人不知道申请人是谁；先声明没有利害关系，再打分。', avoid: ['复核'] },
  打分: { english: 'Score', meaning: '一条标准得几分，为什么。' },
  回避: { english: 'Recusal', meaning: '评审人与申请有利害关系，写明后不再评审。' },
  现场评审: { english: 'Hearing', meaning: '一次征集的申请在现场答辩，评委在手机上打分。时间、地点和结果怎么算，在第一份评分以前公布。', avoid: ['听证', '路演'] },
  上场: { english: 'HallEntry', meaning: '一件申请在现场评审中的一次答辩，按抽签或者人工排的次序。' },
  现场评分表: { english: 'HallSheet', meaning: '一位评委对一件上场的申请打的分和评语。主持人转到下一组以前可以更正。' },
  现场得分: { english: 'HallScore', meaning: '评委按一条标准给的分。' },
  评委: { english: 'Judge', meaning: '在现场评审中打分的人，只持有“现场评审评委”一个角色。书面评审的人叫评审人。' },
} as const;
