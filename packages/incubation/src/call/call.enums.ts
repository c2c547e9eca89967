import { defineEnumeration } from '@gongqiao/kernel';

export const SupportKind = defineEnumeration('SupportKind', '扶持种类', { SPACE: '工位和活动场地', MENTOR: '导师', TRAINING: '培训', GRANT: '扶持资金' });
export const ApplicantKind = defineEnumeration('ApplicantKind', '申请人种类', { REGISTERED: '已经登记的社会组织', UNREGISTERED: '还没有登记的小组' });
