import { policyFor, withinScope } from '@gongqiao/kernel';
import { CollectiveDecision } from './collective-decision.entity.ts';

export const collectiveDecisionPolicy = policyFor(CollectiveDecision, { see: (viewer) => withinScope(viewer, 'funds.read') });
