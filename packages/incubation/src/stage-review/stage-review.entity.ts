import { Case } from '@gongqiao/decisions';
import { CalendarDate, Choice, Computed, Event, flowOffers, Integer, Json, Many, Moment, Noun, Offer, One, propertiesForFlow, Row, Text, type ValueOf } from '@gongqiao/kernel';
import { Residency } from '../residency/residency.entity.ts';
import { StageReviewKind } from './stage-review.enums.ts';
import { stageReviewFlow } from './stage-review.flow.ts';
import { IndicatorResult } from './stage-review.types.ts';

/** How a residency stands after a while: the draft is made of facts, the organization comments on it, then somebody concludes. */
@Noun('StageReview', '阶段评估', { table: 'incubation_stage_review', defaultOrder: 'dueOn' })
export class StageReview extends Row {
  @Integer('版本', { public: true, silent: true }) override version: number = 1;
  @One(() => Residency, '入驻', { public: true, filter: true }) residency!: Residency;
  @Integer('第几次', { public: true }) number!: number;
  @Choice(StageReviewKind, '种类', { public: true, filter: true }) kind!: ValueOf<typeof StageReviewKind>;
  @CalendarDate('应当评估的日期', { public: true, order: true }) dueOn!: string;
  @Text('评估报告', { public: true }) report!: string;
  @Json('各项指标') indicators!: readonly IndicatorResult[];
  @Text('组织的意见', { public: true, nullable: true }) comment!: string | null;
  @Moment('组织提出意见的时间', { public: true, nullable: true }) commentedAt!: Date | null;
  @Text('结论', { public: true, nullable: true }) conclusion!: string | null;
  @Text('形成结论的人', { nullable: true }) concludedBy!: string | null;
  @Moment('形成结论的时间', { public: true, nullable: true }) concludedAt!: Date | null;
  @Choice(stageReviewFlow.stateType, '状态', { public: true, filter: true }) state!: string;
  @Many(() => Case, 'subjectId', '办件', { public: true }) readonly cases!: never;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => [IndicatorResult], '对照公布的出壳指标', { public: true, needs: ['indicators'], compute: (row) => row['indicators'] }) readonly measured!: IndicatorResult[];
  @Computed(() => [Offer], '现在可以办理的事项', { public: true, needs: (viewer) => propertiesForFlow(stageReviewFlow, viewer), compute: (row, viewer) => flowOffers(stageReviewFlow, row, viewer) }) readonly offers!: Offer[];
}
