import { any, policyFor } from '@gongqiao/kernel';
import { Case } from './case.entity.ts';
import { seesCase } from './case-columns.ts';

/** Whom it is about, those whose work it is, those to whom it was handed, and those who oversee. */
export const casePolicy = policyFor(Case, { see: (viewer) => any(seesCase(viewer), viewer.kind === 'STAFF' && viewer.accountId !== null && { assigneeId: viewer.accountId }) });
