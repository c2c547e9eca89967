import { defineEnumeration } from '@gongqiao/kernel';

export const DecidingBody = defineEnumeration('DecidingBody', '集体决策的会议', { CHAIRS_MEETING: '主席办公会', PARTY_GROUP: '党组会', STANDING_COMMITTEE: '常委会', OTHER: '其他会议' });

export const DecidedMatter = defineEnumeration('DecidedMatter', '集体决策决定的事', { BUDGET: '预算', SPENDING: '资金使用' });
