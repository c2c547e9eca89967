import { actionsFor, all, type Filter, type RowRule, withinScope } from '@gongqiao/kernel';
import type { DecisionsPermission } from '../permissions.ts';
import type { Case } from './case.entity.ts';
import { mine, OPEN } from './case.filters.ts';

const TIMED: Filter = { $not: { dueOn: null } };
const managed = (...more: Filter[]): RowRule => (viewer) => all(OPEN, withinScope(viewer, 'decisions.manage'), ...more);

/** What can be done with a case itself; what moves it on is its flow's. */
export const caseActions = actionsFor<Case, DecisionsPermission>()({
  take: { label: '由我办理', permission: 'decisions.manage', rows: (viewer) => all(mine(viewer), { assigneeId: null }) },
  release: { label: '退回给各位经办', permission: 'decisions.manage', rows: managed({ $not: { assigneeId: null } }) },
  hand: { label: '转给同事', permission: 'decisions.manage', rows: managed({ turn: 'UNION' }) },
  consult: { label: '征求意见', permission: 'decisions.manage', rows: managed({ turn: 'UNION' }) },
  // 办结以后也可以抄送
  copy: { label: '抄送', permission: 'decisions.copy' },
  pause: { label: '暂停期限', permission: 'decisions.manage', rows: managed(TIMED, { turn: 'UNION', pausedOn: null }) },
  resume: { label: '恢复期限', permission: 'decisions.manage', rows: managed({ $not: { pausedOn: null } }) },
  extend: { label: '延长期限', permission: 'decisions.manage', rows: managed(TIMED, { turn: 'UNION', pausedOn: null }) },
});
