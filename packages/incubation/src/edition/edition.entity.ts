import { Integer, Many, Moment, Noun, One, Row, Text } from '@gongqiao/kernel';
import { Call } from '../call/call.entity.ts';
import { Criterion } from '../criterion/criterion.entity.ts';

/** The criteria of a call as they were published together; from then on the database keeps them as they are. */
@Noun('CriteriaEdition', '评分标准版本', { table: 'incubation_edition', defaultOrder: 'number' })
export class CriteriaEdition extends Row {
  @One(() => Call, '征集', { public: true, filter: true }) call!: Call;
  @Integer('第几版', { public: true, order: true }) number!: number;
  @Text('摘要（SHA-256）', { public: true }) digest!: string;
  @Moment('公布时间', { public: true, nullable: true }) publishedAt!: Date | null;
  @Text('修订的理由', { public: true, nullable: true }) reason!: string | null;
  @Many(() => Criterion, 'edition', '各条标准', { public: true }) readonly criteria!: never;
}
