import { defineEnumeration } from '@gongqiao/kernel';

/** On whose side somebody stands. Employers' and workers' matters never meet in one account. */
export const AccountKind = defineEnumeration('AccountKind', '账号种类', { STAFF: '工会工作人员', ORGANIZATION: '社会组织', WORKER: '职工' });
