import { refusalsFor } from '@gongqiao/kernel';

/** 拒绝及其办法 */
export const retentionRefusals = {
  RETENTION_REASON: '请写明理由，不超过 {most} 字。',
  RETENTION_BUSY: '这件事又在办理、正在复核，或者已经暂缓销毁，附件现在不能处理。等办结或者解除暂缓以后再看。',
  RETENTION_SELF: '提出销毁的人不能自己确认。请办公室另一位同事核对以后确认。',
  RETENTION_UNTIL: '请写明延长到哪一天：要在今天以后，不晚于 {latest}。',
  HOLD_NOTHING: '没有找到这条记录的附件，不用暂缓。请核对是哪一条记录。',
  HOLD_THERE: '这条记录的附件已经暂缓销毁。',
  HOLD_OVER: '这项暂缓已经解除。',
} as const;

export const refuse = refusalsFor<keyof typeof retentionRefusals>(retentionRefusals);
