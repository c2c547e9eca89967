import { today } from '@gongqiao/kernel';
import type { Residency } from './residency.entity.ts';

/** The day whose rules a residency goes by until its end: the one on which it was opened. */
export const rulesDay = ({ createdAt }: Residency): string => today({ now: () => createdAt });
