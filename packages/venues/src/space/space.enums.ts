import { defineEnumeration } from '@gongqiao/kernel';

export const SpaceKind = defineEnumeration('SpaceKind', '种类', { ROOM: '房间', DESK: '工位', EQUIPMENT: '设备' });
