import { Integer, Noun, One, Row } from '@gongqiao/kernel';
import { Criterion } from '../criterion/criterion.entity.ts';
import { HallSheet } from './sheet.entity.ts';

/** How many points one judge gives by one criterion. The database takes none by a criterion that was not published when the application was filed, and none outside an open hearing. */
@Noun('HallScore', '现场得分', { table: 'incubation_hall_score' })
export class HallScore extends Row {
  @One(() => HallSheet, '现场评分表', { filter: true }) sheet!: HallSheet;
  @One(() => Criterion, '标准') criterion!: Criterion;
  @Integer('得分') points!: number;
}
