import { defineEnumeration } from '@gongqiao/kernel';

export const ImportState = defineEnumeration('ImportState', '导入状态', {
  READING: '正在读取', READY: '待确认', APPLYING: '正在导入', APPLIED: '已导入', UNDONE: '已撤销', REFUSED: '未能读取',
});
export const ImportOutcome = defineEnumeration('ImportOutcome', '试导入结果', {
  CREATE: '新增', UPDATE: '更新', DUPLICATE: '重复', NEEDS_REVIEW: '待核对', REJECT: '不能导入',
});
export const ImportDecision = defineEnumeration('ImportDecision', '处理', { TAKE: '按现有内容导入', SKIP: '不导入' });
export const ImportResult = defineEnumeration('ImportResult', '导入结果', { CREATED: '已新增', UPDATED: '已更新', UNCHANGED: '内容相同，未改', SKIPPED: '未导入', WAITING: '待法律工作部确认' });
