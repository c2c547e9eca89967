import { policyFor, withinScope } from '@gongqiao/kernel';
import { Closure } from './closure.entity.ts';

export const closurePolicy = policyFor(Closure, { see: (viewer) => withinScope(viewer, 'venues.read') });
