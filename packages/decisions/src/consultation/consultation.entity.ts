import { Choice, Computed, defineEnumeration, Moment, Noun, Offer, offersOf, One, propertiesForOffers, Row, Text, type ValueOf } from '@gongqiao/kernel';
import { Case } from '../case/case.entity.ts';
import { consultationActions } from './consultation.actions.ts';

export const ConsultationState = defineEnumeration('ConsultationState', '征求意见的状态', { ASKED: '等待回复', ANSWERED: '已回复', WITHDRAWN: '不再征求', OVERTAKEN: '没有等到回复，事项已办到下一步' });

/** A colleague is asked what he or she thinks of a case, which stays in the hands that it is in. */
@Noun('Consultation', '征求意见', { table: 'decisions_consultation', defaultOrder: 'askedAt' })
export class Consultation extends Row {
  @One(() => Case, '办件', { filter: true }) case!: Case;
  @Text('流程', { hidden: true }) flow!: string;
  @Text('征求人的账号', { hidden: true }) askedById!: string;
  @Text('征求人') askedBy!: string;
  @Text('征求谁，账号', { hidden: true }) adviserId!: string;
  @Text('征求谁') adviser!: string;
  @Text('问题') question!: string;
  @Text('意见', { nullable: true }) answer!: string | null;
  @Choice(ConsultationState, '状态', { filter: true }) state!: ValueOf<typeof ConsultationState>;
  @Moment('征求时间', { order: true }) askedAt!: Date;
  @Moment('回复时间', { nullable: true }) answeredAt!: Date | null;
  @Computed(() => [Offer], '现在可以办理的事项', { needs: (viewer) => propertiesForOffers(consultationActions, viewer), compute: (row, viewer) => offersOf(consultationActions, row, viewer) }) readonly offers!: Offer[];
}
