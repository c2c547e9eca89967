import { defineEnumeration } from '@gongqiao/kernel';

/** What is handed over whenever a residency ends. */
export const HandOverKind = defineEnumeration('HandOverKind', '交接什么', { KEYS: '钥匙和门禁', DESK: '工位清空', EQUIPMENT: '借用的设备', FILES: '资料和档案', ACCOUNT: '基地的网络和打印账号' });
