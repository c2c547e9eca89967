import { refusalsFor } from '@gongqiao/kernel';

/** 拒绝及其办法 */
export const incubationRefusals = {
  CALL_NAME: '请填写征集的名称。',
  CALL_OFFER: '请选择并写明提供什么，例如工位几个、导师怎样安排、资金多少。',
  CALL_APPLICANTS: '请选择谁可以申请。只向一种申请人开放的，写明理由，让另一种申请人知道为什么、怎样才能申请。',
  CALL_SCOPE: '只能在本单位的范围内发布征集。请选择本区市，或者请法律工作部办理。',
  CALL_OPENS: '开始日期最早是发布的次日：评分标准要在征集开始以前公布。',
  CRITERIA_NONE: '请填写评分标准。',
  CRITERIA_WORDS: '第 {row} 条评分标准：请填写名称和评分说明。',
  CRITERIA_WEIGHTS: '各条的满分须是正整数，合计 100 分；现在合计 {sum} 分。',
  CRITERIA_CHANGED: '评分标准在您确认以后又改过。请重新核对后再发布。',
  CRITERIA_FROZEN: '评分标准公布以后不能直接修改，请用“修订评分标准”：写明理由，征集相应延长。',
  AMEND_LATE: '征集已经截止，不能再修订评分标准。',
  CALL_PENDING: '还有 {count} 件申请没有办结，不能结束这次征集。',
  CALL_NOT_OPEN: '这次征集从 {opensOn} 起接受申请。草稿会保留，请到时提交。',
  CALL_OVER: '这次征集已于 {closesOn} 截止，不再接受新的申请。',
  APPLICATION_OPEN: '您已经申请过这次征集，请在原来的申请上继续。',
  APPLICANT_KIND: '这次征集不向{kind}开放：{reason}',
  APPLICATION_LOCKED: '申请已经提交，现在不能修改。需要补充的，请等退回，或者撤回后重新申请。',
  FIELD_INVALID: '{field}：{problem}',
  REVIEWERS_NONE: '请选择评审人。',
  REVIEWER_UNFIT: '{name}不能评审这件申请：评审人只能持有“入驻评审”一个角色，并且没有停用。',
  REVIEWER_TWICE: '{name}已经在评审这件申请。',
  REVIEWS_OUTSTANDING: '评审还没有齐（已交 {done} 份，未交 {open} 份）。请等评审交齐，或者写明为什么不等。',
  INTEREST_REASON: '请写明有什么利害关系，例如“曾在该组织任职”。',
  DECLARE_FIRST: '请先声明与这件申请没有利害关系，再打分。',
  SCORES_INCOMPLETE: '请给每一条评分标准打分，不多也不少。',
  SCORE_POINTS: '“{criterion}”请填写 0 至 {weight} 之间的整数。',
  SCORE_COMMENT: '“{criterion}”请写明为什么打这个分。',
  REPLY_MISSING: '请写明您的意见。',
  TEXT_LONG: '最多 {most} 个字，细节可以放在附件里。',
  DECIDER_REVIEWED: '评审过这件申请的人不能决定它，请由同事办理。',
} as const;

export const refuse = refusalsFor(incubationRefusals);
