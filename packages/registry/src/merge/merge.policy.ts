import { policyFor, withinScope } from '@gongqiao/kernel';
import { Merge } from './merge.entity.ts';

export const mergePolicy = policyFor(Merge, { see: (viewer) => withinScope(viewer, 'registry.read') });
