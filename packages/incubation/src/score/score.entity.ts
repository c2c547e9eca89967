import { Integer, Noun, One, Row, Text } from '@gongqiao/kernel';
import { Criterion } from '../criterion/criterion.entity.ts';
import { Review } from '../review/review.entity.ts';

/** How many points one review gives by one criterion, and why. The database takes none by a criterion that was not published when the application was filed. */
@Noun('Score', '打分', { table: 'incubation_score' })
export class Score extends Row {
  @One(() => Review, '评审', { filter: true }) review!: Review;
  @One(() => Criterion, '标准') criterion!: Criterion;
  @Integer('得分') points!: number;
  @Text('理由') comment!: string;
}
