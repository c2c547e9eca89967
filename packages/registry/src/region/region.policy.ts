import { policyFor } from '@gongqiao/kernel';
import { Region } from './region.entity.ts';

export const regionPolicy = policyFor(Region, { see: () => true });
