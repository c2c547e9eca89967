import { policyFor, withinScope } from '@gongqiao/kernel';
import { Statement } from './statement.entity.ts';

/** What sources say of an organization is seen by the staff who see it. */
export const statementPolicy = policyFor(Statement, { see: (viewer) => withinScope(viewer, 'registry.read') });
