import { Integer, Noun, One, Row, Text } from '@gongqiao/kernel';
import { CriteriaEdition } from '../edition/edition.entity.ts';

/** One line of the criteria: what is looked at, how it is judged, and the most that it is worth. */
@Noun('Criterion', '评分标准', { table: 'incubation_criterion', defaultOrder: 'position' })
export class Criterion extends Row {
  @One(() => CriteriaEdition, '哪一版', { public: true, filter: true }) edition!: CriteriaEdition;
  @Integer('次序', { public: true, order: true }) position!: number;
  @Text('名称', { public: true }) title!: string;
  @Text('评分说明', { public: true }) guide!: string;
  @Integer('满分', { public: true }) weight!: number;
}
