import { defineEnumeration } from '@gongqiao/kernel';

export const RequesterKind = defineEnumeration('RequesterKind', '申请方', { UNIT: '工会单位', DEPARTMENT: '市总工会部门', ORGANIZATION: '社会组织自己' });
/** What became of one value that was asked for. */
export const ChangeOutcome = defineEnumeration('ChangeOutcome', '一项更正的结果', { ACCEPTED: '已采纳', DECLINED: '未采纳' });
