import { any, policyFor, withinScope } from '@gongqiao/kernel';
import { seesCase } from '../case/case-columns.ts';
import { Appeal } from './appeal.entity.ts';

/** Whoever filed it, those who see the case that it is about, and those who review. */
export const appealPolicy = policyFor(Appeal, { see: (viewer) => any(seesCase(viewer), withinScope(viewer, 'decisions.review')) });
