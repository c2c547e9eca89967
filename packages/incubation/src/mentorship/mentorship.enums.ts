import { defineEnumeration } from '@gongqiao/kernel';

export const MentorKind = defineEnumeration('MentorKind', '导师从哪里来', { STAFF: '工会工作人员', INVITED: '外聘' });
