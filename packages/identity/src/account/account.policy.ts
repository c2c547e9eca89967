import { any, policyFor, withinScope } from '@gongqiao/kernel';
import { Account } from './account.entity.ts';

export const accountPolicy = policyFor(Account, { see: (viewer) => any(withinScope(viewer, 'identity.accounts'), viewer.accountId ? { id: viewer.accountId } : false) });
