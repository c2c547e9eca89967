import { policyFor, withinScope } from '@gongqiao/kernel';
import { RetentionHold } from './hold.entity.ts';

export const holdPolicy = policyFor(RetentionHold, { see: (viewer) => withinScope(viewer, 'retention.read') });
