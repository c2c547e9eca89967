import { policyFor } from '@gongqiao/kernel';
import { seenWithResidency } from '../residency/residency.policy.ts';
import { HandOverItem } from './hand-over-item.entity.ts';

export const handOverPolicy = policyFor(HandOverItem, { see: seenWithResidency });
