import { actionsFor, all, type RowRule, withinScope } from '@gongqiao/kernel';
import type { DecisionsPermission } from '../permissions.ts';
import type { Consultation } from './consultation.entity.ts';

const ASKED = { state: 'ASKED' } as const;
const byMe = (property: 'askedById' | 'adviserId'): RowRule => (viewer) => all(ASKED, viewer.accountId !== null && { [property]: viewer.accountId }, withinScope(viewer, 'decisions.manage'));

export const consultationActions = actionsFor<Consultation, DecisionsPermission>()({
  answer: { label: '回复意见', permission: 'decisions.manage', rows: byMe('adviserId') },
  withdraw: { label: '不再征求', permission: 'decisions.manage', rows: byMe('askedById') },
});
