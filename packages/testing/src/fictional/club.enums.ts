import { defineEnumeration } from '@gongqiao/kernel';

export const ClubKind = defineEnumeration('ClubKind', '社团种类', { CHESS: '棋社', CHOIR: '合唱团', RUNNING: '跑团' });
export const Weekday = defineEnumeration('Weekday', '活动日', { SATURDAY: '周六', SUNDAY: '周日' });
