import { refusalsFor } from '@gongqiao/kernel';

/** 拒绝及其办法 */
export const decisionsRefusals = {
  RULE_REQUIRED: '请至少选择一条依据。',
  CLOCK_NONE: '这一环节没有期限。',
  CLOCK_PAUSED: '期限已经暂停，请先恢复。',
  CLOCK_RUNNING: '期限没有暂停。',
  EXTENSION_DAYS: '请填写延长几个工作日，1 至 {most} 之间。',
  EXTENDED_ALREADY: '这一环节已经延长过一次，不能再延长。',
  APPEAL_GROUNDS: '请写明为什么申请复核，例如哪一项事实不对、哪一条规则用错。',
  APPEAL_LONG: '复核的理由不能超过 {most} 个字，细节可以放在附件里。',
  APPEAL_NOT_ADVERSE: '这项决定没有使您不利，不用申请复核。有不对的地方，请申请更正。',
  APPEAL_LATE: '申请复核的期限是 {until}，已经过了。有新的事实的，可以重新申请办理原来的事项。',
  APPEAL_OPEN: '这项决定已经申请过复核。',
  APPEAL_FINAL: '这是复核后的最后决定，不再复核。不服的，可以向上一级工会反映，或者依法处理。',
  APPEAL_MOVED: '原来的事项在决定以后又有了变化，不能自动恢复。请先与承办单位核对。',
  RULE_UNKNOWN: '没有“{key}”这一条规则。请从规则表中选择要更新的规则。',
  RULE_FIXED: '“{title}”由法律或者全市统一规定，单位不能另行规定。',
  RULE_AMOUNT: '请填写一个大于零的整数。',
  RULE_BASIS: '请写明依据的文件和原文，例如文件名、文号和条款。',
  RULE_FROM: '生效日期不能早于今天：已经开始的事项按开始时的规则办理。',
  RULE_REPEATED: '同一天起已有一条同样的规则。请换一个生效日期，或者核对后不再录入。',
  COLLEAGUE_CANNOT: '这位同事办不了这一件，或者已经不在岗。请从能办的同事中选择；只想听听看法的，可以征求意见。',
  COLLEAGUE_UNSEEING: '这位同事看不到这一件，不能征求意见。请从列出的同事中选择。',
  CONSULTED_ALREADY: '已经征求过{name}的意见，正在等回复。',
  COPY_NOBODY: '请选择抄送给谁。',
  COPY_MANY: '一次最多抄送 {most} 位同事。',
  COPY_UNSEEING: '有 {count} 位同事看不到这一件，不能抄送。请从列出的同事中选择。',
  OPINION_LONG: '不能超过 {most} 个字，细节可以放在附件里。',
} as const;

export const refuse = refusalsFor(decisionsRefusals);
