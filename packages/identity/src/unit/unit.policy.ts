import { policyFor } from '@gongqiao/kernel';
import { Unit } from './unit.entity.ts';

// Which union bodies there are is public knowledge, but only those signed in may ask.
export const unitPolicy = policyFor(Unit, { see: (viewer) => viewer.kind !== 'ANONYMOUS' });
