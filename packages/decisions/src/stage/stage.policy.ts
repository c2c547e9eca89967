import { policyFor } from '@gongqiao/kernel';
import { seesCase } from '../case/case-columns.ts';
import { Stage } from './stage.entity.ts';

export const stagePolicy = policyFor(Stage, { see: seesCase });
