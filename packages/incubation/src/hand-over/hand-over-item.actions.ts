import { actionsFor, all, withinScope } from '@gongqiao/kernel';
import type { IncubationPermission } from '../permissions.ts';
import type { HandOverItem } from './hand-over-item.entity.ts';

const asked = { waivedReason: null };

// Whose residency it is the lookup asks: in memory a row knows no more of it than the key.
export const handOverActions = actionsFor<HandOverItem, IncubationPermission>()({
  hand: { label: '已交', permission: 'incubation.apply', rows: ({ kind }) => kind === 'ORGANIZATION' && all(asked, { handedAt: null }) },
  receive: { label: '已收', permission: 'incubation.host', rows: (viewer) => all(asked, { receivedAt: null }, withinScope(viewer, 'incubation.host')) },
  waive: { label: '免于交接', permission: 'incubation.host', rows: (viewer) => all(asked, withinScope(viewer, 'incubation.host')) },
});
