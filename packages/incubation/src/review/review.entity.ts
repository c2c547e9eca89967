import { Choice, Computed, Event, Flag, flowOffers, Integer, Many, Moment, Noun, Offer, One, propertiesForFlow, Row, Text } from '@gongqiao/kernel';
import { Application } from '../application/application.entity.ts';
import { Score } from '../score/score.entity.ts';
import { reviewFlow } from './review.flow.ts';

/** One person's look at one application, who does not know whose it is. */
@Noun('Review', '评审', { table: 'incubation_review', defaultOrder: 'assignedAt' })
export class Review extends Row {
  @One(() => Application, '入驻申请', { filter: true, permission: 'incubation.read', nullable: false }) application!: Application;
  @Text('评审编号') blindNumber!: string;
  @Text('征集的名称') callName!: string;
  @Text('评审账号', { hidden: true }) reviewerId!: string;
  @Text('评审人') reviewerName!: string;
  @Choice(reviewFlow.stateType, '状态', { filter: true }) state!: string;
  @Moment('安排时间', { order: true }) assignedAt!: Date;
  @Moment('声明没有利害关系的时间', { nullable: true }) declaredAt!: Date | null;
  @Text('有什么利害关系', { nullable: true }) interest!: string | null;
  @Moment('打分时间', { nullable: true }) scoredAt!: Date | null;
  @Integer('合计得分', { hidden: true, nullable: true }) total!: number | null;
  @Flag('各份评审已齐') opened!: boolean;
  @Many(() => Score, 'review', '各条打分') readonly scores!: never;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => [Offer], '现在可以办理的事项', { needs: (viewer) => propertiesForFlow(reviewFlow, viewer), compute: (row, viewer) => flowOffers(reviewFlow, row, viewer) }) readonly offers!: Offer[];
}
