import { flowFor, may, type RowRule } from '@gongqiao/kernel';
import type { IncubationPermission } from '../permissions.ts';
import type { HallSheet } from './sheet.entity.ts';

/** The sheets of the viewer as a judge. */
export const ownSheets: RowRule = (viewer) => viewer.kind === 'STAFF' && viewer.accountId !== null && may(viewer, 'incubation.judge') && { judgeId: viewer.accountId };

export const sheetFlow = flowFor<HallSheet, IncubationPermission>()('HallSheet', '现场评分表', {
  initial: 'assigned',
  states: { assigned: { label: '待声明' }, declared: { label: '待打分' }, submitted: { label: '已提交' }, reopened: { label: '重新开启，待提交' }, recused: { label: '已回避' } },
  actions: {
    declare: { label: '声明没有利害关系', from: ['assigned'], to: 'declared', permission: 'incubation.judge', rows: ownSheets },
    recuse: { label: '声明有利害关系，回避', from: ['assigned', 'declared'], to: 'recused', permission: 'incubation.judge', rows: ownSheets },
    submit: { label: '提交评分', from: ['declared', 'reopened'], to: 'submitted', permission: 'incubation.judge', rows: ownSheets },
    correct: { label: '更正评分', from: ['submitted'], to: 'submitted', permission: 'incubation.judge', rows: ownSheets },
    reopen: { label: '重新开启', from: ['declared', 'submitted'], to: 'reopened', permission: 'incubation.hall' },
  },
});
