import { any, policyFor, type Viewer, withinScope } from '@gongqiao/kernel';
import { Account } from './account.entity.ts';

const colleagues = ({ kind, unitId, department }: Viewer) => kind === 'STAFF' && unitId !== null && { unit: unitId, department, disabledAt: null };

/** The three administrators see all, everybody sees himself, and staff the colleagues who may stand in for them. */
export const accountPolicy = policyFor(Account, {
  see: (viewer) => any(withinScope(viewer, 'identity.accounts'), viewer.accountId !== null && { id: viewer.accountId }, colleagues(viewer)),
});
