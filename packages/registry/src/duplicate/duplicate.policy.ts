import { policyFor, withinScope } from '@gongqiao/kernel';
import { Duplicate } from './duplicate.entity.ts';

export const duplicatePolicy = policyFor(Duplicate, { see: (viewer) => withinScope(viewer, 'registry.merge') });
