import { Case } from '@gongqiao/decisions';
import { CalendarDate, Choice, Computed, Flag, flowOffers, Integer, Json, Many, Moment, Noun, Offer, One, propertiesForFlow, Row, Text } from '@gongqiao/kernel';
import { Residency } from '../residency/residency.entity.ts';
import { differencesOf } from './differences.ts';
import { followUpFlow } from './follow-up.flow.ts';
import { AnswerDifference, type Answers, EarlierAnswers } from './follow-up.types.ts';

/** How a group is doing some months after it left the incubator. Not answering is no mark against anybody. */
@Noun('FollowUp', '回访', { table: 'incubation_follow_up', defaultOrder: 'dueOn' })
export class FollowUp extends Row {
  @Integer('版本', { public: true, silent: true }) override version: number = 1;
  @One(() => Residency, '入驻', { public: true, filter: true }) residency!: Residency;
  @Integer('结束后第几个月', { public: true }) months!: number;
  @CalendarDate('应当回访的日期', { public: true, order: true }) dueOn!: string;
  @Json('上一次的答复') earlier!: Answers;
  @Flag('还在开展活动', { public: true, nullable: true }) active!: boolean | null;
  @Integer('现有人数', { public: true, nullable: true }) people!: number | null;
  @Flag('已经登记', { public: true, nullable: true }) registered!: boolean | null;
  @Integer('一年来服务的职工人数', { public: true, nullable: true }) served!: number | null;
  @Text('需要什么帮助', { public: true, nullable: true }) needs!: string | null;
  @Text('其他', { public: true, nullable: true }) remark!: string | null;
  @Text('答复人', { public: true, nullable: true }) answeredBy!: string | null;
  @Moment('答复时间', { public: true, nullable: true }) answeredAt!: Date | null;
  @Choice(followUpFlow.stateType, '状态', { public: true, filter: true }) state!: string;
  @Many(() => Case, 'subjectId', '办件', { public: true }) readonly cases!: never;
  @Computed(() => EarlierAnswers, '上一次的答复', { public: true, needs: ['earlier'], compute: (row) => row['earlier'] }) readonly earlierAnswers!: EarlierAnswers;
  @Computed(() => [AnswerDifference], '与上一次不同的各项；没有答复的为空', {
    public: true, needs: ['state', 'earlier', 'active', 'people', 'registered', 'served', 'needs', 'remark'], compute: (row) => (row['state'] === 'ANSWERED' ? differencesOf(row['earlier'] as Answers, row as unknown as Answers) : []),
  }) readonly differences!: AnswerDifference[];
  @Computed(() => [Offer], '现在可以办理的事项', { public: true, needs: (viewer) => propertiesForFlow(followUpFlow, viewer), compute: (row, viewer) => flowOffers(followUpFlow, row, viewer) }) readonly offers!: Offer[];
}
