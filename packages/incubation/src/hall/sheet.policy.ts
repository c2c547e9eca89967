import { any, policyFor, withinScope } from '@gongqiao/kernel';
import { HallSheet } from './sheet.entity.ts';
import { ownSheets } from './sheet.flow.ts';

/** A judge, their own; and those who read applications: who has given points, not how many. */
export const sheetPolicy = policyFor(HallSheet, { see: (viewer) => any(ownSheets(viewer), withinScope(viewer, 'incubation.read')) });
