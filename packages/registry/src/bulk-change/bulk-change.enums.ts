import { defineEnumeration } from '@gongqiao/kernel';

export const ListMode = defineEnumeration('ListMode', '多值字段怎样更正', { REPLACE: '改为', ADD: '加上', REMOVE: '去掉' });
export const BulkOutcome = defineEnumeration('BulkOutcome', '预览结果', { CHANGE: '将更正', SAME: '已是如此', REFUSED: '不能更正' });
export const BulkResult = defineEnumeration('BulkResult', '更正结果', { CHANGED: '已更正', CONFLICT: '没有更正', UNDONE: '已撤销', KEPT: '没有撤销' });
